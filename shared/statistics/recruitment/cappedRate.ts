import { computed, refuse, type Computed } from '../computed'
import { fillRateCount } from './distributions/fillRateCount'
import { gammaTails } from '../special/incompleteGamma'
import { findRateError, type RateDistribution, type RateErrorCode } from './rateDistribution'

/** Mean and mean square of a rate. */
export interface RateMoments {
  readonly mean: number
  readonly meanSquare: number
}

/** Moments of the smaller of a rate and its cap; a cap of Infinity is none. */
export function cappedRateMoments(rate: RateDistribution, cap: number): RateMoments {
  if (rate.type === 'known') {
    const value = Math.min(rate.rate, cap)
    return { mean: value, meanSquare: value * value }
  }
  const { alpha, beta } = rate
  const mean = alpha / beta
  const meanSquare = (mean * (alpha + 1)) / beta
  if (cap === Infinity) return { mean, meanSquare }
  const above = gammaTails(beta * cap, alpha).upper
  return {
    mean: mean * gammaTails(beta * cap, alpha + 1).lower + cap * above,
    meanSquare: meanSquare * gammaTails(beta * cap, alpha + 2).lower + cap * cap * above,
  }
}

export interface CappedSite {
  readonly rate: RateDistribution
  /** Most people for each unit of time. */
  readonly cap: number
  /** How long the site has been recruiting. */
  readonly exposure: number
  /** Largest count whose probability is asked for, a whole number. */
  readonly largest: number
}

export interface CappedForecast {
  /** Of the counts 0 to the largest asked for. */
  readonly probabilities: readonly number[]
  readonly meanRate: number
  readonly mean: number
}

const largestCount = 100_000

/** Number recruited by one site whose rate is the smaller of a draw and a cap. Refused: `invalid_rate`, `invalid_count`. */
export function cappedForecast({
  rate,
  cap,
  exposure,
  largest,
}: CappedSite): Computed<CappedForecast, RateErrorCode | 'invalid_count'> {
  const error = findRateError(rate)
  if (error !== null) return refuse(error.code, error.message)
  if (!(cap >= 0 && exposure >= 0 && exposure < Infinity))
    return refuse('invalid_rate', 'The cap and the exposure are at least 0.')
  if (!(Number.isSafeInteger(largest) && largest >= 0 && largest <= largestCount))
    return refuse('invalid_count', `The largest count is a whole number of at most ${largestCount}.`)
  const probabilities = new Float64Array(largest + 1)
  fillRateCount(probabilities, rate, cap, exposure)
  const meanRate = cappedRateMoments(rate, cap).mean
  return computed({ probabilities: [...probabilities], meanRate, mean: meanRate * exposure })
}
