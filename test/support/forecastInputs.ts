import type { PlanSite, SitePlan } from '#shared/domain/studies/sitePlan'
import type { ForecastInput } from '#shared/forecast/model'
import type { Recruitable } from '#shared/forecast/recruitable'
import { createRandom } from '#shared/statistics/random/createRandom'
import { known, planSiteOf, sitePlanOf } from './sitePlans'

const areas = [
  { key: 'county:01/referral-area:1', county: 'county:01', referralArea: 'referral-area:1', eligible: 1000 },
  { key: 'county:01/referral-area:2', county: 'county:01', referralArea: 'referral-area:2', eligible: 400 },
  { key: 'county:02/referral-area:2', county: 'county:02', referralArea: 'referral-area:2', eligible: 600 },
].map((area) => ({ ...area, healthRegion: 'health-region:1' }))

/** Two thousand eligible people in three pieces of country, of whom a tenth is available. */
export function recruitableOfTest(wish: Partial<Recruitable> = {}): Recruitable {
  return {
    estimateHash: 'hash',
    areas,
    relative: {},
    relativeOfAll: { lower: 0.7, upper: 1.4 },
    eligible: 2000,
    availableShare: 0.1,
    steps: [{ id: 'consents', share: 0.1, lower: 0.05, upper: 0.2, screening: false }],
    inflowShare: 0.02,
    hasInflow: true,
    leaving: null,
    ...wish,
  }
}

/** A stated rate and start-up time: a site that needs no data. */
export function statedSite(id: string, rate: number, wish: Partial<PlanSite> = {}): PlanSite {
  return planSiteOf({
    id,
    statedRate: known(rate),
    rateBasis: 'stated',
    startUp: { median: 3, p90: 6, citation: 'The unit' },
    ...wish,
  })
}

export function inputOf(
  sites: readonly PlanSite[],
  wish: {
    readonly plan?: Partial<SitePlan>
    readonly recruitable?: Recruitable | null
    readonly target?: number
  } = {},
): ForecastInput {
  return {
    plan: sitePlanOf({ ...wish.plan, sites: [...sites] }),
    target: wish.target ?? 40,
    recruitable: wish.recruitable ?? null,
    seed: 7,
  }
}

/** Plans as different as plans are, the same for the same seed: rates from data and stated, caps, quotas, seasons. */
export function generatedInput(seed: number, withPools: boolean): ForecastInput {
  const random = createRandom(seed)
  const between = (least: number, most: number) => least + (most - least) * random.uniform()
  const places = ['referral-area:1', 'referral-area:2', 'county:01', 'county:02']
  const sites = Array.from({ length: 2 + Math.floor(between(0, 4)) }, (_, index): PlanSite => {
    const median = between(0.5, 8)
    const basis = withPools ? (['data', 'stated', 'pooled'] as const)[index % 3] : undefined
    return statedSite(`s${String(index)}`, between(0.3, 3), {
      area: places[index % places.length] ?? 'county:01',
      rateBasis: basis ?? 'stated',
      startUp: { median, p90: median * between(1, 3), citation: 'x' },
      cap: random.uniform() < 0.3 ? Math.ceil(between(5, 40)) : null,
      quota: random.uniform() < 0.5 ? Math.ceil(between(5, 30)) : null,
    })
  })
  const multipliers = Array.from({ length: 12 }, () => between(0.3, 1.5))
  return inputOf(sites, {
    target: Math.ceil(between(10, 60)),
    recruitable: withPools ? recruitableOfTest({ inflowShare: between(0, 0.05) }) : null,
    plan: {
      allocation: random.uniform() < 0.3 ? 'quota' : 'competitive',
      betweenSiteVariation: known(between(0.2, 1.2)),
      screenFailure: random.uniform() < 0.5 ? known(between(0.1, 0.5)) : null,
      screening: random.uniform() < 0.5 ? between(0, 2) : null,
      season: random.uniform() < 0.4 ? { multipliers, citation: 'x' } : null,
    },
  })
}
