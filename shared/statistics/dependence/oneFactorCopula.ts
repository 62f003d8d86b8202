import { computed, refuse, type Computed } from '../computed'
import { normalDensity, normalDistribution, normalQuantile } from '../special/normal'

const reach = 12
const mostSteps = 200_000

/**
 * Share that has all of several properties when one hidden factor drives them: Gaussian copula with the same correlation
 * 0 <= rho < 1 between any two (Vasicek 1987). 0 is independence, towards 1 it goes to the smallest share.
 */
export function oneFactorCopula(
  shares: readonly number[],
  correlation: number,
): Computed<number, 'invalid_proportion' | 'invalid_rho'> {
  if (shares.length === 0 || !shares.every((p) => p >= 0 && p <= 1))
    return refuse('invalid_proportion', 'One or more shares between 0 and 1 are needed.')
  if (!(correlation >= 0 && correlation < 1))
    return refuse('invalid_rho', `The correlation is ${correlation}; it should be at least 0 and below 1.`)
  if (correlation === 0 || shares.length === 1) return computed(shares.reduce((all, p) => all * p, 1))
  const thresholds = shares.map(normalQuantile)
  const [load, rest] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)]
  // The trapezoidal rule converges geometrically; its step follows the steepest part of the integrand.
  const steps = Math.min(mostSteps, Math.ceil((2 * reach) / Math.min(0.1, (0.25 * rest) / load)))
  const step = (2 * reach) / steps
  let total = 0
  for (let index = 0; index <= steps; index += 1) {
    const factor = index * step - reach
    total += thresholds.reduce(
      (all, threshold) => (all === 0 ? 0 : all * normalDistribution((threshold - load * factor) / rest)),
      normalDensity(factor),
    )
  }
  return computed(Math.min(total * step, ...shares))
}
