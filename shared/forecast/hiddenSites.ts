import { hiddenBy } from '../domain/disclosure/guardNumber'
import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import type { SmallCountRule } from '../domain/disclosure/smallCountRule'

/** A site with the people of its catchment; null where nothing is known of them. */
export interface SiteWithPool {
  readonly site: string
  readonly included: boolean
  readonly pool: number | null
}

/**
 * Which sites are hidden: those with a small pool, and further ones until those of the included that are hidden are several and
 * not few together: what is left of the sum of all would tell them else.
 */
export function hiddenSites(
  sites: readonly SiteWithPool[],
  rule: SmallCountRule,
): ReadonlyMap<string, HiddenNumber> {
  const hidden = new Map(
    sites.flatMap(({ site, pool }): [string, HiddenNumber][] => {
      const small = pool === null ? null : hiddenBy(rule, pool)
      return small === null ? [] : [[site, small]]
    }),
  )
  const included = sites.filter((site) => site.included && site.pool !== null)
  const shown = included
    .filter(({ site }) => !hidden.has(site))
    .sort((one, other) => (one.pool ?? 0) - (other.pool ?? 0))
  for (const { site } of shown) {
    const together = included.filter((one) => hidden.has(one.site))
    const people = together.reduce((sum, { pool }) => sum + (pool ?? 0), 0)
    if (together.length === 0 || (together.length > 1 && hiddenBy(rule, people) === null)) break
    hidden.set(site, { reason: 'protects' })
  }
  return hidden
}
