import type { PlanSite } from '../domain/studies/sitePlan'
import { enrolmentPool, type PoolResult } from '../statistics/prevalence/enrolmentPool'
import { solveIncreasing } from '../statistics/recruitment/solveIncreasing'
import type { RateBand } from './result'
import type { SitePool } from './sitePools'

/** Half the width of an 80 % interval of the normal distribution in standard deviations. */
const halfWidth80 = 1.2815515655446004

/**
 * Standard deviation over mean of a positive quantity with this 80 % interval, as if log-normal; or as if normal where that is less,
 * for an interval that begins near 0 has no logarithm to go by.
 */
export function variationOf({ value, lower, upper }: RateBand): number {
  if (value <= 0 || upper <= lower) return 0
  const asNormal = (upper - lower) / (2 * halfWidth80 * value)
  if (lower <= 0) return asNormal
  const deviation = Math.log(upper / lower) / (2 * halfWidth80)
  return Math.min(asNormal, Math.sqrt(Math.expm1(deviation ** 2)))
}

/** How a site finds its people; all per month. */
export interface Finding {
  /** Hazard of each person in the pool of being found. */
  readonly meetingHazard: number
  readonly leaving: number
  /** Share of those found who are enrolled. */
  readonly passing: number
}

/** What becomes of a pool whose people are found with a hazard; null where it cannot be told. */
export function followPool(
  { present, inflow }: Pick<SitePool, 'present' | 'inflow'>,
  { meetingHazard, leaving }: Omit<Finding, 'passing'>,
  months: number,
): PoolResult | null {
  const found = enrolmentPool({
    initialPool: present,
    inflow,
    growth: 0,
    exitHazard: leaving,
    recruitmentHazard: meetingHazard,
    window: months,
  })
  return found.ok ? found.value : null
}

/** Average size of a pool that nobody recruits from, over some months. */
export function averagePool(
  pool: Pick<SitePool, 'present' | 'inflow'>,
  leaving: number,
  months: number,
): number {
  // The integral of the pool is what leaves at a hazard, over that hazard; a small one disturbs nothing.
  const meetingHazard = 1e-6
  const found = followPool(pool, { meetingHazard, leaving }, months)
  return found !== null && months > 0 ? found.enrolled / meetingHazard / months : pool.present
}

/** Months over which a rate is meant: a unit that states one thinks of a year, and the deadline must not change it. */
export const rateMonths = 12

/** What a pool gives per month on average over the first year of a site. */
export function dataRateOf(pool: SitePool, finding: Finding): RateBand {
  const found = followPool(pool, finding, rateMonths)
  const value = found === null ? 0 : (found.enrolled * finding.passing) / rateMonths
  return { value, lower: value * pool.relative.lower, upper: value * pool.relative.upper }
}

/** The most of all people ever available that a site is taken to find: the last of them it never does. */
const mostFound = 0.95
const mostHazard = 1e6

/**
 * Hazard per month with which so many people of a pool are found over some months; where there are not as many, that with which
 * nearly all are.
 */
export function hazardThatFinds(
  pool: Pick<SitePool, 'present' | 'inflow'>,
  people: number,
  leaving: number,
  months: number,
): number {
  const at = (meetingHazard: number): number =>
    followPool(pool, { meetingHazard, leaving }, months)?.enrolled ?? 0
  const level = Math.min(people, mostFound * (pool.present + pool.inflow * months))
  return level <= 0 ? 0 : (solveIncreasing(at, level, mostHazard) ?? mostHazard)
}

/** A stated rate with what the plan multiplies such rates by. */
export function believedRate(stated: RateBand, factor: RateBand | null): RateBand {
  if (factor === null) return stated
  return {
    value: stated.value * factor.value,
    lower: stated.lower * factor.lower,
    upper: stated.upper * factor.upper,
  }
}

/** Least variation that a rate is given where both are weighed: nobody knows a rate better than to five per cent. */
const leastVariation = 0.05

function precisionOf(rate: RateBand): number {
  return 1 / Math.max(leastVariation, variationOf(rate)) ** 2
}

/** How much the rate from data counts where both are weighed by their precision: from 0 to 1. */
export function weightOfData(data: RateBand, stated: RateBand): number {
  return precisionOf(data) / (precisionOf(data) + precisionOf(stated))
}

/** Both rates as one: the mean of their logarithms, weighed by precision, with the interval that follows. */
export function pooledRate(data: RateBand, stated: RateBand): RateBand {
  const ofData = weightOfData(data, stated)
  const precision = precisionOf(data) + precisionOf(stated)
  const middle = ofData * Math.log(data.value) + (1 - ofData) * Math.log(stated.value)
  const deviation = Math.sqrt(1 / precision)
  return {
    value: Math.exp(middle),
    lower: Math.exp(middle - halfWidth80 * deviation),
    upper: Math.exp(middle + halfWidth80 * deviation),
  }
}

/** Where a stated rate lies against the data. */
export function disagreementOf(data: RateBand | null, stated: RateBand | null): 'above' | 'below' | null {
  if (data === null || stated === null) return null
  if (stated.value > data.upper) return 'above'
  return stated.value < data.lower ? 'below' : null
}

/** The rate that a site should use, or else the one that is known; null where neither is. Weighing both needs both above 0. */
export function chooseRate(
  basis: PlanSite['rateBasis'],
  data: RateBand | null,
  stated: RateBand | null,
): (RateBand & { readonly basis: PlanSite['rateBasis'] }) | null {
  if (basis === 'pooled' && data !== null && stated !== null && data.value > 0 && stated.value > 0)
    return { ...pooledRate(data, stated), basis }
  const known = { data, stated }
  const wanted = basis === 'stated' ? (['stated', 'data'] as const) : (['data', 'stated'] as const)
  for (const one of wanted) {
    const rate = known[one]
    if (rate !== null) return { ...rate, basis: one }
  }
  return null
}
