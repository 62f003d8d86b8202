import { emptySitePlan } from '#shared/domain/studies/emptySitePlan'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'

/** The days that a plan cannot be without. */
export interface PlanDays {
  readonly start: string
  readonly deadline: string
}

export function startPlan(protocol: Protocol, days: PlanDays): Protocol {
  return protocol.sites === undefined
    ? { ...protocol, sites: emptySitePlan(days) }
    : changePlan(protocol, days)
}

/** Changes what the plan says as a whole; a protocol without a plan stays as it is. */
export function changePlan(protocol: Protocol, change: Partial<SitePlan>): Protocol {
  return protocol.sites === undefined ? protocol : { ...protocol, sites: { ...protocol.sites, ...change } }
}

export function addSites(protocol: Protocol, added: readonly PlanSite[]): Protocol {
  const sites = protocol.sites?.sites ?? []
  return added.length === 0 ? protocol : changePlan(protocol, { sites: [...sites, ...added] })
}

function changeSites(protocol: Protocol, change: (site: PlanSite) => PlanSite): Protocol {
  const before = protocol.sites?.sites ?? []
  const sites = before.map(change)
  return sites.every((site, index) => site === before[index]) ? protocol : changePlan(protocol, { sites })
}

/** Puts a site in the place of the one with its identifier. */
export function replaceSite(protocol: Protocol, site: PlanSite): Protocol {
  return changeSites(protocol, (one) => (one.id === site.id ? site : one))
}

export function changeSite(protocol: Protocol, id: string, change: Partial<PlanSite>): Protocol {
  return changeSites(protocol, (one) => (one.id === id ? { ...one, ...change } : one))
}

/** A site that must never be in is taken out, and one that must always be in is taken in. */
export function lockSite(protocol: Protocol, id: string, lock: PlanSite['lock']): Protocol {
  return changeSites(protocol, (one) =>
    one.id === id ? { ...one, lock, included: lock === 'none' ? one.included : lock === 'must' } : one,
  )
}

/** Includes exactly the sites named. */
export function includeOnly(protocol: Protocol, ids: readonly string[]): Protocol {
  const wanted = new Set(ids)
  return changeSites(protocol, (one) => {
    const included = wanted.has(one.id)
    return one.included === included ? one : { ...one, included }
  })
}

export function removeSite(protocol: Protocol, id: string): Protocol {
  const sites = protocol.sites?.sites ?? []
  return changePlan(protocol, { sites: sites.filter((site) => site.id !== id) })
}

/** Puts a removed site back where it stood; one that is there already stays. */
export function restoreSite(protocol: Protocol, site: PlanSite, index: number): Protocol {
  const sites = protocol.sites?.sites ?? []
  if (sites.some(({ id }) => id === site.id)) return protocol
  return changePlan(protocol, { sites: sites.toSpliced(index, 0, site) })
}
