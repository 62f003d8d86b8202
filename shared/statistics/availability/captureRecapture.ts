import { computed, refuse, type Computed } from '../computed'
import { isConfidence, refuseConfidence, type Interval } from '../intervals/interval'
import { findInteger } from '../special/findInteger'
import { hypergeometricDistribution, hypergeometricUpper } from '../special/hypergeometric'
import { twoSidedNormalQuantile } from '../special/normal'

export interface CaptureRecapture {
  /** n1·n2/m (Lincoln 1930); null where the lists share nobody. */
  readonly lincolnPetersen: number | null
  /** Nearly unbiased (Chapman 1951). */
  readonly chapman: number
  /** Seber (1970). */
  readonly chapmanVariance: number
  /** Of the normal distribution; too short where few are shared, for comparison only. */
  readonly normal: Interval
  /** Of the log-normal distribution of those never seen (Burnham et al. 1987, Chao 1989); the default. */
  readonly logNormal: Interval
  /** All sizes that the hypergeometric distribution does not refute; null where none is too large. */
  readonly exact: { readonly lower: number; readonly upper: number | null }
  /** People on either list. */
  readonly distinct: number
}

export type CaptureErrorCode = 'invalid_count' | 'm_gt_min' | 'invalid_confidence' | 'too_large'

/** Largest list: the exact interval adds up to as many probabilities again and again. */
const largestList = 10_000_000

function logNormalInterval(distinct: number, chapman: number, variance: number, z: number): Interval {
  const unseen = chapman - distinct
  if (unseen <= 0 || variance === 0) return { lower: distinct, upper: distinct }
  const spread = Math.exp(z * Math.sqrt(Math.log1p(variance / (unseen * unseen))))
  return { lower: distinct + unseen / spread, upper: distinct + unseen * spread }
}

/**
 * Limits of the size that no list leaves too narrow. Where everybody of one list is on the other the variance is 0 and the
 * log-normal interval has no width, though few people may have been looked for: the size then reaches up to where finding
 * all m again would be as rare as the tail, (longer / N)^m = tail, which the hypergeometric probability never exceeds.
 */
export function sizeLimits(
  { logNormal, distinct }: ChapmanEstimate,
  shared: number,
  confidence = 0.95,
): Interval {
  if (shared === 0 || logNormal.upper > distinct) return logNormal
  return { lower: distinct, upper: distinct * ((1 - confidence) / 2) ** (-1 / shared) }
}

function exactInterval(n1: number, n2: number, m: number, tail: number): CaptureRecapture['exact'] {
  const distinct = n1 + n2 - m
  const guess = m === 0 ? distinct : Math.floor((n1 * n2) / m)
  const among = (population: number) => ({ population, marked: n1, drawn: n2 })
  const lower = findInteger(
    (population) => hypergeometricDistribution(m, among(population)) > tail,
    distinct,
    distinct,
  )
  if (m === 0) return { lower, upper: null }
  const refuted = findInteger(
    (population) => hypergeometricUpper(m, among(population)) <= tail,
    distinct,
    guess,
  )
  return { lower, upper: refuted === Infinity ? null : refuted - 1 }
}

/** What follows from the sizes alone, without adding up probabilities. */
export type ChapmanEstimate = Omit<CaptureRecapture, 'exact'>

/** As `captureRecapture` without the exact interval, at once for lists of any size. */
export function chapmanEstimate(
  n1: number,
  n2: number,
  m: number,
  confidence = 0.95,
): Computed<ChapmanEstimate, CaptureErrorCode> {
  if (![n1, n2, m].every((value) => Number.isInteger(value) && value >= 0))
    return refuse('invalid_count', `The lists hold ${n1}, ${n2} and ${m}; they should be whole numbers.`)
  if (m > Math.min(n1, n2))
    return refuse(
      'm_gt_min',
      `${m} people are on both lists, more than the ${Math.min(n1, n2)} of the shorter.`,
    )
  if (Math.max(n1, n2) > largestList)
    return refuse('too_large', `A list holds more than ${largestList} people.`)
  if (!isConfidence(confidence)) return refuseConfidence(confidence)
  const z = twoSidedNormalQuantile(confidence)
  const distinct = n1 + n2 - m
  const chapman = ((n1 + 1) * (n2 + 1)) / (m + 1) - 1
  const chapmanVariance = ((n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m)) / ((m + 1) ** 2 * (m + 2))
  const reach = z * Math.sqrt(chapmanVariance)
  return computed({
    lincolnPetersen: m === 0 ? null : (n1 * n2) / m,
    chapman,
    chapmanVariance,
    normal: { lower: Math.max(distinct, chapman - reach), upper: chapman + reach },
    logNormal: logNormalInterval(distinct, chapman, chapmanVariance, z),
    distinct,
  })
}

/**
 * Size of a closed population from two lists of n1 and n2 people that share m. Assumes independent lists, perfect linkage and equal
 * chances; registers that feed each other make it too low.
 */
export function captureRecapture(
  n1: number,
  n2: number,
  m: number,
  confidence = 0.95,
): Computed<CaptureRecapture, CaptureErrorCode> {
  const estimate = chapmanEstimate(n1, n2, m, confidence)
  return estimate.ok
    ? computed({ ...estimate.value, exact: exactInterval(n1, n2, m, (1 - confidence) / 2) })
    : estimate
}
