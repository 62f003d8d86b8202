import { meanRate, type RateDistribution } from '../statistics/recruitment/rateDistribution'
import { gammaQuantile } from '../statistics/special/gammaQuantile'
import type { CommonFactors } from './commonFactors'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { latticeCount } from './latticeLevels'
import { learntFactors } from './learntFactors'
import { buildModel, type BuiltModel, type ForecastInput, type ForecastModel } from './model'
import type { ModelSite } from './modelSite'
import type { InterimForecast, RateBand } from './result'
import { quantileOfSample, sampleOf } from './samples'
import { rateAt } from './siteAt'

/** What a plan says of itself before anything was seen: the same without its interim look. */
export function beforeInterim(input: ForecastInput): ForecastInput {
  return { ...input, plan: { ...input.plan, interim: null } }
}

/** Replicates for what was expected so far. */
const replicates = 2000

/** Levels at which the rate of a site stands for its distribution under one factor of the shared errors. */
const rateLevels = Array.from({ length: 20 }, (_, index) => (index + 0.5) / 20)

function quantileOf(rate: RateDistribution, level: number): number {
  return rate.type === 'known' ? rate.rate : gammaQuantile(level, rate.alpha) / rate.beta
}

/** Mean and 80 % interval of the rate of a site over all shared errors, times a factor. */
function rateBand(site: ModelSite, factors: readonly CommonFactors[], times: number): RateBand {
  const rates = factors.map((factor) => rateAt(site, factor))
  const [only] = rates
  const value = (times * rates.reduce((sum, rate) => sum + meanRate(rate), 0)) / rates.length
  if (only !== undefined && rates.length === 1)
    return { value, lower: times * quantileOf(only, 0.1), upper: times * quantileOf(only, 0.9) }
  const sample = sampleOf(rates.flatMap((rate) => rateLevels.map((level) => quantileOf(rate, level))))
  return {
    value,
    lower: times * quantileOfSample(sample, 0.1),
    upper: times * quantileOfSample(sample, 0.9),
  }
}

function factorsOf(model: ForecastModel): readonly CommonFactors[] {
  return learntFactors(model, latticeCount(20))
}

/** What enrolment so far says: where it stands against what was expected, and what it makes of the rates. */
export function* interimOf(input: ForecastInput, built: BuiltModel): Steps<InterimForecast | null> {
  const { plan } = input
  if (plan.interim === null) return null
  const prior = buildModel(beforeInterim(input))
  const { elapsed } = built.model
  const expected = yield* evaluate(
    { ...prior.model, time: elapsed },
    { grid: [elapsed], horizon: elapsed, replicates, seed: input.seed, times: false },
  )
  const before = new Map(prior.model.sites.map((site) => [site.id, site]))
  const factors = { before: factorsOf(prior.model), after: factorsOf(built.model) }
  return {
    date: plan.interim.date,
    enrolled: built.model.enrolled,
    remaining: Math.max(0, built.model.target),
    expectedByThen: expected.mean,
    // As they are shown elsewhere: on average over a year.
    rates: built.model.sites.flatMap((site) => {
      const planned = before.get(site.id)
      if (planned === undefined) return []
      const used = built.rates.get(site.id)?.used?.value ?? 0
      const mean = meanRate(planned.rate)
      const times = mean > 0 ? used / mean : 0
      return {
        site: site.id,
        before: rateBand(planned, factors.before, times),
        after: rateBand(site, factors.after, times),
      }
    }),
  }
}
