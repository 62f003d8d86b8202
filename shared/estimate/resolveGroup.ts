import type { CriterionGroup } from '../domain/studies/protocol'
import { atomsOf, widestAtoms, type Atom } from './atoms'
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
import { resolveAsOne, unionOf } from './unionOfCodes'
import { unionOfShares } from './unionOfShares'
import type { Universe } from './universe'

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
  /** What the estimate is made from: the alternatives, or the one table of their parent code. */
  readonly counted: readonly ResolvedAlternative[]
  /** What `counted` asks for: the conditions that it can have in common with other lines. */
  readonly atoms: readonly Atom[]
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

/** A share of those who remain says nothing of how many of everyone meet it: beside others its interval is open. */
function eventOf(
  alternative: ResolvedAlternative,
  alone: boolean,
  universe: Universe,
): CriterionEvent | null {
  if (alternative.event === null || alternative.conditional === null || alone) return alternative.event
  return { ...alternative.event, inBlock: unknownEvent(universe).inBlock }
}

/** A line that one count answers. */
function oneCount({ basis, event, assumptions }: ResolvedAlternative) {
  return { basis, event, conditional: null, assumptions: [...assumptions, 'parent-code-counted' as const] }
}

/** Nobody counts twice who has a condition that several alternatives ask for, or one within another. */
function shareOf(joined: CriterionEvent, atoms: readonly Atom[]): Float64Array {
  const estimated = atoms.filter(({ event }) => event.hasEstimate)
  const widest = widestAtoms(estimated)
  return widest.length === estimated.length
    ? joined.share
    : unionOfShares(widest.map(({ event }) => event.share))
}

/** Resolves every alternative of a line and joins them: a person meets the line by meeting at least one. */
export function resolveGroup(
  group: CriterionGroup,
  role: 'inclusion' | 'exclusion',
  context: EstimateContext,
): ResolvedGroup {
  const { universe } = context
  const alternatives = group.anyOf.map((alternative) => resolveAlternative(alternative, context))
  const alone = alternatives.length === 1
  const asOne = resolveAsOne(group, alternatives, context)
  if (asOne !== null) {
    const union = unionOf(group)
    const atoms = atomsOf(group, union === null ? [] : [union], [asOne], context)
    return { ...oneCount(asOne), group, role, alternatives, counted: [asOne], atoms }
  }
  const known = alternatives.flatMap((alternative) => eventOf(alternative, alone, universe) ?? [])
  const missing = known.length < alternatives.length
  const joined =
    known.length === 0
      ? null
      : anyOf(missing ? [...known, unknownEvent(universe)] : known, (block) => universe.sizeOf(block))
  // An alternative of which nothing is known is left out by name; one that is only limited takes the estimate away.
  const hasEstimate = known.every((event) => event.hasEstimate)
  const assumptions = alternatives.flatMap((alternative) => alternative.assumptions)
  const atoms = atomsOf(group, group.anyOf, alternatives, context)
  return {
    group,
    role,
    basis: hasEstimate ? basisOf(alternatives) : 'not-countable',
    event: joined === null ? null : remembered({ ...joined, share: shareOf(joined, atoms), hasEstimate }),
    conditional: alone ? (alternatives[0]?.conditional ?? null) : null,
    alternatives,
    counted: alternatives,
    atoms,
    assumptions: [
      ...new Set([
        ...assumptions,
        ...(missing && joined !== null ? (['alternatives-left-out'] as const) : []),
      ]),
    ],
  }
}
