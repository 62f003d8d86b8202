import { monthsBetween } from '../domain/studies/sitePlan'
import { meanRate } from '../statistics/recruitment/rateDistribution'
import { siteForecasts } from '../statistics/recruitment/recruitmentForecast'
import { buildModel, recruitmentPlanAt, type BuiltModel, type ForecastInput } from './model'
import type { InterimForecast } from './result'

/** What a plan says of itself before anything was seen: the same without its interim look. */
export function beforeInterim(input: ForecastInput): ForecastInput {
  return { ...input, plan: { ...input.plan, interim: null } }
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
  const before = new Map(prior.model.sites.map((site) => [site.id, meanRate(site.rate) * site.passing]))
  return {
    date: plan.interim.date,
    enrolled: built.model.enrolled,
    remaining: Math.max(0, built.model.target),
    expectedByThen: expected.ok ? expected.value.reduce((sum, { mean }) => sum + mean, 0) : 0,
    rates: built.model.sites.map((site) => ({
      site: site.id,
      before: before.get(site.id) ?? 0,
      after: meanRate(site.rate) * site.passing,
    })),
  }
}

/** Over the first months pools hardly empty, and without them the mean has a closed form. */
function withoutPools({ model }: BuiltModel): BuiltModel['model'] {
  return { ...model, sites: model.sites.map((site) => ({ ...site, pool: null })) }
}
