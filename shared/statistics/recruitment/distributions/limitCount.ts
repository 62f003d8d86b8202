import { fillBinomial, type Probabilities } from './fillProbabilities'

/** Sum of probabilities, the smallest last places kept by adding from the end. */
export function total(probabilities: Probabilities): number {
  let sum = 0
  for (let count = probabilities.length - 1; count >= 0; count -= 1) sum += probabilities[count] ?? 0
  return sum
}

/** A count that stops at `most`: all that is not below it comes to lie on it. `below` holds the counts up to most - 1. */
export function foldAt(below: Probabilities): Probabilities {
  const folded = new Float64Array(below.length + 1)
  folded.set(below)
  folded[below.length] = Math.max(0, 1 - total(below))
  return folded
}

/** A count of which each one stays with probability `share`. The distribution has to be whole, not cut off. */
export function thin(whole: Probabilities, share: number): Probabilities {
  if (share >= 1) return whole
  const thinned = new Float64Array(whole.length)
  const kept = new Float64Array(whole.length)
  for (let count = 0; count < whole.length; count += 1) {
    const weight = whole[count] ?? 0
    if (weight < 1e-30) continue
    const used = kept.subarray(0, count + 1)
    fillBinomial(used, count, share)
    for (let left = 0; left <= count; left += 1) {
      thinned[left] = (thinned[left] ?? 0) + weight * (used[left] ?? 0)
    }
  }
  return thinned
}

/** Mean and variance of a whole distribution. */
export function momentsOf(whole: Probabilities): { readonly mean: number; readonly variance: number } {
  let [mean, square] = [0, 0]
  whole.forEach((probability, count) => {
    mean += probability * count
  })
  whole.forEach((probability, count) => {
    square += probability * (count - mean) ** 2
  })
  return { mean, variance: square }
}
