import type { Random } from './createRandom'
import { sampleGamma } from './sampleGamma'

/** One draw of the beta distribution with a, b > 0, as the share of one gamma draw in two. */
export function sampleBeta(random: Random, a: number, b: number): number {
  const first = sampleGamma(random, a)
  return first / (first + sampleGamma(random, b))
}
