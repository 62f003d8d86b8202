import { atomHolds, atomsOverlap } from '../atoms'
import type { ResolvedGroup } from '../resolveGroup'
import { isShareOfEveryone } from './components'
import type { JointPlan } from './jointPlan'

/** Why two lines are not independent: a condition in common, one within another, or codes in common that nothing counts. */
export type Relation = 'shared' | 'nested' | 'overlapping'

function relationOf(one: ResolvedGroup, other: ResolvedGroup): Relation | null {
  const has = (test: (a: (typeof one.atoms)[number], b: (typeof one.atoms)[number]) => boolean) =>
    one.atoms.some((first) => other.atoms.some((second) => test(first, second)))
  if (has((a, b) => a.condition !== null && a.condition === b.condition)) return 'shared'
  if (has((a, b) => atomHolds(a, b) || atomHolds(b, a))) return 'nested'
  return has(atomsOverlap) ? 'overlapping' : null
}

/** A line and the nearest one before it that it is related to. */
export interface RelatedLine {
  readonly relation: Relation
  readonly line: number
  readonly before: number
}

/** Every two lines that are related, the earlier of each two as `before`, the nearest last. */
export function relatedLines(
  lines: readonly ResolvedGroup[],
  { components }: Pick<JointPlan, 'components'>,
): readonly RelatedLine[] {
  return lines.flatMap((own, line) =>
    lines.slice(0, line).flatMap((other, before): readonly RelatedLine[] => {
      if (!isShareOfEveryone(own) || !isShareOfEveryone(other)) return []
      const relation = relationOf(own, other)
      // Of lines taken apart because too much ties them, what they have in common is not applied.
      const applied = relation === 'overlapping' || components.of[line] === components.of[before]
      return relation === null || !applied ? [] : [{ relation, line, before }]
    }),
  )
}
