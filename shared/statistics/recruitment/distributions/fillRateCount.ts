import { gammaTails } from '../../special/incompleteGamma'
import type { RateDistribution } from '../rateDistribution'
import { fillNegativeBinomial, fillPoisson, fillPoissonTerms, type Probabilities } from './fillProbabilities'

/** P(Gamma(alpha + n, 1) <= limit) for n = 0, 1, 2 …, by the recurrence that only adds (Abramowitz and Stegun 1964, 6.5.21). */
function fillLowerTails(into: Probabilities, alpha: number, limit: number): void {
  fillPoissonTerms(into, limit, alpha)
  let tail = gammaTails(limit, alpha + into.length).lower
  for (let count = into.length - 1; count >= 0; count -= 1) {
    tail += into[count] ?? 0
    into[count] = tail
  }
}

/**
 * Number of people over an exposure, when the site's rate is the smaller of a draw and its cap: below the cap negative binomial
 * times the posterior chance of a rate below it, at the cap Poisson. A cap of Infinity is none.
 */
export function fillRateCount(
  into: Probabilities,
  rate: RateDistribution,
  cap: number,
  exposure: number,
): void {
  if (rate.type === 'known') return fillPoisson(into, Math.min(rate.rate, cap) * exposure)
  const { alpha, beta } = rate
  if (cap === 0) return fillPoisson(into, 0)
  fillNegativeBinomial(into, alpha, exposure / beta)
  if (cap === Infinity) return
  const below = new Float64Array(into.length)
  fillLowerTails(below, alpha, (beta + exposure) * cap)
  const atCap = new Float64Array(into.length)
  fillPoisson(atCap, cap * exposure)
  const above = gammaTails(beta * cap, alpha).upper
  into.forEach((probability, count) => {
    into[count] = probability * (below[count] ?? 0) + above * (atCap[count] ?? 0)
  })
}
