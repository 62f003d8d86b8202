import { matchedProbability } from '../recruitment/matchedCounts'

/** A variance of the sum, and the smallest mean with which the target is met with the probability. */
export interface FrontierPoint {
  readonly variance: number
  readonly mean: number
}

/** Breakpoints of the frontier. */
const points = 8

function smallestMean(variance: number, target: number, probability: number): number {
  const enough = (mean: number): boolean => matchedProbability({ mean, variance }, target) >= probability
  let high = target + 4 * Math.sqrt(variance + target) + 10
  while (!enough(high)) high *= 2
  let low = 0
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

/** The frontier of means between two variances, at breakpoints even in the standard deviation; one point where they are equal. */
export function meanFrontier(
  lowest: number,
  highest: number,
  target: number,
  probability: number,
): readonly FrontierPoint[] {
  const [from, to] = [Math.sqrt(lowest), Math.sqrt(highest)]
  const count = to - from > 1e-6 * Math.max(1, to) ? points : 1
  return Array.from({ length: count }, (_, index) => {
    const deviation = count === 1 ? to : from + ((to - from) * index) / (count - 1)
    return { variance: deviation ** 2, mean: smallestMean(deviation ** 2, target, probability) }
  })
}
