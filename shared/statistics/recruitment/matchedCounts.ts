import { betaTails } from '../special/incompleteBeta'
import { gammaTails } from '../special/incompleteGamma'
import type { CountMoments } from './siteCount'

/**
 * P(count >= target) of the distribution with a mean and a variance: negative binomial where the variance is the larger, else
 * binomial with real trials, Poisson between them. An approximation for optimisers, never for results: it is exact for sites of one
 * kind only. For the negative binomial it is the gamma matched to the summed rate (Anisimov 2011, Mountain and Sherlock 2022).
 */
export function matchedProbability({ mean, variance }: CountMoments, target: number): number {
  if (target <= 0) return 1
  if (mean <= 0) return 0
  const ratio = variance / mean
  if (Math.abs(ratio - 1) < 1e-9) return gammaTails(mean, target).lower
  if (ratio > 1) {
    const size = mean / (ratio - 1)
    return betaTails((ratio - 1) / ratio, target, size, 1 / ratio).lower
  }
  const share = 1 - ratio
  const rest = mean / share - target + 1
  return rest <= 0 ? 0 : betaTails(share, target, rest, ratio).lower
}
