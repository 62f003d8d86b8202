import type { Assumptions } from '../../domain/studies/assumptions'
import { bearsOnEstimate, boundsAfterEach, endsEstimate, quantity } from '../funnel'
import { createEstimator } from '../joint/estimator'
import { linksOf } from '../joint/links'
import type { ResolvedGroup } from '../resolveGroup'
import type { Universe } from '../universe'
import type { ChainStep, Joint } from './explanation'
import type { Region } from './region'

/** For each line how it is joined with those before it. */
function jointsOf(
  lines: readonly ResolvedGroup[],
  { overlap, associations }: Pick<Assumptions, 'overlap' | 'associations'>,
): readonly Joint[] {
  const links = linksOf(lines, associations)
  return lines.map((line, index): Joint => {
    if (!bearsOnEstimate(line) && !endsEstimate(line)) return { kind: 'uncounted' }
    if (line.conditional !== null) return { kind: 'remaining' }
    const link = links[index] ?? null
    const before = link === null ? undefined : lines[link.before]?.group.id
    if (link?.kind === 'nested' && before !== undefined) return { kind: 'nested', with: before }
    const association = link?.kind === 'odds-ratio' ? associations[link.association] : undefined
    if (association !== undefined && before !== undefined) {
      const { value: oddsRatio, citation } = association
      return { kind: 'odds-ratio', with: before, oddsRatio, citation }
    }
    return overlap.value > 0 ? { kind: 'overlap', correlation: overlap.value } : { kind: 'independent' }
  })
}

/**
 * From the residents of a region to those left after some lines, with what every line keeps. The same estimator and bounds
 * as of the whole result, asked for one region.
 */
export function explainChain(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  assumptions: Assumptions,
  region: Region,
): readonly ChainStep[] {
  const joints = jointsOf(lines, assumptions)
  const bounds = boundsAfterEach(lines, universe, region.partitions)
  const left = [...lines.keys(), lines.length].map((count) => {
    const estimator = createEstimator(lines.slice(0, count), universe, assumptions)
    return quantity(estimator.total(region.baseAreas), bounds[count] ?? { lower: 0, upper: 0 }, null)
  })
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
