import type { Assumptions } from '../../domain/studies/assumptions'
import { createEstimator, type JointEstimator } from '../joint/estimator'
import type { ResolvedGroup } from '../resolveGroup'
import type { Draws } from '../result'
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

/** The ratios to independence at strengths close enough to each other to draw lines between them. */
export function overlapGrids(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  universe: Universe,
  assumptions: Assumptions,
  detail: Draws['detail'],
): readonly OverlapGrid[] {
  const { lower, value, upper } = assumptions.overlap
  if (upper === 0) return []
  const at = (correlation: number): JointEstimator =>
    createEstimator(
      lines,
      universe,
      { ...assumptions, overlap: { lower: correlation, value: correlation, upper: correlation } },
      estimator,
    )
  const independent = at(0)
  const steps = detail === 'preview' ? 4 : 12
  const places = Array.from({ length: steps + 1 }, (_, step) => lower + ((upper - lower) * step) / steps)
  return [...new Set([...places, value])]
    .sort((a, b) => a - b)
    .map((correlation) => ({
      correlation,
      ratio: overlapRatio(independent, at(correlation), lines.length),
    }))
}
