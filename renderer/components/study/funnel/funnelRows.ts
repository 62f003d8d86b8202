import type { EstimateResult, FunnelStep } from '#shared/estimate/result'
import type { ChartAxis } from '../../../charts/chartAxis'
import { linearAxis, logarithmicAxis } from '../../../charts/chartAxis'

/** Steps that the funnel shows: the population, and criteria that are on and counted in some way. */
export function funnelSteps(result: EstimateResult): readonly FunnelStep[] {
  return result.steps.filter(
    (step) => step.role === 'population' || (step.active && step.basis !== 'not-countable'),
  )
}

/** Criteria that are on but answered by no figure: they stand below the funnel in words. */
export function uncountedSteps(result: EstimateResult): readonly FunnelStep[] {
  return result.steps.filter(
    (step) => step.role !== 'population' && step.active && step.basis === 'not-countable',
  )
}

/** The axis of the funnel. The population is mostly so large that it runs off as an arrow, to leave room for the rest. */
export function funnelAxis(
  steps: readonly FunnelStep[],
  kind: 'log' | 'linear',
  eligible: FunnelStep['remaining'],
): ChartAxis {
  if (kind === 'linear') return linearAxis(eligible)
  const criteria = steps.filter(({ role }) => role !== 'population')
  return logarithmicAxis((criteria.length > 0 ? criteria : steps).map(({ remaining }) => remaining))
}
