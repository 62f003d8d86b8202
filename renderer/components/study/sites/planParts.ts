import { planSiteLimits } from '#shared/domain/studies/planSite'
import type { ForecastAssumption } from '#shared/forecast/result'
import type { ValueScale } from '../assumptions/rangedValue'

/** A part of a plan that is a value with limits and a citation. */
export interface RangedPlanPart {
  readonly field: 'betweenSiteVariation' | 'meeting' | 'screenFailure' | 'statedRateFactor'
  /** What the forecast calls it when it uses a default. */
  readonly assumption: ForecastAssumption['key']
  readonly scale: ValueScale
}

/** Limits as `sitePlan` sets them. */
export const rangedPlanParts: readonly RangedPlanPart[] = [
  {
    field: 'meeting',
    assumption: 'meeting',
    scale: { factor: 1, minimum: 0.1, maximum: planSiteLimits.months, step: 0.1, unit: 'none' },
  },
  {
    field: 'screenFailure',
    assumption: 'screen-failure',
    scale: { factor: 100, minimum: 0, maximum: 99, step: 0.1, unit: 'percent' },
  },
  {
    field: 'betweenSiteVariation',
    assumption: 'between-site-variation',
    scale: { factor: 1, minimum: 0, maximum: 5, step: 0.05, unit: 'none' },
  },
  {
    field: 'statedRateFactor',
    assumption: 'stated-rate-factor',
    scale: { factor: 1, minimum: 0.01, maximum: 2, step: 0.05, unit: 'none' },
  },
]
