import type { Criterion, CriterionGroup } from '../domain/studies/protocol'
import { resolveDiagnosis } from './resolveDiagnosis'
import type { EstimateContext, ResolvedAlternative } from './resolveAlternative'

const unions = new WeakMap<CriterionGroup, Criterion | null>()

/**
 * The diagnosis that holds all alternatives of a line: what a table of the parent code counts. Null where an alternative is
 * no diagnosis of the same code list, or its evidence was chosen by hand.
 */
export function unionOf(group: CriterionGroup): Criterion | null {
  const known = unions.get(group)
  if (known !== undefined) return known
  const codes = group.anyOf.flatMap(({ condition, evidence }) =>
    condition.kind === 'diagnosis' && evidence.kind === 'automatic' ? [condition.codes] : [],
  )
  const whole = codes.length === group.anyOf.length && codes.length > 1
  const union: Criterion | null = whole
    ? {
        id: group.anyOf[0]?.id ?? group.id,
        condition: { kind: 'diagnosis', system: 'icd-10', codes: [...new Set(codes.flat())] },
        evidence: { kind: 'automatic' },
      }
    : null
  unions.set(group, union)
  return union
}

/**
 * The line as its parent code counts it: nobody twice, whatever the alternatives have in common. Only from one table of
 * exactly these codes, and of the measure that the alternatives have; null otherwise.
 */
export function resolveAsOne(
  group: CriterionGroup,
  alternatives: readonly ResolvedAlternative[],
  context: EstimateContext,
): ResolvedAlternative | null {
  const union = unionOf(group)
  if (union === null) return null
  const decision = context.decide(union)
  const [head] =
    decision.kind === 'parts' && decision.parts.length === 1 ? (decision.parts[0]?.tables ?? []) : []
  if (head?.match !== 'equal') return null
  const measures = alternatives.flatMap(({ basis, evidence }) =>
    basis === 'not-countable' ? [] : evidence.map(({ measure }) => measure),
  )
  if (measures.some((measure) => measure !== head.table.measure)) return null
  const resolved = resolveDiagnosis(union, context)
  return resolved.basis === 'not-countable' ? null : resolved
}
