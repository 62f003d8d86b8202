import { certaintyOf, formatHidden, formatSigned, roundToCertainty } from '#shared/domain/counts/formatNumber'
import { guardDifference } from '#shared/domain/disclosure/guardNumber'
import type { HiddenNumber } from '#shared/domain/disclosure/hiddenNumber'
import { defaultSmallCountRule, type SmallCountRule } from '#shared/domain/disclosure/smallCountRule'
import type { Language } from '#shared/domain/studies/protocol'
import type { EstimateResult, FunnelStep, Quantity } from '#shared/estimate/result'

/** What one criterion costs: people who would be eligible besides if it alone were dropped. */
export interface CriterionCost {
  readonly step: FunnelStep
  /** Rounded like the result; null when one of the two estimates is missing, or the cost is hidden. */
  readonly cost: number | null
  /** Set where the cost is a small number, or would tell one. */
  readonly hidden: HiddenNumber | null
}

/** Rounds a number of people as the result it is compared with, so that the two can be subtracted by eye. */
export function roundedLike(value: number, result: Quantity): number {
  return roundToCertainty(value, result.kind === 'exact' ? 0 : certaintyOf(result))
}

/** More people without the step than with it, as far as it may be told. */
export function costOf(
  step: FunnelStep,
  eligible: Quantity,
  rule: SmallCountRule = defaultSmallCountRule,
): CriterionCost {
  if (step.withoutIt === null) return { step, cost: null, hidden: null }
  const { value, hidden } = guardDifference(step.withoutIt, eligible, rule)
  return { step, cost: value === null ? null : roundedLike(Math.max(0, value), eligible), hidden }
}

/** A cost in words: `+4 200`, `1–4`, `hidden`; null when it is not known. */
export function costWords({ cost, hidden }: CriterionCost, language: Language): string | null {
  if (hidden !== null) return formatHidden(hidden, language)
  return cost === null ? null : formatSigned(cost, language)
}

/** Costs of the criteria that are on, countable and do not define the disease; the dearest first, those without a number last. */
export function criterionCosts(result: EstimateResult): readonly CriterionCost[] {
  return result.steps
    .filter(
      (step) => step.role !== 'population' && step.active && !step.defining && step.basis !== 'not-countable',
    )
    .map((step) => costOf(step, result.eligible, result.smallCounts))
    .sort((a, b) => (b.cost ?? -1) - (a.cost ?? -1))
}
