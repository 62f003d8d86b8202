import { roundToCertainty } from '#shared/domain/counts/formatNumber'
import type { EstimateResult, FunnelStep, Quantity } from '#shared/estimate/result'

/** What one criterion costs: people who would be eligible besides if it alone were dropped. */
export interface CriterionCost {
  readonly step: FunnelStep
  /** Rounded like the result; null when one of the two estimates is missing. */
  readonly cost: number | null
}

/** Rounds a number of people as the result it is compared with, so that the two can be subtracted by eye. */
export function roundedLike(value: number, result: Quantity): number {
  return roundToCertainty(value, result.kind === 'exact' ? 0 : (result.upper - result.lower) / 2)
}

/** More people without the step than with it; null when there is no estimate for either. */
export function costOf(step: FunnelStep, eligible: Quantity): number | null {
  const without = step.withoutIt?.estimate ?? null
  if (without === null || eligible.estimate === null) return null
  return roundedLike(Math.max(0, without - eligible.estimate), eligible)
}

/** Costs of the criteria that are on, countable and do not define the disease; the dearest first, those without a number last. */
export function criterionCosts(result: EstimateResult): readonly CriterionCost[] {
  return result.steps
    .filter(
      (step) => step.role !== 'population' && step.active && !step.defining && step.basis !== 'not-countable',
    )
    .map((step) => ({ step, cost: costOf(step, result.eligible) }))
    .sort((a, b) => (b.cost ?? -1) - (a.cost ?? -1))
}
