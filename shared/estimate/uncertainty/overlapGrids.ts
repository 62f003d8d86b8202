import type { Assumptions } from '../../domain/studies/assumptions'
import { createEstimator, type JointEstimator } from '../joint/estimator'
import type { ResolvedGroup } from '../resolveGroup'
import type { Universe } from '../universe'

/** How overlap changes what is left, at some strengths of it: ratio to independence by line and unit. */
export interface OverlapGrid {
  readonly correlation: number
  readonly ratio: readonly Float64Array[]
}

function overlapRatio(
  independent: JointEstimator,
  at: JointEstimator,
  count: number,
): readonly Float64Array[] {
  return Array.from({ length: count + 1 }, (_, applied) => {
    const [plain, changed] = [independent.leftIn(applied), at.leftIn(applied)]
    return changed.map((people, unit) => (plain[unit] === 0 ? 1 : people / (plain[unit] ?? 1)))
  })
}

/** The ratios to independence at the limits and the middle of the overlap. */
export function overlapGrids(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  assumptions: Assumptions,
): readonly OverlapGrid[] {
  const { lower, value, upper } = assumptions.overlap
  if (upper === 0) return []
  const at = (correlation: number): JointEstimator =>
    createEstimator(lines, universe, {
      ...assumptions,
      overlap: { lower: correlation, value: correlation, upper: correlation },
    })
  const independent = at(0)
  return [...new Set([lower, value, upper])]
    .sort((a, b) => a - b)
    .map((correlation) => ({
      correlation,
      ratio: overlapRatio(independent, at(correlation), lines.length),
    }))
}
