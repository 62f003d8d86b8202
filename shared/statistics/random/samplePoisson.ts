import type { Random } from './createRandom'
import { sampleBinomial } from './sampleBinomial'
import { sampleGamma } from './sampleGamma'

const countedOneByOne = 12

/**
 * One draw of the Poisson distribution; mean >= 0. Exact: jumps over most arrivals with a gamma draw until few are left
 * (Ahrens and Dieter 1974), so the work grows with the logarithm of the mean.
 */
export function samplePoisson(random: Random, mean: number): number {
  let [left, count] = [mean, 0]
  while (left > countedOneByOne) {
    const arrivals = Math.floor((7 * left) / 8)
    const time = sampleGamma(random, arrivals)
    if (time > left) return count + sampleBinomial(random, arrivals - 1, left / time)
    count += arrivals
    left -= time
  }
  const least = Math.exp(-left)
  for (let product = random.uniform(); product > least; product *= random.uniform()) count += 1
  return count
}
