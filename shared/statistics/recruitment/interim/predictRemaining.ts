import { computed, refuse, type Computed, type StatisticsError } from '../../computed'
import { findTargetError } from '../checkPlan'
import { convolve } from '../distributions/convolve'
import type { Probabilities } from '../distributions/fillProbabilities'
import { fillRateCount } from '../distributions/fillRateCount'
import { total } from '../distributions/limitCount'
import { cappedRateMoments } from '../cappedRate'
import { findRateError, meanRate, posteriorRate, type RateDistribution } from '../rateDistribution'
import { findObservedError, type ObservedSite } from './observedSite'

/** A site with what it has done, and the exposure that is left to it (0 where it is closed). */
export interface ContinuedSite extends ObservedSite {
  readonly remaining: number
}

export interface Interim {
  /** Rates over all sites, as fitted or planned. */
  readonly rate: RateDistribution
  readonly sites: readonly ContinuedSite[]
  /** Exposures that are left to sites which have not opened. */
  readonly future: readonly number[]
  /** People wanted in all, those already recruited among them. */
  readonly target: number
}

export interface RemainingForecast {
  /** Mean rate of each site, given what it has done. */
  readonly posteriorMeans: readonly number[]
  /** Of the number who are still to come. */
  readonly mean: number
  readonly variance: number
  readonly quantiles: readonly number[]
  /** Probability that the target is met. */
  readonly probability: number
}

export type PredictionErrorCode =
  'invalid_rate' | 'invalid_counts' | 'invalid_target' | 'invalid_level' | 'too_large'

const tieSlack = 1e-12
const longest = 50_000

/** Rates and exposures of all who are still to recruit. */
interface Remaining {
  readonly rate: RateDistribution
  readonly exposure: number
}

/** The sites as they go on, each with its posterior rate. */
export function remainingParts({ rate, sites, future }: Interim): readonly Remaining[] {
  return [
    ...sites.map(({ recruited, exposure, remaining }) => ({
      rate: posteriorRate(rate, recruited, exposure),
      exposure: remaining,
    })),
    ...future.map((exposure) => ({ rate, exposure })),
  ]
}

/** Distribution of all who are still to come, for the counts below `length`. */
export function remainingCounts(parts: readonly Remaining[], length: number): Probabilities {
  let sum: Probabilities = Float64Array.of(1)
  for (const { rate, exposure } of parts) {
    const one = new Float64Array(length)
    fillRateCount(one, rate, Infinity, exposure)
    sum = convolve(sum, one, length)
  }
  return sum.length === length ? sum : convolve(sum, Float64Array.of(1), length)
}

/** Mean and variance of all who are still to come. */
export function remainingMoments(parts: readonly Remaining[]): { mean: number; variance: number } {
  return parts.reduce(
    (all, { rate, exposure }) => {
      const { mean, meanSquare } = cappedRateMoments(rate, Infinity)
      const spread = meanSquare - mean * mean
      return {
        mean: all.mean + mean * exposure,
        variance: all.variance + mean * exposure + Math.max(0, spread) * exposure ** 2,
      }
    },
    { mean: 0, variance: 0 },
  )
}

/** How many people are still wanted. */
export function stillWanted({ sites, target }: Interim): number {
  return Math.max(0, target - sites.reduce((sum, { recruited }) => sum + recruited, 0))
}

/** What is wrong with an interim, or null. */
export function findInterimError(interim: Interim): StatisticsError<PredictionErrorCode> | null {
  const { rate, sites, future, target } = interim
  const sound = [...future, ...sites.map(({ remaining }) => remaining)].every(
    (it) => it >= 0 && it < Infinity,
  )
  if (!sound) return { code: 'invalid_counts', message: 'Exposures that are left are at least 0.' }
  const targetError = findTargetError(target)
  if (targetError !== null) return { code: 'invalid_target', message: targetError.message }
  return findRateError(rate) ?? findObservedError(sites)
}

/** The smallest counts whose probability of not being exceeded reaches the levels; null where the array ends before. */
export function quantilesOf(counts: Probabilities, levels: readonly number[]): readonly number[] | null {
  let sum = 0
  const cumulated = counts.map((probability) => (sum += probability))
  const quantiles = levels.map((level) => cumulated.findIndex((reached) => reached >= level - tieSlack))
  return quantiles.every((place) => place >= 0) ? quantiles : null
}

/**
 * What is still to come, given what each site has done: its rate is Gamma(alpha + n, beta + τ), its count negative binomial, and the
 * counts of all sites are convolved (Anisimov and Fedorov 2007). Takes alpha and beta as known: see `bootstrapPrediction`.
 */
export function predictRemaining(
  interim: Interim,
  levels: readonly number[],
): Computed<RemainingForecast, PredictionErrorCode> {
  const error = findInterimError(interim)
  if (error !== null) return refuse(error.code, error.message)
  if (!levels.every((level) => level >= 0 && level < 1))
    return refuse('invalid_level', 'Levels of quantiles are at least 0 and below 1.')
  const parts = remainingParts(interim)
  const { mean, variance } = remainingMoments(parts)
  const wanted = stillWanted(interim)
  let length = Math.max(wanted, Math.ceil(mean + 4 * Math.sqrt(variance)) + 10)
  for (; length <= longest; length *= 2) {
    const counts = remainingCounts(parts, length)
    const quantiles = quantilesOf(counts, levels)
    if (quantiles === null) continue
    return computed({
      posteriorMeans: parts.slice(0, interim.sites.length).map(({ rate }) => meanRate(rate)),
      mean,
      variance,
      quantiles,
      probability: wanted === 0 ? 1 : Math.max(0, 1 - total(counts.subarray(0, wanted))),
    })
  }
  return refuse('too_large', `More than ${longest} people may be still to come.`)
}
