import { computed, refuse, type Computed, type StatisticsError } from '../computed'

/**
 * How many people a site takes in for each unit of time, as far as that is known: a gamma distribution with shape `alpha` and
 * RATE `beta` (mean alpha / beta, coefficient of variation 1 / √alpha), or a known rate (the Poisson limit).
 */
export type RateDistribution =
  | { readonly type: 'gamma'; readonly alpha: number; readonly beta: number }
  | { readonly type: 'known'; readonly rate: number }

export type RateErrorCode = 'invalid_rate'

export interface PlannedRate {
  /** Mean number for each unit of time. */
  readonly mean: number
  /** Standard deviation between sites over their mean; 0 for a known rate. */
  readonly variation: number
  /** Share of the stated mean that is believed, 1 unless given: stated rates run high. */
  readonly haircut?: number
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity
}

/** What is wrong with a rate, or null. */
export function findRateError(rate: RateDistribution): StatisticsError<RateErrorCode> | null {
  const sound =
    rate.type === 'known'
      ? isAmount(rate.rate)
      : [rate.alpha, rate.beta].every((it) => it > 0 && it < Infinity)
  if (sound) return null
  return { code: 'invalid_rate', message: 'Alpha and beta are above 0, a known rate is at least 0.' }
}

/** A rate from what people plan with: alpha = 1 / variation², beta = alpha / mean (Anisimov and Fedorov 2007). */
export function rateFromMean({
  mean,
  variation,
  haircut = 1,
}: PlannedRate): Computed<RateDistribution, RateErrorCode> {
  if (![mean, variation, haircut].every(isAmount))
    return refuse('invalid_rate', 'The mean, its variation and the haircut are numbers of at least 0.')
  const believed = mean * haircut
  const alpha = 1 / variation ** 2
  const beta = alpha / believed
  if (believed === 0 || !Number.isFinite(beta)) return computed({ type: 'known', rate: believed })
  return computed({ type: 'gamma', alpha, beta })
}

/** The rate of a site that took in `recruited` people over an exposure: Gamma(alpha + n, beta + τ). A known rate stays. */
export function posteriorRate(
  prior: RateDistribution,
  recruited: number,
  exposure: number,
): RateDistribution {
  if (prior.type === 'known') return prior
  return { type: 'gamma', alpha: prior.alpha + recruited, beta: prior.beta + exposure }
}

/** The expected rate, without any cap. */
export function meanRate(rate: RateDistribution): number {
  return rate.type === 'known' ? rate.rate : rate.alpha / rate.beta
}
