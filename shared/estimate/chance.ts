/**
 * How far chance may carry a number beyond what is expected, for bounds that rest on a rate in place of a count of these
 * very people: three standard deviations, which the true number leaves about once in 370 cases.
 */
const farthest = 3

/** From nobody expected, 6.6 people are still possible at that level: -ln 0.00135 (Garwood 1936). */
const fromNobody = 6.6

interface Limits {
  readonly lower: number
  readonly upper: number
}

/** Limits of a count that is a Poisson draw, carried from a mean of `years` yearly counts. */
export function withPoissonChance({ lower, upper }: Limits, years: number): Limits {
  const reach = (people: number) => farthest * Math.sqrt(people * (1 + 1 / years))
  return { lower: Math.max(0, lower - reach(lower)), upper: upper + reach(upper) + fromNobody }
}

/** Limits of those among `people` who meet something of which the share lies between two limits (binomial). */
export function withBinomialChance(people: Limits, share: Limits): Limits {
  const reach = (many: number, p: number) => farthest * Math.sqrt(many * p * (1 - p))
  const lower = people.lower * share.lower
  const upper = people.upper * share.upper
  return {
    lower: Math.max(0, lower - reach(people.lower, share.lower)),
    upper: Math.min(people.upper, upper + reach(people.upper, share.upper)),
  }
}
