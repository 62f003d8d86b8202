import type { PlanSite, SitePlan } from '../domain/studies/sitePlan'
import type { FreeOpening } from '../statistics/recruitment/opening'
import { rateFromMean, type RateDistribution } from '../statistics/recruitment/rateDistribution'
import type { Assumed } from './assumed'
import type { RateBand } from './result'
import { catchmentOf, type SitePool } from './sitePools'
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
  /** Place in the plan, by which its people are drawn: the same whichever other sites take part. */
  readonly place: number
  /** People screened per month, as planned. */
  readonly rate: RateDistribution
  /** How far the rate moves with available people and with all stated rates: powers that add up to 1. */
  readonly follows: { readonly people: number; readonly stated: number }
  /** The area whose estimate is less sure than that of all, and its deviation on the scale of logarithms. */
  readonly area: { readonly key: string; readonly deviation: number } | null
  /** When it is ready; it may have to wait for what all sites wait for. */
  readonly opening: FreeOpening
  readonly passing: number
  /** Who can still be enrolled at the most. */
  readonly most: number | null
  /** What an interim look found; null where the site was not open. */
  readonly seen: SeenSite | null
  /** Null where nothing is known of the people, or they are so many that they never run out. */
  readonly pool: FollowedPool | null
}

/** What a site did before the forecast begins. */
export interface SeenSite {
  readonly enrolled: number
  /** Months in which those were found. */
  readonly months: number
  /** Mean of the season over them. */
  readonly season: number
}

/** People of a site, who become fewer: `present` on the day that it opens. */
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

function openingIn(
  site: PlanSite,
  { openings }: Assumed,
  { screening }: SitePlan,
  elapsed: number,
): FreeOpening {
  if (elapsed <= 0) return drawnOr(openingOf(site), openings)
  // At a site that is open, those who were found last are enrolled from now on: only others begin with a wait.
  if ((site.interim?.months ?? 0) > 0) return { type: 'fixed', at: 0 }
  return laterBy(drawnOr(openingAfter(openingOf(site), elapsed), openings), screening ?? 0)
}

function drawnOr(opening: FreeOpening, openings: Assumed['openings']): FreeOpening {
  return openings === 'drawn' ? opening : { type: 'fixed', at: openingQuantile(opening, openings) }
}

/** What the rate in use rests on. */
function followsOf({ used, data, stated }: SiteRates): ModelSite['follows'] {
  if (used?.basis === 'pooled' && data !== null && stated !== null) {
    const ofData = weightOfData(data, stated)
    return { people: ofData, stated: 1 - ofData }
  }
  return used?.basis === 'data' ? { people: 1, stated: 0 } : { people: 0, stated: 1 }
}

/** The area that most of the people of a site come from, where its estimate is less sure than that of all. */
function areaOf(site: PlanSite, pool: SitePool | null, ofAll: number): ModelSite['area'] {
  if (pool === null) return null
  const own = variationOf({ value: 1, ...pool.relative }) ** 2 - ofAll ** 2
  if (own <= 0) return null
  const [first, ...others] = catchmentOf(site)
  if (first === undefined) return null
  const main = others.reduce((most, part) => (part.share > most.share ? part : most), first)
  return { key: main.area, deviation: Math.sqrt(Math.log1p(own)) }
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
  readonly place: number
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
  const own = site.statedRate === null ? 0 : follows.stated * variationOf(site.statedRate)
  const mean = nobody ? 0 : screeningRate(rates, pool, assumed)
  const planned = rateFromMean({ mean, variation: Math.hypot(assumed.betweenSiteVariation, own) })
  const most = mostOf(site, plan)
  const seen = elapsed > 0 ? seenOf(site, plan, input.seasonBefore) : null
  return {
    id: site.id,
    place: input.place,
    rate: planned.ok ? planned.value : { type: 'known', rate: mean },
    follows,
    area: areaOf(site, input.pool, input.commonVariation),
    opening: openingIn(site, assumed, plan, elapsed),
    passing: 1 - assumed.screenFailure,
    most: most === null ? null : Math.max(0, most - (seen?.enrolled ?? 0)),
    seen,
    pool,
  }
}

/** Those enrolled were found that much earlier, and those found since will be enrolled from now on. */
function seenOf(
  { interim }: PlanSite,
  { screening }: SitePlan,
  seasonBefore: ModelSiteInput['seasonBefore'],
): SeenSite | null {
  if (interim === undefined || interim.months <= 0) return null
  const months = Math.max(0, interim.months - (screening ?? 0))
  return { enrolled: interim.enrolled, months, season: seasonBefore(months) }
}
