import type { SmallCountRule } from '../domain/disclosure/smallCountRule'
import type { SitePlan } from '../domain/studies/sitePlan'
import { hiddenSites } from './hiddenSites'
import { missingAt } from './notesOf'
import type { OptimiseAnswer, SiteSet } from './result'

/**
 * Sites whose numbers the forecast of the plan hides. A search leaves them as the plan has them: two sets that differ by such a
 * site would tell by the difference what it is expected to enrol, and with that how few people it has.
 */
export interface KeptSites {
  readonly included: readonly string[]
  readonly left: readonly string[]
}

/** The sites that a search keeps; `poolOf` gives the people of a site, null where nothing is known of them. */
export function keptSites(
  plan: SitePlan,
  poolOf: (site: string) => number | null,
  rule: SmallCountRule,
): KeptSites {
  const rows = plan.sites.map(({ id, included }) => ({ site: id, included, pool: poolOf(id) }))
  const hidden = hiddenSites(rows, rule)
  const kept = plan.sites.filter(({ id }) => hidden.has(id))
  return {
    included: kept.filter(({ included }) => included).map(({ id }) => id),
    left: kept.filter(({ included }) => !included).map(({ id }) => id),
  }
}

/** Kept sites that locks or requirements of the plan would change, so that no set can keep to both. */
export function contradictedSites(plan: SitePlan, kept: KeptSites): readonly string[] {
  const [included, left] = [new Set(kept.included), new Set(kept.left)]
  return plan.sites
    .filter(({ id, lock, capabilities }) => {
      if (left.has(id)) return lock === 'must'
      if (!included.has(id)) return false
      return lock === 'never' || (lock === 'none' && missingAt(plan, capabilities).length > 0)
    })
    .map(({ id }) => id)
}

/** All sets of an answer. */
export function setsOf(answer: OptimiseAnswer): readonly SiteSet[] {
  if (answer.found) return [answer.now, answer.best, ...answer.runnersUp]
  return [
    answer.now,
    answer.nearest,
    answer.everything,
    ...answer.limits.map(({ without }) => without),
  ].filter((set) => set !== null)
}

/** Whether no two sets of an answer differ by a kept site: then no sum of numbers of sets tells anything of one of them. */
export function keepsThem(answer: OptimiseAnswer, { included, left }: KeptSites): boolean {
  return setsOf(answer).every(({ sites }) => {
    const taken = new Set(sites)
    return included.every((site) => taken.has(site)) && !left.some((site) => taken.has(site))
  })
}
