import type { CriterionGroup } from '../domain/studies/protocol'
import { anyOf, remembered, type CriterionEvent } from './event'
import { unknownEvent } from './fixedEvents'
import {
  resolveAlternative,
  type AssumptionKey,
  type ConditionalShare,
  type EstimateContext,
  type ResolvedAlternative,
} from './resolveAlternative'
import type { Basis } from './result'

/** One line of the protocol, ready for the funnel. */
export interface ResolvedGroup {
  readonly group: CriterionGroup
  readonly role: 'inclusion' | 'exclusion'
  readonly basis: Basis
  /** Null when the line is left out because nothing is known. */
  readonly event: CriterionEvent | null
  /** Set when the line is a share of those who are left after the lines before it. */
  readonly conditional: ConditionalShare | null
  readonly alternatives: readonly ResolvedAlternative[]
  readonly assumptions: readonly AssumptionKey[]
}

const order: readonly Basis[] = ['counted', 'approximated', 'stated', 'not-countable']

function basisOf(alternatives: readonly ResolvedAlternative[]): Basis {
  const estimated = alternatives.filter((alternative) => alternative.basis !== 'not-countable')
  if (estimated.length === 0) return 'not-countable'
  if (estimated.length < alternatives.length) return 'approximated'
  return estimated.reduce<Basis>(
    (worst, { basis }) => (order.indexOf(basis) > order.indexOf(worst) ? basis : worst),
    'counted',
  )
}

/** Resolves every alternative of a line and joins them: a person meets the line by meeting at least one. */
export function resolveGroup(
  group: CriterionGroup,
  role: 'inclusion' | 'exclusion',
  context: EstimateContext,
): ResolvedGroup {
  const alternatives = group.anyOf.map((alternative) => resolveAlternative(alternative, context))
  const basis = basisOf(alternatives)
  const known = alternatives.flatMap(({ event }) => (event === null ? [] : [event]))
  const missing = known.length < alternatives.length
  const [only] = alternatives
  const conditional = alternatives.length === 1 ? (only?.conditional ?? null) : null
  const { universe } = context
  const joined =
    known.length === 0
      ? null
      : anyOf(missing ? [...known, unknownEvent(universe)] : known, (block) => universe.sizeOf(block))
  const hasEstimate = alternatives.some(({ event }) => event?.hasEstimate === true)
  return {
    group,
    role,
    basis,
    event: joined === null ? null : remembered({ ...joined, hasEstimate }),
    conditional,
    alternatives,
    assumptions: [...new Set(alternatives.flatMap(({ assumptions }) => assumptions))],
  }
}
