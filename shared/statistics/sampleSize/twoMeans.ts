import { computed, refuse, type Computed } from '../computed'
import { findInteger } from '../special/findInteger'
import { noncentralTDistribution, noncentralTUpper } from '../special/noncentralT'
import { studentTQuantile } from '../special/studentT'
import { designQuantiles, findDesignError, roundUp, type Design, type DesignErrorCode } from './design'

export interface MeansInput extends Design {
  /** Difference of the means and common standard deviation, in one unit. */
  readonly difference: number
  readonly standardDeviation: number
}

export interface MeansSize {
  readonly first: number
  readonly second: number
  readonly total: number
  /** Power at these sizes. */
  readonly power: number
  /** Size of the first arm by the normal distribution, before rounding. */
  readonly firstByNormal: number
  /** Size at which the power is exactly met; for equal arms only. */
  readonly firstExact: number | null
}

const largestArm = 10_000_000

/** Power of the t test with arms of n1 and n2, both rejection regions counted. */
function powerOf(
  { difference, standardDeviation, alpha, sides }: MeansInput,
  n1: number,
  n2: number,
): number {
  const degrees = n1 + n2 - 2
  const noncentrality = Math.abs(difference) / (standardDeviation * Math.sqrt(1 / n1 + 1 / n2))
  const critical = -studentTQuantile(alpha / sides, degrees)
  const wrongSide = sides === 2 ? noncentralTDistribution(-critical, degrees, noncentrality) : 0
  return noncentralTUpper(critical, degrees, noncentrality) + wrongSide
}

/** The size of equal arms, not rounded, at which the power is met; `above` already meets it. */
function exactSize(input: MeansInput, above: number): number {
  let [low, high] = [Math.max(1 + 1e-9, above - 1), above]
  for (let step = 0; step < 60 && high - low > 1e-13 * high; step += 1) {
    const middle = (low + high) / 2
    if (powerOf(input, middle, middle) < input.power) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Sizes of two arms to compare means by the t test, from the exact noncentral t distribution (Cohen 1988). */
export function twoMeans(input: MeansInput): Computed<MeansSize, DesignErrorCode | 'too_large'> {
  const error = findDesignError(input)
  if (error !== null) return refuse(error.code, error.message)
  const { difference, standardDeviation, ratio, power } = input
  if (!(standardDeviation > 0 && standardDeviation < Infinity) || !Number.isFinite(difference))
    return refuse('invalid_input', `The standard deviation is ${standardDeviation}; it should be above 0.`)
  if (difference === 0)
    return refuse('no_difference', 'A difference of 0 cannot be found by any number of people.')
  const { za, zb } = designQuantiles(input)
  const firstByNormal = ((za + zb) * (standardDeviation / difference)) ** 2 * (1 + 1 / ratio)
  if (firstByNormal > largestArm)
    return refuse('too_large', `More than ${largestArm} people an arm would be needed.`)
  const secondOf = (first: number): number => Math.max(1, roundUp(ratio * first))
  const enough = (first: number): boolean => powerOf(input, first, secondOf(first)) >= power
  const first = findInteger(enough, 2, Math.floor(firstByNormal))
  const second = secondOf(first)
  return computed({
    first,
    second,
    total: first + second,
    power: powerOf(input, first, second),
    firstByNormal,
    firstExact: ratio === 1 ? exactSize(input, first) : null,
  })
}
