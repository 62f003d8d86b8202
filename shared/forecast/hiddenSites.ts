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
 * Which sites are hidden: those with a small pool, and one more where a single one of the included could be worked out from the
 * sum of all.
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
  if (included.filter(({ site }) => hidden.has(site)).length === 1) {
    const [next] = included
      .filter(({ site }) => !hidden.has(site))
      .sort((one, other) => (one.pool ?? 0) - (other.pool ?? 0))
    if (next !== undefined) hidden.set(next.site, { reason: 'protects' })
  }
  return hidden
}
