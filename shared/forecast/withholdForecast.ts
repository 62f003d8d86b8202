import { defaultSmallCountRule } from '../domain/disclosure/smallCountRule'
import type { SitePlan } from '../domain/studies/sitePlan'
import type { EstimateResult } from '../estimate/result'
import { hidePool, hideSite } from './guardForecast'
import type { ForecastResult } from './result'
import { catchmentOf } from './sitePools'

type Released = Pick<
  EstimateResult,
  'eligible' | 'counties' | 'referralAreas' | 'healthRegions' | 'smallCounts'
>

const protects = { reason: 'protects' } as const

/**
 * A forecast as it may stand in a document beside an estimate: what the estimate leaves out of an area, the pool of a site there
 * would tell, since the plan says which share of the area it is. Such sites are hidden, and with them the sum of all pools,
 * of which the others could be taken off. Null where the number at the end is left out and the forecast is made from it.
 */
export function withholdForecast(
  result: ForecastResult,
  plan: SitePlan,
  { eligible, counties, referralAreas, healthRegions, smallCounts }: Released,
): ForecastResult | null {
  if (eligible.hidden !== undefined && result.sites.some(({ pool }) => pool !== null)) return null
  const rule = smallCounts ?? defaultSmallCountRule
  const hiddenAreas = new Set(
    [...counties, ...referralAreas, ...healthRegions].flatMap(({ area, eligible: people }) =>
      people.hidden === undefined ? [] : [area],
    ),
  )
  const withheld = new Set(
    plan.sites.flatMap((site) =>
      catchmentOf(site).some(({ area }) => hiddenAreas.has(area)) ? [site.id] : [],
    ),
  )
  const isFresh = ({ site, pool, hidden }: ForecastResult['sites'][number]): boolean =>
    withheld.has(site) && pool !== null && hidden === undefined
  const fresh = new Set(result.sites.filter(isFresh).map(({ site }) => site))
  if (fresh.size === 0) return result
  const { interim } = result
  return {
    ...result,
    sites: result.sites.map((site) => (fresh.has(site.site) ? hideSite(site, protects, rule) : site)),
    pool: result.pool === null ? null : hidePool(result.pool, protects, rule),
    indicator: null,
    interim:
      interim === null ? null : { ...interim, rates: interim.rates.filter(({ site }) => !fresh.has(site)) },
    notes: result.notes.flatMap((note) => {
      if (note.key === 'target-beyond-pools') return [{ ...note, value: null }]
      if (note.key !== 'pool-pressed' && note.key !== 'rates-disagree') return [note]
      const sites = note.sites.filter((site) => !fresh.has(site))
      return sites.length === 0 ? [] : [{ ...note, sites }]
    }),
  }
}
