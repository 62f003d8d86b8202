import type { Random } from '../../statistics/random/createRandom'

/**
 * Probabilities in random order, one in each of `count` equal parts of 0 to 1 (McKay, Beckman and Conover 1979): a few
 * draws then already cover the whole distribution.
 */
export function stratifiedProbabilities(count: number, random: Random): Float64Array {
  const order = Int32Array.from({ length: count }, (_, index) => index)
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(random.uniform() * (index + 1))
    const kept = order[index] ?? 0
    order[index] = order[other] ?? 0
    order[other] = kept
  }
  return Float64Array.from(order, (part) => (part + random.uniform()) / count)
}
