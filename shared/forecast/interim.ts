import { meanRate, type RateDistribution } from '../statistics/recruitment/rateDistribution'
import { gammaQuantile } from '../statistics/special/gammaQuantile'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { buildModel, type BuiltModel, type ForecastInput } from './model'
import type { InterimForecast, RateBand } from './result'

/** What a plan says of itself before anything was seen: the same without its interim look. */
export function beforeInterim(input: ForecastInput): ForecastInput {
  return { ...input, plan: { ...input.plan, interim: null } }
}

/** Replicates for what was expected so far. */
const replicates = 2000

/** Mean and 80 % interval of a rate, times a factor. */
function rateBand(rate: RateDistribution, factor: number): RateBand {
  const at = (level: number): number =>
    rate.type === 'known' ? rate.rate : gammaQuantile(level, rate.alpha) / rate.beta
  return { value: meanRate(rate) * factor, lower: at(0.1) * factor, upper: at(0.9) * factor }
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
      const share = mean > 0 ? used / mean : 0
      return { site: site.id, before: rateBand(planned.rate, share), after: rateBand(site.rate, share) }
    }),
  }
}
