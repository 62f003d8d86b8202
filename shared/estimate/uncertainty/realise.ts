import type { Random } from '../../statistics/random/createRandom'
import { sampleBinomial } from '../../statistics/random/sampleBinomial'
import { samplePoisson } from '../../statistics/random/samplePoisson'
import type { Interval80 } from '../result'
import { sampleQuantile } from './latinHypercube'

/** From here on the normal distribution does for chance. */
const many = 60

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
    if (spread >= 1) return samplePoisson(random, people)
    const trials = people / (1 - spread)
    const whole = Math.floor(trials)
    const rounded = whole + (random.uniform() < trials - whole ? 1 : 0)
    return sampleBinomial(random, rounded, 1 - spread)
  })
}

/** P10 and P90 of draws, kept inside the hard bounds. */
export function interval80(
  draws: Float64Array,
  bounds: { readonly lower: number; readonly upper: number },
): Interval80 {
  const sorted = draws.slice().sort()
  const inside = (value: number) => Math.min(bounds.upper, Math.max(bounds.lower, value))
  return { lower: inside(sampleQuantile(sorted, 0.1)), upper: inside(sampleQuantile(sorted, 0.9)) }
}
