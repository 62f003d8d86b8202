import type { PlanSite } from '../domain/studies/sitePlan'
import { enrolmentPool } from '../statistics/prevalence/enrolmentPool'
import type { RateBand } from './result'
import type { SitePool } from './sitePools'

/** Half the width of an 80 % interval of the normal distribution in standard deviations. */
const halfWidth80 = 1.2815515655446004

/** Standard deviation over mean of a positive quantity with this 80 % interval, as if log-normal. */
export function variationOf({ value, lower, upper }: RateBand): number {
  if (value <= 0 || upper <= lower) return 0
  const low = Math.max(lower, value / 100)
  const deviation = Math.log(Math.max(upper, low) / low) / (2 * halfWidth80)
  return Math.sqrt(Math.expm1(deviation ** 2))
}

/** How a site finds its people; all per month. */
export interface Finding {
  /** Hazard of each person in the pool of being found. */
  readonly meetingHazard: number
  readonly leaving: number
  /** Share of those found who are enrolled. */
  readonly passing: number
}

/** Average size of a pool that nobody recruits from, over some months. */
export function averagePool(pool: SitePool, leaving: number, months: number): number {
  // The integral of the pool is what leaves at a hazard, over that hazard; a small one disturbs nothing.
  const hazard = 1e-6
  const found = enrolmentPool({
    initialPool: pool.present,
    inflow: pool.inflow,
    growth: 0,
    exitHazard: leaving,
    recruitmentHazard: hazard,
    window: months,
  })
  return found.ok && months > 0 ? found.value.enrolled / hazard / months : pool.present
}

/** What a pool gives per month on average over a window, for a site that is open all the time. */
export function dataRateOf(pool: SitePool, finding: Finding, window: number): RateBand {
  const found = enrolmentPool({
    initialPool: pool.present,
    inflow: pool.inflow,
    growth: 0,
    exitHazard: finding.leaving,
    recruitmentHazard: finding.meetingHazard,
    window,
  })
  const value = found.ok ? (found.value.enrolled * finding.passing) / window : 0
  return { value, lower: value * pool.relative.lower, upper: value * pool.relative.upper }
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

/** Both rates as one: the mean of their logarithms, weighed by precision, with the interval that follows. */
export function pooledRate(data: RateBand, stated: RateBand): RateBand {
  const weights = [data, stated].map((rate) => 1 / Math.max(leastVariation, variationOf(rate)) ** 2)
  const [ofData = 1, ofStated = 1] = weights
  const precision = ofData + ofStated
  const middle = (ofData * Math.log(data.value) + ofStated * Math.log(stated.value)) / precision
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
