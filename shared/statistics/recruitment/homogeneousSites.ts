import { computed, refuse, type Computed, type StatisticsError } from '../computed'
import { betaShare } from '../special/betaQuantile'
import { findInteger } from '../special/findInteger'
import { betaTails } from '../special/incompleteBeta'
import { negativeBinomialQuantile } from '../special/negativeBinomial'

/** Sites of one kind, all open from the start: rates are Gamma(alpha, RATE beta), times in one unit. */
export interface HomogeneousSites {
  readonly alpha: number
  readonly beta: number
  readonly time: number
  /** How many people are wanted in all. */
  readonly target: number
}

export interface ForecastLevels {
  /** Levels of the quantiles of the count, from 0 to below 1. */
  readonly counts: readonly number[]
  /** Probabilities of having met the target at the times asked for, between 0 and 1. */
  readonly times: readonly number[]
}

export interface HomogeneousForecast {
  readonly mean: number
  readonly variance: number
  readonly countQuantiles: readonly number[]
  /** Probability that the target is met by the time. */
  readonly probability: number
  /** Infinity where the time has no mean (centres · alpha of at most 1); likewise the deviation (at most 2). */
  readonly timeMean: number
  readonly timeDeviation: number
  readonly timeQuantiles: readonly number[]
}

export interface NeededCentres {
  readonly centres: number
  readonly probability: number
  readonly probabilityWithOneLess: number
}

export type HomogeneousErrorCode =
  'invalid_rate' | 'invalid_time' | 'invalid_target' | 'invalid_centres' | 'invalid_level'

const isPositive = (value: number): boolean => value > 0 && value < Infinity

function findError({
  alpha,
  beta,
  time,
  target,
}: HomogeneousSites): StatisticsError<HomogeneousErrorCode> | null {
  if (!isPositive(alpha) || !isPositive(beta))
    return { code: 'invalid_rate', message: `Alpha is ${alpha} and beta ${beta}; both should be above 0.` }
  if (!(time >= 0 && time < Infinity))
    return { code: 'invalid_time', message: `The time is ${time}; it should be at least 0.` }
  if (!(Number.isSafeInteger(target) && target >= 1))
    return {
      code: 'invalid_target',
      message: `The target is ${target}; it should be a whole number above 0.`,
    }
  return null
}

/** P(T <= t) = I_{t / (t + beta)}(target, centres · alpha): the target time over beta is beta prime (Pearson VI). */
function reachProbability({ alpha, beta, time, target }: HomogeneousSites, centres: number): number {
  if (centres === 0) return 0
  return betaTails(time / (time + beta), target, centres * alpha, beta / (time + beta)).lower
}

/** The time by which the target is met with a probability: beta (1 - y) / y, which keeps its digits. */
function timeQuantile(
  { alpha, beta, target }: HomogeneousSites,
  centres: number,
  probability: number,
): number {
  const share = betaShare({ lower: 1 - probability, upper: probability }, centres * alpha, target)
  return beta * (share.y / share.x)
}

/**
 * Count by a time, and time to a target, of sites of one kind that are all open: negative binomial of size centres · alpha and
 * beta prime (Anisimov and Fedorov 2007). Refused: `invalid_…` with what is out of range.
 */
export function homogeneousForecast(
  sites: HomogeneousSites & { readonly centres: number },
  levels: ForecastLevels,
): Computed<HomogeneousForecast, HomogeneousErrorCode> {
  const { alpha, beta, time, target, centres } = sites
  const error = findError(sites)
  if (error !== null) return refuse(error.code, error.message)
  if (!(Number.isSafeInteger(centres) && centres >= 1))
    return refuse('invalid_centres', `There are ${centres} centres; it should be a whole number above 0.`)
  const sound =
    levels.counts.every((level) => level >= 0 && level < 1) &&
    levels.times.every((level) => level > 0 && level < 1)
  if (!sound) return refuse('invalid_level', 'Levels of quantiles lie between 0 and 1.')
  const size = centres * alpha
  const mean = (size * time) / beta
  return computed({
    mean,
    variance: mean * (1 + time / beta),
    countQuantiles: levels.counts.map((level) => negativeBinomialQuantile(level, size, beta / (beta + time))),
    probability: reachProbability(sites, centres),
    timeMean: size > 1 ? (beta * target) / (size - 1) : Infinity,
    timeDeviation:
      size > 2 ? (beta / (size - 1)) * Math.sqrt((target * (target + size - 1)) / (size - 2)) : Infinity,
    timeQuantiles: levels.times.map((level) => timeQuantile(sites, centres, level)),
  })
}

/** Largest number of centres that is looked for. */
const mostCentres = 1_000_000

/** The smallest number of centres with which the target is met by the time with at least a probability. Refused too: `unreachable`. */
export function minimumCentres(
  sites: HomogeneousSites,
  probability: number,
): Computed<NeededCentres, HomogeneousErrorCode | 'unreachable'> {
  const error = findError(sites)
  if (error !== null) return refuse(error.code, error.message)
  if (!(probability > 0 && probability < 1))
    return refuse('invalid_level', `The probability is ${probability}; it should lie between 0 and 1.`)
  const { alpha, beta, time, target } = sites
  const enough = (centres: number): boolean => reachProbability(sites, centres) >= probability
  const guess = Math.floor((target * beta) / (alpha * time))
  if (!enough(mostCentres))
    return refuse('unreachable', `More than ${mostCentres} centres would be needed by that time.`)
  const centres = findInteger(enough, 1, Math.min(mostCentres, Math.max(1, guess)))
  return computed({
    centres,
    probability: reachProbability(sites, centres),
    probabilityWithOneLess: reachProbability(sites, centres - 1),
  })
}
