import { monthsAfter, monthsBetween, type SitePlan } from '../domain/studies/sitePlan'
import { effectiveTime } from '../statistics/recruitment/season'
import { assumedOf, type Assumed } from './assumed'
import { noCommonError, type CommonErrors, type CommonFactors } from './commonFactors'
import { modelSiteOf, ratesOf, type ModelSite, type SiteRates } from './modelSite'
import { notBeforeOf, type NotBefore } from './notBefore'
import type { Recruitable } from './recruitable'
import { sitePools, type Overlap, type SitePool } from './sitePools'
import { variationOf } from './siteRates'

/** What a forecast is made from: plain data. */
export interface ForecastInput {
  readonly plan: SitePlan
  readonly target: number
  /** Null where there is no estimate: stated rates only. */
  readonly recruitable: Recruitable | null
  readonly seed: number
}

/** A plan as numbers. Times in months from the beginning: the start of the plan, or the interim look. */
export interface ForecastModel {
  /** The included sites that have a rate. */
  readonly sites: readonly ModelSite[]
  /** Still to be enrolled; 0 or less where the target has been reached. */
  readonly target: number
  /** Enrolled before the beginning who count by the deadline. */
  readonly enrolled: number
  /** Months of the plan before the beginning. */
  readonly elapsed: number
  /** Months from the beginning to the deadline. */
  readonly time: number
  /** Months from being found to being enrolled; 0 after an interim look, where sites that open later do so that much later. */
  readonly lag: number
  /** Between which the time lies, the same for all sites, before which none opens; null where they wait for nothing. */
  readonly notBefore: NotBefore | null
  readonly season: { readonly multipliers: readonly number[]; readonly start: number } | null
  readonly completion: { readonly followUp: number; readonly dropHazard: number } | null
  /** Spreads of the errors that sites share, or fixed factors instead. */
  readonly common: CommonErrors | CommonFactors
}

/** A model with what it was made from, for showing. */
export interface BuiltModel {
  readonly model: ForecastModel
  readonly pools: ReadonlyMap<string, SitePool>
  readonly rates: ReadonlyMap<string, SiteRates>
  readonly overlaps: readonly Overlap[]
}

function placeInYear(date: string): number {
  const day = new Date(Date.parse(date))
  return day.getUTCMonth() + (day.getUTCDate() - 1) / 31
}

/** Multipliers with a mean of 1, so that a season moves people in time and not in number. */
function seasonOf({ season }: SitePlan, beginning: string): ForecastModel['season'] {
  if (season === null) return null
  const mean = season.multipliers.reduce((sum, month) => sum + month, 0) / season.multipliers.length
  return { multipliers: season.multipliers.map((month) => month / mean), start: placeInYear(beginning) }
}

/** The mean of the season over the last months before a day; 1 without a season, or over no time. */
function seasonBefore(plan: SitePlan, day: string, months: number): number {
  if (months <= 0) return 1
  const season = seasonOf(plan, monthsAfter(day, -months)) ?? undefined
  return effectiveTime(season, months) / months
}

/**
 * Participants so far who count by the deadline, at every site of the plan. Where completers count, those were enrolled evenly while
 * their site was open, and some of them leave before they complete.
 */
function countedSoFar(plan: SitePlan, { dropOut }: Assumed, time: number): number {
  const { interim, completion, screening } = plan
  if (interim === null) return 0
  const counted = plan.sites.reduce((sum, site) => {
    const { enrolled = 0, months = 0 } = site.interim ?? {}
    if (completion === null || enrolled === 0) return sum + enrolled
    const { followUp } = completion
    const over = Math.max(months - (screening ?? 0), 1e-9)
    const done = Math.min(1, Math.max(0, (time - followUp + over) / over))
    return sum + enrolled * done * Math.exp(-dropOut * followUp)
  }, 0)
  return Math.floor(counted + 1e-9)
}

/** The numbers of a plan under what is assumed; `included` takes the place of what the sites say of themselves. */
export function buildModel(
  { plan, target, recruitable }: ForecastInput,
  assumed: Assumed = assumedOf(plan, recruitable),
  included: ReadonlySet<string> | null = null,
): BuiltModel {
  const beginning = plan.interim?.date ?? plan.start
  const elapsed = monthsBetween(plan.start, beginning)
  const window = monthsBetween(plan.start, plan.deadline)
  const found = recruitable === null ? null : sitePools(plan.sites, recruitable)
  const pools = found?.pools ?? new Map<string, SitePool>()
  const commonVariation = recruitable === null ? 0 : variationOf({ value: 1, ...recruitable.relativeOfAll })
  const rates = new Map(
    plan.sites.map((site) => [site.id, ratesOf(site, pools.get(site.id) ?? null, assumed)]),
  )
  const sites = plan.sites.flatMap((site, place) => {
    if (!(included?.has(site.id) ?? site.included)) return []
    const ratesOfSite = rates.get(site.id)
    const pool = pools.get(site.id) ?? null
    const made =
      ratesOfSite === undefined
        ? null
        : modelSiteOf({
            site,
            place,
            plan,
            pool,
            rates: ratesOfSite,
            assumed,
            commonVariation,
            elapsed,
            seasonBefore: (months) => seasonBefore(plan, beginning, months),
          })
    return made ?? []
  })
  const enrolled = countedSoFar(plan, assumed, window - elapsed)
  return {
    model: {
      sites,
      target: target - enrolled,
      enrolled,
      elapsed,
      time: window - elapsed,
      lag: elapsed > 0 ? 0 : (plan.screening ?? 0),
      notBefore: notBeforeOf(plan, assumed, elapsed),
      season: seasonOf(plan, beginning),
      completion:
        plan.completion === null ? null : { followUp: plan.completion.followUp, dropHazard: assumed.dropOut },
      common:
        assumed.common === 'mixed'
          ? {
              peopleVariation: commonVariation,
              statedVariation: variationOf(assumed.statedRateFactor ?? sure),
              areas: [...new Set(sites.flatMap(({ area }) => area?.key ?? []))],
            }
          : { ...noCommonError, people: assumed.common },
    },
    pools,
    rates,
    overlaps: found?.overlaps ?? [],
  }
}

/** A factor that is known. */
const sure = { value: 1, lower: 1, upper: 1 }
