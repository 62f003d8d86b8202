/** Draws without replacement: how many of `drawn` fall on the `marked` ones of `population`. Whole numbers. */
export interface Hypergeometric {
  readonly population: number
  readonly marked: number
  readonly drawn: number
}

const negligible = 1e-25

/** P(k + 1) / P(k). */
function ratioUp({ population, marked, drawn }: Hypergeometric, k: number): number {
  return ((marked - k) / (k + 1)) * ((drawn - k) / (population - marked - drawn + k + 1))
}

/**
 * Probabilities of all counts that matter, from the lowest on; they add up to 1 because they are scaled to, which spares the
 * logarithms of huge factorials.
 */
export function hypergeometricProbabilities(distribution: Hypergeometric): {
  readonly lowest: number
  readonly probabilities: readonly number[]
} {
  const { population, marked, drawn } = distribution
  const least = Math.max(0, marked + drawn - population)
  const most = Math.min(marked, drawn)
  const peak = Math.min(most, Math.max(least, Math.floor(((marked + 1) * (drawn + 1)) / (population + 2))))
  const above: number[] = []
  const below: number[] = []
  for (let k = peak, term = 1; k < most && term > negligible; k += 1) {
    term *= ratioUp(distribution, k)
    above.push(term)
  }
  for (let k = peak, term = 1; k > least && term > negligible; k -= 1) {
    term /= ratioUp(distribution, k - 1)
    below.push(term)
  }
  const weights = [...below.reverse(), 1, ...above]
  // From the smallest on, so that the tails keep their digits.
  const total = weights.toSorted((a, b) => a - b).reduce((sum, weight) => sum + weight, 0)
  return { lowest: peak - below.length, probabilities: weights.map((weight) => weight / total) }
}

/** P(count <= k). */
export function hypergeometricDistribution(k: number, distribution: Hypergeometric): number {
  const { lowest, probabilities } = hypergeometricProbabilities(distribution)
  return probabilities
    .slice(0, Math.max(0, k - lowest + 1))
    .reduce((sum, probability) => sum + probability, 0)
}

/** P(count >= k). */
export function hypergeometricUpper(k: number, distribution: Hypergeometric): number {
  const { lowest, probabilities } = hypergeometricProbabilities(distribution)
  return probabilities.slice(Math.max(0, k - lowest)).reduceRight((sum, probability) => sum + probability, 0)
}

/** Smallest count whose distribution function reaches p - 1e-12. */
export function hypergeometricQuantile(p: number, distribution: Hypergeometric): number {
  const { lowest, probabilities } = hypergeometricProbabilities(distribution)
  let sum = 0
  const index = probabilities.findIndex((probability) => {
    sum += probability
    return sum >= p - 1e-12
  })
  return lowest + (index < 0 ? probabilities.length - 1 : index)
}
