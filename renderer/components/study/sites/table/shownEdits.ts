import type { Protocol } from '#shared/domain/studies/protocol'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { changePlan } from '../planEdits'

/** The sites that would not be as asked for, of those named: locked ones keep to their lock. */
export function includable(sites: readonly PlanSite[], included: boolean): readonly PlanSite[] {
  const against = included ? 'never' : 'must'
  return sites.filter((site) => site.included !== included && site.lock !== against)
}

export function lockable(sites: readonly PlanSite[], lock: PlanSite['lock']): readonly PlanSite[] {
  return sites.filter((site) => site.lock !== lock)
}

function changeNamed(
  protocol: Protocol,
  ids: readonly string[],
  change: (site: PlanSite) => PlanSite,
): Protocol {
  const named = new Set(ids)
  const sites = protocol.sites?.sites ?? []
  return sites.some(({ id }) => named.has(id))
    ? changePlan(protocol, { sites: sites.map((site) => (named.has(site.id) ? change(site) : site)) })
    : protocol
}

/** Takes many sites in or out at once. */
export function includeSites(protocol: Protocol, ids: readonly string[], included: boolean): Protocol {
  return changeNamed(protocol, ids, (site) => ({ ...site, included }))
}

/** Locks many sites at once: those that must never be in are taken out, those that must always be in are taken in. */
export function lockSites(protocol: Protocol, ids: readonly string[], lock: PlanSite['lock']): Protocol {
  return changeNamed(protocol, ids, (site) => ({
    ...site,
    lock,
    included: lock === 'none' ? site.included : lock === 'must',
  }))
}
