import type { Assumptions } from '../domain/studies/assumptions'
import type { Protocol } from '../domain/studies/protocol'
import { bearsOnEstimate, endsEstimate } from './funnel'
import type { JointPlan } from './joint/jointPlan'
import { relatedLines, type Relation } from './joint/relations'
import type { AssumptionKey } from './resolveAlternative'
import type { ResolvedGroup } from './resolveGroup'
import type { AssumptionReference } from './result'
import type { Universe } from './universe'

/** What a protocol assumes beside its lines. */
interface StudyAssumptions {
  readonly protocol: Protocol
  readonly assumptions: Assumptions
  readonly plan: JointPlan
  readonly agesAreCut: boolean
}

/** How lines hang together, and where that could not be worked out. */
function jointAssumptions(lines: readonly ResolvedGroup[], plan: JointPlan): readonly AssumptionReference[] {
  const related = relatedLines(lines, plan)
  const places = (relation: Relation) =>
    related.flatMap((each) => (each.relation === relation ? [each.before, each.line] : []))
  const touched: readonly (readonly [AssumptionKey, readonly number[]])[] = [
    ['shared-conditions', places('shared')],
    ['nested-codes', places('nested')],
    ['overlapping-codes', places('overlapping')],
    ['too-many-shared-conditions', plan.components.tooMany.flat()],
    ['criteria-associated', plan.ties.applied.flatMap((tie) => tie.lines)],
    ['association-left-out', plan.ties.leftOut.flat()],
  ]
  return touched.flatMap(([key, all]) => {
    const steps = [...new Set(all)].flatMap((line) => lines[line]?.group.id ?? [])
    return steps.length === 0 ? [] : [{ key, steps }]
  })
}

/** Every assumption the estimate rests on, with the steps it touches, in the order in which a reader meets them. */
export function assumptionsOf(
  lines: readonly ResolvedGroup[],
  universe: Universe,
  { protocol, assumptions, plan, agesAreCut }: StudyAssumptions,
): readonly AssumptionReference[] {
  const bearing = lines.filter((line) => bearsOnEstimate(line) || endsEstimate(line))
  const found: AssumptionReference[] = []
  const overlaps = assumptions.overlap.upper > 0
  if (bearing.length > 1)
    found.push({
      key: overlaps ? 'criteria-overlap' : 'independence',
      steps: bearing.map(({ group }) => group.id),
    })
  found.push(...jointAssumptions(lines, plan))
  const byKey = new Map<AssumptionKey, string[]>()
  for (const line of lines) {
    for (const key of line.assumptions) byKey.set(key, [...(byKey.get(key) ?? []), line.group.id])
  }
  for (const [key, steps] of byKey) found.push({ key, steps })
  if (agesAreCut) found.push({ key: 'even-within-age-band', steps: [] })
  const split = universe.strata.baseAreas.some((area, _, all) =>
    all.some((other) => other !== area && other.county === area.county),
  )
  if (split) found.push({ key: 'base-areas-by-raking', steps: [] })
  if (universe.strata.referralAreaDate !== undefined) found.push({ key: 'referral-areas-carried', steps: [] })
  if ((protocol.availability ?? []).some(({ active }) => active))
    found.push({ key: 'availability-independent', steps: [] })
  return found
}
