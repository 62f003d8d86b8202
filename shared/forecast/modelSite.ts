import type { PlanSite, SitePlan } from '../domain/studies/sitePlan'
import type { Opening } from '../statistics/recruitment/opening'
import {
  posteriorRate,
  rateFromMean,
  type RateDistribution,
} from '../statistics/recruitment/rateDistribution'
import type { Assumed } from './assumed'
import type { RateBand } from './result'
import type { SitePool } from './sitePools'
import { averagePool, believedRate, chooseRate, dataRateOf, variationOf } from './siteRates'
import { openingAfter, openingOf, openingQuantile } from './startUpTime'

/** A site as the forecast computes it; times in months from the beginning of the forecast. */
export interface ModelSite {
  readonly id: string
  /** People screened per month. */
  readonly rate: RateDistribution
  /** Whether the rate moves with the estimate of available people. */
  readonly ratesFollowPool: boolean
  readonly opening: Opening
  readonly passing: number
  readonly most: number | null
  /** Null where nothing is known of the people, or they are so many that they never run out. */
  readonly pool: {
    readonly present: number
    readonly inflow: number
    readonly leaving: number
    readonly reference: number
  } | null
}

/** The rates of a site, for showing and for computing. */
export interface SiteRates {
  readonly data: RateBand | null
  readonly stated: RateBand | null
  readonly used: (RateBand & { readonly basis: PlanSite['rateBasis'] }) | null
}

/** Beyond so many people a pool is endless. */
const endlessPool = 30_000

/** What a site can take at the most: its cap, and its quota where the plan shares participants out. */
export function mostOf({ cap, quota }: PlanSite, { allocation }: SitePlan): number | null {
  const limits = [cap, allocation === 'quota' ? quota : null].flatMap((limit) => limit ?? [])
  return limits.length === 0 ? null : Math.min(...limits)
}

/** The available people under what is assumed. */
export function assumedPool(pool: SitePool, { available }: Assumed): SitePool {
  return { ...pool, present: pool.present * available, inflow: pool.inflow * available }
}

/** Data-based, stated and used rate of a site: participants per month. */
export function ratesOf(site: PlanSite, pool: SitePool | null, assumed: Assumed, window: number): SiteRates {
  const { meeting, leaving, screenFailure, statedRates } = assumed
  const finding = { meetingHazard: 1 / meeting, leaving, passing: 1 - screenFailure }
  const data = pool === null ? null : dataRateOf(assumedPool(pool, assumed), finding, window)
  const { statedRate } = site
  const taken: RateBand | null =
    statedRate === null
      ? null
      : { value: statedRate[statedRates], lower: statedRate.lower, upper: statedRate.upper }
  const stated = taken === null ? null : believedRate(taken, assumed.statedRateFactor)
  return { data, stated, used: chooseRate(site.rateBasis, data, stated) }
}

function openingIn(site: PlanSite, { openings }: Assumed, elapsed: number): Opening {
  if (elapsed > 0 && (site.interim?.months ?? 0) > 0) return { type: 'fixed', at: 0 }
  const opening = elapsed > 0 ? openingAfter(openingOf(site), elapsed) : openingOf(site)
  return openings === 'drawn' ? opening : { type: 'fixed', at: openingQuantile(opening, openings) }
}

/** Variation of the rate of one site that others do not share. */
function ownVariation(rates: SiteRates, pool: SitePool | null, ofAll: number): number {
  if (rates.used === null) return 0
  if (rates.used.basis !== 'data') return variationOf(rates.used)
  const own = pool === null ? 0 : variationOf({ value: 1, ...pool.relative })
  return Math.sqrt(Math.max(0, own ** 2 - ofAll ** 2))
}

/** People screened per month when the pool has its reference size. */
function screeningRate(
  rates: SiteRates,
  reference: number | null,
  { meeting, screenFailure }: Assumed,
): number {
  const { used, data } = rates
  if (used === null) return 0
  const passing = 1 - screenFailure
  const fromPool = reference === null ? 0 : reference / meeting
  if (used.basis === 'data') return fromPool
  if (used.basis === 'pooled' && data !== null && data.value > 0) return fromPool * (used.value / data.value)
  return used.value / passing
}

export interface ModelSiteInput {
  readonly site: PlanSite
  readonly plan: SitePlan
  readonly pool: SitePool | null
  readonly rates: SiteRates
  readonly assumed: Assumed
  /** Variation of the estimate that all sites share. */
  readonly commonVariation: number
  /** Months of the plan that have gone by; 0 unless there was an interim look. */
  readonly elapsed: number
}

/** The site for computing; null where it has no rate. */
export function modelSiteOf(input: ModelSiteInput): ModelSite | null {
  const { site, plan, rates, assumed, elapsed } = input
  if (rates.used === null) return null
  const pool = input.pool === null ? null : assumedPool(input.pool, assumed)
  const reference = pool === null ? null : averagePool(pool, assumed.leaving, assumed.meeting)
  const nobody = reference === 0
  const own = ownVariation(rates, pool, input.commonVariation)
  const variation = Math.sqrt(assumed.betweenSiteVariation ** 2 + own ** 2)
  const mean = nobody ? 0 : screeningRate(rates, reference, assumed)
  const planned = rateFromMean({ mean, variation })
  const prior: RateDistribution = planned.ok ? planned.value : { type: 'known', rate: mean }
  const { interim } = site
  const passing = 1 - assumed.screenFailure
  const seen = interim !== undefined && elapsed > 0 && interim.months > 0
  const most = mostOf(site, plan)
  const enrolled = seen ? interim.enrolled : 0
  const screened = passing > 0 ? enrolled / passing : 0
  return {
    id: site.id,
    rate: seen ? posteriorRate(prior, interim.enrolled, interim.months * passing) : prior,
    ratesFollowPool: rates.used.basis === 'data' && !seen,
    opening: openingIn(site, assumed, elapsed),
    passing,
    most: most === null ? null : Math.max(0, most - enrolled),
    pool:
      pool === null || reference === null || nobody || pool.present > endlessPool
        ? null
        : {
            present: Math.max(0, pool.present - screened),
            inflow: pool.inflow,
            leaving: assumed.leaving,
            reference,
          },
  }
}
