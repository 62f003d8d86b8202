import { baseAreasIn } from '../domain/geography/baseAreasIn'
import type { CountTableDescription } from '../domain/sources/countTable'
import type { Assumptions } from '../domain/studies/assumptions'
import type { Criterion, Protocol } from '../domain/studies/protocol'
import { remembered, type CriterionEvent } from './event'
import {
  onlyByName,
  rankTables,
  type EvidenceDecision,
  type EvidenceTable,
  type RankedTable,
  type StudiedPeople,
} from './evidence'
import { memberEvent, statedEvent } from './fixedEvents'
import { resolveDerived } from './resolveDerived'
import { resolveDiagnosis } from './resolveDiagnosis'
import type { AssumptionReference, Basis, EvidenceReference, NotCountableReason } from './result'
import type { PublishedSurface } from './publishedCells'
import type { TablePrecision } from './tableEvent'
import { haveSameFigures } from './totals/sameFigures'
import type { Universe } from './universe'

export type AssumptionKey = AssumptionReference['key']

/** A share of those who are left after the steps before it. */
export interface ConditionalShare {
  readonly share: number
  readonly lower: number
  readonly upper: number
}

/** One alternative of a criterion with the evidence that answers it. */
export interface ResolvedAlternative {
  readonly id: string
  readonly basis: Basis
  /** Null when nothing at all is known, so that the alternative is left out. */
  readonly event: CriterionEvent | null
  readonly conditional: ConditionalShare | null
  readonly evidence: readonly EvidenceReference[]
  /** What the tables in use estimate, and how well; empty where none gives an estimate. */
  readonly precisions: readonly TablePrecision[]
  /** The cells that give those estimates, one entry for each part that the people are counted in. */
  readonly surfaces: readonly PublishedSurface[]
  readonly reason: NotCountableReason | null
  readonly assumptions: readonly AssumptionKey[]
}

export interface EstimateContext {
  readonly assumptions: Assumptions
  readonly universe: Universe
  readonly population: Protocol['population']
  /** How the tables answer an alternative; asked for once to cut the ages and once to count. */
  decide(alternative: Criterion): EvidenceDecision
  /** Every table that speaks of the codes of an alternative, best first; those of new cases and procedures left out. */
  related(alternative: Criterion): readonly RankedTable<CountTableDescription>[]
  /** The other tables of the same figures, cut otherwise, for whatever ages. */
  sameFigures(table: CountTableDescription): readonly CountTableDescription[]
  /** A table with its cells; read only when it is used. */
  read(key: string): EvidenceTable
}

/**
 * Chooses evidence from the tables for alternatives of a protocol about these people; each alternative is ranked once.
 * @param choose makes the decision for a diagnosis whose evidence is looked for or named
 */
export function createDecider(
  tables: readonly CountTableDescription[],
  people: StudiedPeople,
  choose: (alternative: Criterion) => EvidenceDecision,
): Pick<EstimateContext, 'decide' | 'related' | 'sameFigures'> {
  const decided = new Map<Criterion, EvidenceDecision>()
  const ranked = new Map<Criterion, readonly RankedTable<CountTableDescription>[]>()
  return {
    sameFigures: (table) => tables.filter((other) => haveSameFigures(table, other)),
    decide(alternative) {
      const before = decided.get(alternative)
      if (before !== undefined) return before
      const { kind } = alternative.evidence
      const decision: EvidenceDecision =
        kind === 'automatic' || kind === 'table' ? choose(alternative) : { kind: 'none' }
      decided.set(alternative, decision)
      return decision
    },
    related(alternative) {
      const before = ranked.get(alternative)
      if (before !== undefined) return before
      const found = rankTables(alternative.condition, people, tables).filter(
        ({ table }) => !onlyByName.includes(table.measure),
      )
      ranked.set(alternative, found)
      return found
    },
  }
}

export function leftOut(id: string, reason: NotCountableReason): ResolvedAlternative {
  return {
    id,
    basis: 'not-countable',
    event: null,
    conditional: null,
    evidence: [],
    precisions: [],
    surfaces: [],
    reason,
    assumptions: [],
  }
}

/** Answers one alternative of a criterion from the population figures, the tables, or what the person states. */
export function resolveAlternative(alternative: Criterion, context: EstimateContext): ResolvedAlternative {
  const { universe } = context
  const { condition, evidence } = alternative
  if (evidence.kind === 'none') return leftOut(alternative.id, 'switched-to-not-countable')
  if (evidence.kind === 'stated') {
    return {
      id: alternative.id,
      basis: 'stated',
      event: remembered(statedEvent(universe, evidence)),
      conditional: evidence.conditioning === 'remaining' ? evidence : null,
      evidence: [],
      precisions: [],
      surfaces: [],
      reason: null,
      assumptions: ['stated-share-applies'],
    }
  }
  if (evidence.kind === 'derived') return resolveDerived(alternative.id, evidence, universe)
  switch (condition.kind) {
    case 'diagnosis':
      return resolveDiagnosis(alternative, context)
    case 'age':
      return fixed(alternative.id, memberEvent(universe, { age: condition.range }))
    case 'sex':
      return fixed(alternative.id, memberEvent(universe, { sex: condition.sex }))
    case 'area': {
      const areas = baseAreasIn(condition.areas, universe.strata.baseAreas)
      return areas.ok
        ? fixed(alternative.id, memberEvent(universe, { baseAreas: new Set(areas.value) }))
        : leftOut(alternative.id, 'area-not-an-exact-sum')
    }
    case 'medication':
      return leftOut(alternative.id, 'medication-not-held')
    case 'measurement':
      return leftOut(alternative.id, 'measurement-not-held')
    case 'statement':
      return leftOut(alternative.id, 'statement-without-share')
    case 'biobank':
      return leftOut(alternative.id, 'material-not-held')
    case 'genomic':
      return leftOut(alternative.id, 'genome-not-held')
    case 'rare-disease':
      return leftOut(alternative.id, 'rare-disease-not-held')
  }
}

function fixed(id: string, event: CriterionEvent): ResolvedAlternative {
  return {
    id,
    basis: 'counted',
    event: remembered(event),
    conditional: null,
    evidence: [],
    precisions: [],
    surfaces: [],
    reason: null,
    assumptions: [],
  }
}
