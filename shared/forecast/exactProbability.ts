import { targetProbability } from '../statistics/recruitment/recruitmentForecast'
import { quadratureNodes } from '../statistics/special/gaussLegendre'
import { noCommonError, type CommonFactors } from './commonFactors'
import { notBeforeNodes } from './notBefore'
import type { ForecastModel } from './model'
import { recruitmentPlanAt } from './siteAt'

/** Work of adding up sites that is taken at once, some tenths of a second. */
const mostWork = 2e7

/** Standard deviations to either side that the error of stated rates is followed to. */
const furthest = 4.5

/** Factors and their weights; null where rates follow more than what all units state, or teach something of it. */
function factorsOf({
  common,
  sites,
}: ForecastModel): readonly (CommonFactors & { readonly weight: number })[] | null {
  if ('people' in common) return [{ ...common, weight: 1 }]
  const { peopleVariation, statedVariation, areas } = common
  const followsPeople = sites.some(({ follows }) => follows.people > 0)
  if (followsPeople && (peopleVariation > 0 || areas.length > 0)) return null
  // What was seen of some sites makes some factors likelier than others.
  if (statedVariation > 0 && sites.some(({ seen }) => seen !== null)) return null
  if (statedVariation === 0 || sites.every(({ follows }) => follows.stated === 0))
    return [{ ...noCommonError, weight: 1 }]
  const variance = Math.log1p(statedVariation ** 2)
  const nodes = quadratureNodes(-furthest, furthest).map(({ place, weight }) => ({
    ...noCommonError,
    stated: Math.exp(Math.sqrt(variance) * place - variance / 2),
    weight: weight * Math.exp(-(place ** 2) / 2),
  }))
  const whole = nodes.reduce((sum, { weight }) => sum + weight, 0)
  return nodes.map((node) => ({ ...node, weight: node.weight / whole }))
}

function fixedOpening({ opening }: ForecastModel['sites'][number]): readonly number[] {
  return opening.type === 'fixed' ? [opening.at] : []
}

/**
 * Probability that a model reaches its target by the deadline, with the distributions of its sites added up; null where that
 * cannot be done in reasonable time: with pools that run dry under rates that vary, or with very many people.
 */
export function exactProbability(model: ForecastModel): number | null {
  const { target, time, sites } = model
  if (target <= 0) return 1
  const factors = factorsOf(model)
  if (factors === null || sites.some(({ pool }) => pool !== null)) return null
  const waits = notBeforeNodes(model.notBefore, [time - model.lag, ...sites.flatMap(fixedOpening)])
  if (waits.length * factors.length * sites.length * target * target > mostWork) return null
  let sum = 0
  for (const factor of factors)
    for (const wait of waits) {
      const probability = targetProbability(recruitmentPlanAt(model, factor, wait.time), target, time)
      if (!probability.ok) return null
      sum += factor.weight * wait.weight * probability.value
    }
  return sum
}
