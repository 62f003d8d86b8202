import type { Criterion } from '../../domain/studies/protocol'
import { answeringTables, tablesOfSameFigures } from '../answeringTables'
import { furtherLimits } from '../furtherLimits'
import { boundsAfterEach } from '../funnel'
import type { Partition } from '../partitions'
import type { EstimateContext } from '../resolveAlternative'
import type { ResolvedGroup } from '../resolveGroup'
import { unionOf } from '../unionOfCodes'
import type { BoundReason } from './explanation'
import type { Region } from './region'

type End = 'lower' | 'upper'

/** The one condition that a line counts; null for several alternatives. */
function soleCriterion({ group, counted, alternatives }: ResolvedGroup): Criterion | null {
  if (counted !== alternatives) return unionOf(group)
  return group.anyOf.length === 1 ? (group.anyOf[0] ?? null) : null
}

/** The table that gives an end of a line in a block; null where no single one does. */
function tableAt(
  line: ResolvedGroup,
  block: readonly number[],
  end: End,
  context: EstimateContext,
): string | null {
  const criterion = soleCriterion(line)
  if (criterion?.condition.kind !== 'diagnosis') return null
  const answer = answeringTables(criterion, context)
  if (answer.kind === 'wider') return answer.table.table.key
  if (answer.kind === 'none' || answer.parts.length !== 1) return null
  const [part] = answer.parts
  const chosen = part?.tables ?? []
  const own = part?.reach.event.inBlock(block)
  if (own === undefined) return null
  let best = { table: chosen.length === 1 ? (chosen[0]?.table.key ?? null) : null, ...own }
  const same = tablesOfSameFigures(criterion, chosen, context)
  for (const { table, limit } of furtherLimits(chosen, same, context.universe)) {
    const interval = limit(block)
    const contradicts = interval.lower > best.upper || interval.upper < best.lower
    const narrower = end === 'upper' ? interval.upper < best.upper : interval.lower > best.lower
    if (!contradicts && narrower) best = { table, ...interval }
  }
  return best.table
}

/** The partition whose bounds are kept at one end: the narrowest. */
function narrowest(
  lines: readonly ResolvedGroup[],
  region: Region,
  end: End,
  context: EstimateContext,
): Partition {
  const valueOf = (partition: Partition) =>
    boundsAfterEach(lines, context.universe, [partition]).at(-1)?.[end] ?? 0
  return region.partitions.reduce((best, partition) => {
    const better = end === 'upper' ? valueOf(partition) < valueOf(best) : valueOf(partition) > valueOf(best)
    return better ? partition : best
  })
}

/** The lines that take a share of those who remain. */
function scaling(lines: readonly ResolvedGroup[]): readonly string[] {
  return lines.flatMap(({ conditional, group }) => (conditional === null ? [] : [group.id]))
}

/**
 * The last line at which an end of the bounds of a block moved; where nobody need be left, the first that allows it. A share
 * of those who remain only scales what others gave.
 */
function decisive(after: readonly number[], lines: readonly ResolvedGroup[]): number {
  const end = after.at(-1) ?? 0
  if (end <= 0) return after.findIndex((value) => value <= 0)
  for (let index = after.length - 1; index > 0; index -= 1)
    if (lines[index - 1]?.conditional === null && after[index] !== after[index - 1]) return index
  return 0
}

/**
 * Which lines give an end of the bounds after all of them, by the people of it that each gives. A lower end of 0 has the one
 * line after which nobody need be left.
 */
export function boundReasons(
  lines: readonly ResolvedGroup[],
  region: Region,
  end: End,
  context: EstimateContext,
): readonly BoundReason[] {
  const partition = narrowest(lines, region, end, context)
  const whole = boundsAfterEach(lines, context.universe, [partition]).map((bounds) => bounds[end])
  const nobody = (whole.at(-1) ?? 0) <= 0
  const found = new Map<string, BoundReason & { readonly people: number }>()
  const add = (after: readonly number[], block: readonly number[]) => {
    const at = decisive(after, lines)
    const line = lines[at - 1]
    const scaledBy = nobody ? [] : scaling(lines.slice(at))
    const table = line === undefined ? null : tableAt(line, block, end, context)
    const step = line?.group.id ?? 'population'
    const key = `${step}\n${table ?? ''}`
    const people = (found.get(key)?.people ?? 0) + Math.max(0, after.at(-1) ?? 0)
    found.set(key, { step, table, people, scaledBy })
  }
  if (nobody) add(whole, region.baseAreas)
  else
    for (const block of partition) {
      const after = boundsAfterEach(lines, context.universe, [[block]]).map((bounds) => bounds[end])
      if ((after.at(-1) ?? 0) > 0) add(after, block)
    }
  return [...found.values()].sort((a, b) => b.people - a.people)
}
