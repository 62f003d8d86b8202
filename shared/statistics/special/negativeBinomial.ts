import { betaTails } from './incompleteBeta'
import { findInteger } from './findInteger'

/** Slack with which a quantile takes a probability as reached, so that exact ties do not flip on rounding. */
const tieSlack = 1e-12

/** P(count <= k) of the negative binomial with real `size` > 0 and success probability 0 < p <= 1 (failures before the size-th success). */
export function negativeBinomialDistribution(k: number, size: number, probability: number): number {
  if (k < 0) return 0
  return betaTails(probability, size, Math.floor(k) + 1).lower
}

/** P(count > k) of the negative binomial; exact in the upper tail. */
export function negativeBinomialUpper(k: number, size: number, probability: number): number {
  if (k < 0) return 1
  return betaTails(probability, size, Math.floor(k) + 1).upper
}

/** Smallest count whose distribution function reaches p - 1e-12; 0 <= p < 1, Infinity at 1. */
export function negativeBinomialQuantile(p: number, size: number, probability: number): number {
  if (p >= 1) return Infinity
  const mean = (size * (1 - probability)) / probability
  return findInteger(
    (count) => negativeBinomialDistribution(count, size, probability) >= p - tieSlack,
    0,
    Math.floor(mean),
  )
}
