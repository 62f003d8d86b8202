import type { Random } from '../../statistics/random/createRandom'
import { sampleQuantile } from '../../statistics/sampleQuantile'
import type { Interval80 } from '../result'

/** From here on the normal distribution does for chance. */
const many = 60

/**
 * The whole number at a probability `p` of the binomial distribution, or of the Poisson where `trials` is infinite, by
 * adding up from 0 (BINV of Kachitvichyanukul and Schmeiser 1988): as many steps as there are people.
 */
function wholeNumberAt(p: number, mean: number, trials: number): number {
  const success = mean / trials
  let mass = trials === Infinity ? Math.exp(-mean) : (1 - success) ** trials
  let left = p
  let people = 0
  const most = Math.min(trials, mean + 40 * Math.sqrt(mean) + 40)
  while (left > mass && people < most) {
    left -= mass
    people += 1
    mass *= trials === Infinity ? mean / people : ((trials - people + 1) / people) * (success / (1 - success))
  }
  return people
}

/** A whole number of people of whom `mean` are expected and at most `trials` can be there. */
export function wholeNumberOf(mean: number, trials: number, random: Random): number {
  if (mean <= 0) return 0
  if (mean < many) return wholeNumberAt(random.uniform(), mean, Math.max(trials, mean))
  return Math.max(0, mean + Math.sqrt(mean * Math.max(0, 1 - mean / trials)) * random.normal())
}

/**
 * Turns expected numbers into numbers of people: `variance` is that of chance at the expected number `expected`, and grows
 * with it. Few people are whole people: a binomial of the same mean and variance, or a Poisson where chance is that large.
 */
export function realise(
  draws: Float64Array,
  expected: number,
  variance: number,
  random: Random,
): Float64Array {
  if (variance <= 0 || expected <= 0) return draws
  const spread = variance / expected
  return draws.map((people) => {
    if (people <= 0) return 0
    if (people >= many) return Math.max(0, people + Math.sqrt(people * spread) * random.normal())
    if (spread >= 1) return wholeNumberAt(random.uniform(), people, Infinity)
    // A whole number of trials at least as large as the people: the variance is then nearly as asked for.
    const trials = Math.ceil(people / (1 - spread))
    return wholeNumberAt(random.uniform(), people, trials)
  })
}

/** P10 and P90 of draws, kept inside the hard bounds. */
export function interval80(
  draws: Float64Array,
  bounds: { readonly lower: number; readonly upper: number },
): Interval80 {
  const values = draws.slice()
  const inside = (value: number) => Math.min(bounds.upper, Math.max(bounds.lower, value))
  return { lower: inside(sampleQuantile(values, 0.1)), upper: inside(sampleQuantile(values, 0.9)) }
}
