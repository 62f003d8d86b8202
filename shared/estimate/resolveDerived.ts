import type { DerivedEvidence, DerivedFrom } from '../domain/studies/evidence/derivedEvidence'
import { derivedShare, mostDonors, type DerivedShare } from '../domain/studies/evidence/derivedShare'
import { remembered, type CriterionEvent } from './event'
import { statedEvent } from './fixedEvents'
import { leftOut, type AssumptionKey, type ResolvedAlternative } from './resolveAlternative'
import type { NotCountableReason } from './result'
import type { Universe } from './universe'

/** What must be assumed to take worked-out evidence for the people of a study. */
function assumptionsOfDerived(from: DerivedFrom): readonly AssumptionKey[] {
  switch (from.method) {
    case 'donors':
      return ['donors-once-counted']
    case 'linked':
      return ['linked-share-applies']
    case 'recaptured':
      return ['lists-independent']
    case 'carriers':
      return from.of === 'alleles' ? ['hardy-weinberg', 'stated-share-applies'] : ['stated-share-applies']
    case 'prevalence':
      return from.middle ? ['prevalence-class-applies', 'middle-of-class'] : ['prevalence-class-applies']
    case 'beacon':
      return ['beacon-stands-for-people']
  }
}

/** Donors limit from above wherever they live now: those who moved within the country may be in any block. */
function atMost(universe: Universe, most: number): CriterionEvent {
  return {
    share: new Float64Array(universe.places.length * universe.pieces.length),
    hasEstimate: false,
    inBlock: (block) => ({ lower: 0, upper: Math.min(most, universe.sizeOf(block).upper) }),
  }
}

function withoutNumber(from: DerivedFrom): NotCountableReason {
  if (from.method !== 'prevalence') return 'derived-without-number'
  return from.class === 'unknown' ? 'class-unknown' : 'class-without-middle'
}

/** Limits of a share without a number in it; of those who remain nothing follows for everyone. */
function limitsOnly(share: DerivedShare, universe: Universe): CriterionEvent | null {
  if (share.conditioning === 'remaining' || (share.lower === 0 && share.upper === 1)) return null
  return { ...statedEvent(universe, { ...share, share: 0 }), hasEstimate: false }
}

/** Answers an alternative from evidence that is worked out: a share of people, or limits alone. */
export function resolveDerived(
  id: string,
  { from }: DerivedEvidence,
  universe: Universe,
): ResolvedAlternative {
  const assumptions = assumptionsOfDerived(from)
  if (from.method === 'donors') {
    const most = mostDonors(from)
    if (most === null) return { ...leftOut(id, 'donors-without-limit'), assumptions }
    return {
      ...leftOut(id, 'donors-only-limit'),
      event: remembered(atMost(universe, most)),
      assumptions,
    }
  }
  const derived = derivedShare(from)
  if (derived === null) return leftOut(id, withoutNumber(from))
  const { share, lower, upper, conditioning } = derived
  if (share === null) {
    const event = limitsOnly(derived, universe)
    return {
      ...leftOut(id, withoutNumber(from)),
      event: event === null ? null : remembered(event),
      assumptions: event === null ? [] : assumptions,
    }
  }
  return {
    id,
    basis: 'stated',
    event: remembered(statedEvent(universe, { share, lower, upper })),
    conditional: conditioning === 'remaining' ? { share, lower, upper } : null,
    evidence: [],
    precisions: [],
    surfaces: [],
    reason: null,
    assumptions,
  }
}
