import { siteForecasts } from '../statistics/recruitment/recruitmentForecast'
import { noCommonError } from './commonFactors'
import { buildModel, type ForecastInput } from './model'
import { sitesToChooseFrom } from './notesOf'
import { everAvailableAt, recruitmentPlanAt } from './siteAt'

/**
 * Sites that must take part first, then those who are expected to bring most by the deadline; none that never can, or that lack what
 * the plan requires.
 */
export function byContribution(input: ForecastInput): readonly string[] {
  const { plan } = input
  const allowed = sitesToChooseFrom(plan)
  const { model } = buildModel(input, undefined, new Set(allowed.map(({ id }) => id)))
  const expected = model.sites.map((site) => {
    // A pool that empties changes little of the order, and without it the mean has a closed form.
    const endless = { ...site, pool: null }
    const found = siteForecasts(recruitmentPlanAt({ ...model, sites: [endless] }, noCommonError), model.time)
    const mean = found.ok ? (found.value[0]?.mean ?? 0) : 0
    const ever = everAvailableAt(site, model.time) ?? Infinity
    return { id: site.id, mean: Math.min(mean, ever) }
  })
  const must = new Set(allowed.filter(({ lock }) => lock === 'must').map(({ id }) => id))
  return expected
    .toSorted((one, other) => Number(must.has(other.id)) - Number(must.has(one.id)) || other.mean - one.mean)
    .map(({ id }) => id)
}
