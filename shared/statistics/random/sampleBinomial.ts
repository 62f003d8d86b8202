import type { Random } from './createRandom'
import { sampleBeta } from './sampleBeta'

const countedOneByOne = 24

/**
 * One draw of the binomial with n trials (a whole number of at least 0) and success probability 0 <= p <= 1. Exact: halves the trials
 * at a beta-distributed order statistic until few are left (Devroye 1986, ch. X.4.3), so the work grows with ln n.
 */
export function sampleBinomial(random: Random, n: number, p: number): number {
  let [trials, probability, successes] = [n, p, 0]
  while (trials > countedOneByOne && probability > 0 && probability < 1) {
    const rank = Math.floor(trials / 2) + 1
    const place = sampleBeta(random, rank, trials + 1 - rank)
    if (place <= probability) {
      successes += rank
      trials -= rank
      probability = (probability - place) / (1 - place)
    } else {
      trials = rank - 1
      probability /= place
    }
  }
  if (probability <= 0) return successes
  if (probability >= 1) return successes + trials
  for (; trials > 0; trials -= 1) if (random.uniform() < probability) successes += 1
  return successes
}
