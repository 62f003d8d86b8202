import type { Assumptions } from '../../domain/studies/assumptions'
import { bearsOnEstimate, boundsAfterEach, endsEstimate, quantity } from '../funnel'
import type { JointEstimator } from '../joint/estimator'
import type { JointPlan } from '../joint/jointPlan'
import { relatedLines } from '../joint/relations'
import type { ResolvedGroup } from '../resolveGroup'
import type { Universe } from '../universe'
import type { ChainStep, Joint } from './explanation'
import type { Region } from './region'

/** For each line how it is joined with those before it. */
function jointsOf(
  lines: readonly ResolvedGroup[],
  plan: JointPlan,
  { overlap, associations }: Pick<Assumptions, 'overlap' | 'associations'>,
): readonly Joint[] {
  const related = relatedLines(lines, plan).filter(({ relation }) => relation !== 'overlapping')
  const idOf = (line: number | undefined) => (line === undefined ? undefined : lines[line]?.group.id)
  return lines.map((line, index): Joint => {
    if (!bearsOnEstimate(line) && !endsEstimate(line)) return { kind: 'uncounted' }
    if (line.conditional !== null) return { kind: 'remaining' }
    const tie = plan.ties.applied.find((applied) => Math.max(...applied.lines) === index)
    const tied = idOf(tie === undefined ? undefined : Math.min(...tie.lines))
    const association = tie === undefined ? undefined : associations[tie.association]
    if (association !== undefined && tied !== undefined) {
      const { value: oddsRatio, citation } = association
      return { kind: 'odds-ratio', with: tied, oddsRatio, citation }
    }
    const nearest = related.filter((each) => each.line === index).at(-1)
    const before = idOf(nearest?.before)
    if (nearest !== undefined && before !== undefined)
      return { kind: nearest.relation === 'shared' ? 'shared' : 'nested', with: before }
    return overlap.value > 0 ? { kind: 'overlap', correlation: overlap.value } : { kind: 'independent' }
  })
}

/**
 * From the residents of a region to those left after some lines, with what every line keeps. The same estimator and bounds
 * as of the whole result, asked for one region.
 */
export function explainChain(
  lines: readonly ResolvedGroup[],
  estimator: JointEstimator,
  universe: Universe,
  assumptions: Assumptions,
  region: Region,
): readonly ChainStep[] {
  const joints = jointsOf(lines, estimator.plan, assumptions)
  const bounds = boundsAfterEach(lines, universe, region.partitions)
  const left = [...lines.keys(), lines.length].map((count) =>
    quantity(estimator.total(region.baseAreas, count), bounds[count] ?? { lower: 0, upper: 0 }, null),
  )
  return lines.flatMap(({ group, role }, index): ChainStep[] => {
    const [before, after] = [left[index], left[index + 1]]
    if (before === undefined || after === undefined) return []
    const [from, to] = [before.estimate, after.estimate]
    return [
      {
        step: group.id,
        role,
        before,
        kept: from === null || to === null || from === 0 ? null : to / from,
        after,
        joint: joints[index] ?? { kind: 'independent' },
      },
    ]
  })
}
