import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence, type Interval } from '../intervals/interval'
import { hypergeometricQuantile } from '../special/hypergeometric'

/** How many two groups share: hard limits, and what independence would give. */
export interface Overlap extends Interval {
  readonly expected: number
  readonly standardDeviation: number
  /** Quantiles of the hypergeometric distribution at both ends of the confidence. */
  readonly likely: Interval
}

export type OverlapErrorCode = 'invalid_size' | 'size_gt_population' | 'invalid_confidence' | 'too_large'

/** Largest population: its quantiles add up a probability for each plausible count. */
const largestPopulation = 1e9

/** Overlap of groups of a and b people in a population: Fréchet (1951) limits; under independence it is hypergeometric. */
export function overlapOfTwo(
  population: number,
  a: number,
  b: number,
  confidence = 0.95,
): Computed<Overlap, OverlapErrorCode> {
  if (![population, a, b].every((size) => Number.isInteger(size) && size >= 0) || population === 0)
    return refuse(
      'invalid_size',
      `Sizes ${a} and ${b} of ${population} should be whole numbers of at least 0.`,
    )
  if (Math.max(a, b) > population)
    return refuse(
      'size_gt_population',
      `A group of ${Math.max(a, b)} is larger than the population of ${population}.`,
    )
  if (population > largestPopulation)
    return refuse('too_large', `The population is larger than ${largestPopulation}.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  const distribution = { population, marked: a, drawn: b }
  const tail = (1 - confidence) / 2
  const spread = ((population - a) * (population - b)) / (population * Math.max(1, population - 1))
  return computed({
    lower: Math.max(0, a + b - population),
    upper: Math.min(a, b),
    expected: (a * b) / population,
    standardDeviation: Math.sqrt(((a * b) / population) * spread),
    likely: {
      lower: hypergeometricQuantile(tail, distribution),
      upper: hypergeometricQuantile(1 - tail, distribution),
    },
  })
}
