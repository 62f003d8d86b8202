import type { PlanSite, SitePlan } from '../domain/studies/sitePlan'
import type { Opening } from '../statistics/recruitment/opening'
import {
  posteriorRate,
  rateFromMean,
  type RateDistribution,
} from '../statistics/recruitment/rateDistribution'
import type { Assumed } from './assumed'
import type { CommonFactors } from './commonFactors'
import type { RateBand } from './result'
import { seenPool } from './seenPool'
import type { SitePool } from './sitePools'
import {
  averagePool,
  believedRate,
  chooseRate,
  dataRateOf,
  hazardThatFinds,
  rateMonths,
  variationOf,
  weightOfData,
} from './siteRates'
import { laterBy, openingAfter, openingOf, openingQuantile } from './startUpTime'

/** A site as the forecast computes it; times in months from the beginning of the forecast. */
export interface ModelSite {
  readonly id: string
  /** People screened per month. */
  readonly rate: RateDistribution
  /** How far the rate moves with what all sites share, as powers of the common factors. */
  readonly follows: CommonFactors
  readonly opening: Opening
  readonly passing: number
  readonly most: number | null
  /** Null where nothing is known of the people, or they are so many that they never run out. */
  readonly pool: FollowedPool | null
}

/** People of a site, who become fewer: `present` on the day that it opens, or from which the forecast goes on. */
export interface FollowedPool {
  readonly present: number
  /** Per month. */
  readonly inflow: number
  /** Hazard per month. */
  readonly leaving: number
  /** Size of the pool for which the rate holds. */
  readonly reference: number
}

/** The rates of a site, for showing and for computing: participants per month on average over its first year. */
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
export function ratesOf(site: PlanSite, pool: SitePool | null, assumed: Assumed): SiteRates {
  const { meeting, leaving, screenFailure, statedRates } = assumed
  const finding = { meetingHazard: 1 / meeting, leaving, passing: 1 - screenFailure }
  const data = pool === null ? null : dataRateOf(assumedPool(pool, assumed), finding)
  const { statedRate } = site
  const taken: RateBand | null =
    statedRate === null
      ? null
      : { value: statedRate[statedRates], lower: statedRate.lower, upper: statedRate.upper }
  const stated = taken === null ? null : believedRate(taken, assumed.statedRateFactor)
  return { data, stated, used: chooseRate(site.rateBasis, data, stated) }
}

function openingIn(site: PlanSite, { openings }: Assumed, { screening }: SitePlan, elapsed: number): Opening {
  if (elapsed <= 0) return drawnOr(openingOf(site), openings)
  // At a site that is open, those who were found last are enrolled from now on: only others begin with a wait.
  if ((site.interim?.months ?? 0) > 0) return { type: 'fixed', at: 0 }
  return laterBy(drawnOr(openingAfter(openingOf(site), elapsed), openings), screening ?? 0)
}

function drawnOr(opening: Opening, openings: Assumed['openings']): Opening {
  return openings === 'drawn' ? opening : { type: 'fixed', at: openingQuantile(opening, openings) }
}

/** What the rate in use rests on: powers that add up to 1. */
function followsOf({ used, data, stated }: SiteRates): CommonFactors {
  if (used?.basis === 'pooled' && data !== null && stated !== null) {
    const ofData = weightOfData(data, stated)
    return { people: ofData, stated: 1 - ofData }
  }
  return used?.basis === 'data' ? { people: 1, stated: 0 } : { people: 0, stated: 1 }
}

/** Variation of the rate of one site that others do not share. */
function ownVariation(
  { statedRate }: PlanSite,
  pool: SitePool | null,
  follows: CommonFactors,
  ofAll: number,
): number {
  const people = pool === null ? 0 : variationOf({ value: 1, ...pool.relative })
  const stated = statedRate === null ? 0 : variationOf(statedRate)
  return Math.hypot(
    follows.people * Math.sqrt(Math.max(0, people ** 2 - ofAll ** 2)),
    follows.stated * stated,
  )
}

/** People screened per month when the pool has its reference size. */
function screeningRate(
  { used }: SiteRates,
  pool: FollowedPool | null,
  { meeting, screenFailure, leaving }: Assumed,
): number {
  if (used === null) return 0
  const screened = used.value / (1 - screenFailure)
  if (pool === null) return screened
  // A rate is an average over a year, in which the pool empties: it begins above it.
  const hazard =
    used.basis === 'data' ? 1 / meeting : hazardThatFinds(pool, screened * rateMonths, leaving, rateMonths)
  return hazard * pool.reference
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
  /** Mean of the season over the last so many months before the beginning; 1 without a season. */
  readonly seasonBefore: (months: number) => number
}

/** The people of a site as the forecast follows them; null where they are unknown, or never run out. */
function followedPool(pool: SitePool | null, { leaving, meeting }: Assumed): FollowedPool | null {
  if (pool === null || pool.present > endlessPool) return null
  const { present, inflow } = pool
  const reference = averagePool(pool, leaving, meeting)
  return reference > 0 ? { present, inflow, leaving, reference } : null
}

/** The site for computing; null where it has no rate. */
export function modelSiteOf(input: ModelSiteInput): ModelSite | null {
  const { site, plan, rates, assumed, elapsed } = input
  if (rates.used === null) return null
  const available = input.pool === null ? null : assumedPool(input.pool, assumed)
  const pool = followedPool(available, assumed)
  const nobody = available !== null && available.present + available.inflow <= 0
  const follows = followsOf(rates)
  const own = ownVariation(site, available, follows, input.commonVariation)
  const variation = Math.sqrt(assumed.betweenSiteVariation ** 2 + own ** 2)
  const mean = nobody ? 0 : screeningRate(rates, pool, assumed)
  const planned = rateFromMean({ mean, variation })
  const prior: RateDistribution = planned.ok ? planned.value : { type: 'known', rate: mean }
  const { interim } = site
  const passing = 1 - assumed.screenFailure
  const most = mostOf(site, plan)
  const unseen = { id: site.id, passing, opening: openingIn(site, assumed, plan, elapsed) }
  if (interim === undefined || elapsed <= 0 || interim.months <= 0)
    return { ...unseen, rate: prior, follows, most, pool }
  // Those enrolled were found that much earlier, and those found since will be enrolled from now on.
  const months = Math.max(0, interim.months - (plan.screening ?? 0))
  const seen = pool === null ? null : seenPool(pool, interim.enrolled / passing, months)
  const exposure = (seen?.exposure ?? months) * input.seasonBefore(months)
  return {
    ...unseen,
    rate: posteriorRate(prior, interim.enrolled, exposure * passing),
    follows: { people: 0, stated: 0 },
    most: most === null ? null : Math.max(0, most - interim.enrolled),
    pool: seen === null || pool === null ? null : { ...pool, present: seen.present },
  }
}
