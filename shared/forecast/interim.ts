import { monthsBetween } from '../domain/studies/sitePlan'
import { meanRate, type RateDistribution } from '../statistics/recruitment/rateDistribution'
import { siteForecasts } from '../statistics/recruitment/recruitmentForecast'
import { gammaQuantile } from '../statistics/special/gammaQuantile'
import { buildModel, recruitmentPlanAt, type BuiltModel, type ForecastInput } from './model'
import type { InterimForecast, RateBand } from './result'

/** What a plan says of itself before anything was seen: the same without its interim look. */
export function beforeInterim(input: ForecastInput): ForecastInput {
  return { ...input, plan: { ...input.plan, interim: null } }
}

/** Mean and 80 % interval of the rate of enrolment, where so many of those screened pass. */
function rateBand(rate: RateDistribution, passing: number): RateBand {
  const at = (level: number): number =>
    rate.type === 'known' ? rate.rate : gammaQuantile(level, rate.alpha) / rate.beta
  return { value: meanRate(rate) * passing, lower: at(0.1) * passing, upper: at(0.9) * passing }
}

/** What enrolment so far says: where it stands against what was expected, and what it makes of the rates. */
export function interimOf(input: ForecastInput, built: BuiltModel): InterimForecast | null {
  const { plan } = input
  if (plan.interim === null) return null
  const prior = buildModel(beforeInterim(input))
  const expected = siteForecasts(
    recruitmentPlanAt(withoutPools(prior), 1),
    monthsBetween(plan.start, plan.interim.date),
  )
  const before = new Map(prior.model.sites.map((site) => [site.id, rateBand(site.rate, site.passing)]))
  return {
    date: plan.interim.date,
    enrolled: built.model.enrolled,
    remaining: Math.max(0, built.model.target),
    expectedByThen: expected.ok ? expected.value.reduce((sum, { mean }) => sum + mean, 0) : 0,
    rates: built.model.sites.flatMap((site) => {
      const planned = before.get(site.id)
      if (planned === undefined) return []
      return { site: site.id, before: planned, after: rateBand(site.rate, site.passing) }
    }),
  }
}

/** Over the first months pools hardly empty, and without them the mean has a closed form. */
function withoutPools({ model }: BuiltModel): BuiltModel['model'] {
  return { ...model, sites: model.sites.map((site) => ({ ...site, pool: null })) }
}
