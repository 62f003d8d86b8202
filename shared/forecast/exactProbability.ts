import { targetProbability } from '../statistics/recruitment/recruitmentForecast'
import { commonFactors } from './commonFactors'
import { recruitmentPlanAt, type ForecastModel } from './model'

/** Factors that the shared error is followed at. */
const factorCount = 7

/** Work of adding up sites that is taken at once, some tenths of a second. */
const mostWork = 2e7

/**
 * Probability that a model reaches its target by the deadline, with the distributions of its sites added up; null where that
 * cannot be done in reasonable time: with pools that run dry under rates that vary, or with very many people.
 */
export function exactProbability(model: ForecastModel): number | null {
  const { target, time, sites } = model
  if (target <= 0) return 1
  if (sites.some(({ pool }) => pool !== null) || sites.length * target * target > mostWork) return null
  const factors = commonFactors(model, factorCount)
  let sum = 0
  for (const factor of factors) {
    const probability = targetProbability(recruitmentPlanAt(model, factor), target, time)
    if (!probability.ok) return null
    sum += probability.value
  }
  return sum / factors.length
}
