import { baseAreasIn } from '../domain/geography/baseAreasIn'
import type { CountTableDescription } from '../domain/sources/countTable'
import type { AgeRange, Criterion, Protocol } from '../domain/studies/protocol'
import { anyOf, remembered, type CriterionEvent } from './event'
import { decideEvidence, type EvidenceDecision, type EvidenceTable } from './evidence'
import { memberEvent, statedEvent, unknownEvent } from './fixedEvents'
import type {
  AssumptionReference,
  Basis,
  CodeMatch,
  EvidenceFlag,
  EvidenceReference,
  NotCountableReason,
} from './result'
import { publishedTotal, tableEvent } from './tableEvent'
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
  readonly reason: NotCountableReason | null
  readonly assumptions: readonly AssumptionKey[]
}

export interface EstimateContext {
  readonly universe: Universe
  readonly population: Protocol['population']
  /** How the tables answer an alternative; asked for once to cut the ages and once to count. */
  decide(alternative: Criterion): EvidenceDecision
  /** A table with its cells; read only when it is used. */
  read(key: string): EvidenceTable
}

/** Chooses evidence from the tables for alternatives of a protocol with these ages. */
export function createDecider(
  tables: readonly CountTableDescription[],
  ages: AgeRange,
): (alternative: Criterion) => EvidenceDecision {
  const known = new Map<Criterion, EvidenceDecision>()
  return (alternative) => {
    const before = known.get(alternative)
    if (before !== undefined) return before
    const { kind } = alternative.evidence
    const named = alternative.evidence.kind === 'table' ? alternative.evidence.table : null
    const decision: EvidenceDecision =
      kind === 'automatic' || kind === 'table'
        ? decideEvidence(alternative.condition, ages, tables, named)
        : { kind: 'none' }
    known.set(alternative, decision)
    return decision
  }
}

function leftOut(id: string, reason: NotCountableReason): ResolvedAlternative {
  return { id, basis: 'not-countable', event: null, conditional: null, evidence: [], reason, assumptions: [] }
}

function reference(
  table: EvidenceTable,
  match: CodeMatch,
  added: readonly EvidenceFlag[],
): EvidenceReference {
  return {
    table: table.key,
    title: table.title,
    source: table.source,
    period: table.period,
    lastYear: table.lastYear,
    measure: table.measure,
    areaLevel: table.areaLevel,
    caseDefinition: table.caseDefinition,
    match,
    flags: [...table.flags, ...added],
    published: publishedTotal(table),
    hash: table.hash,
  }
}

function agesDiffer(table: CountTableDescription, ages: AgeRange): boolean {
  return table.ageFrom < ages.from || (ages.to !== null && (table.ageTo === null || table.ageTo > ages.to))
}

/** What must be assumed to read a table as a share of each piece of the population. */
function assumptionsOf(table: EvidenceTable, population: Protocol['population']): readonly AssumptionKey[] {
  const keys: AssumptionKey[] = ['rates-carried-to-2024']
  if (table.measure !== 'prevalent') keys.push('treated-stands-for-having')
  if (table.areaLevel === 'nation') keys.push('even-across-country')
  if (agesDiffer(table, population.age)) keys.push('even-within-source-ages')
  if (population.sex !== 'any' && table.cells.every((cell) => cell.sex === 'any'))
    keys.push('even-across-sexes')
  if (table.flags.includes('areas-overlap')) keys.push('areas-scaled-to-nation')
  return keys
}

function resolveDiagnosis(alternative: Criterion, context: EstimateContext): ResolvedAlternative {
  const { universe, population } = context
  const decision = context.decide(alternative)
  if (decision.kind === 'none') return leftOut(alternative.id, 'no-table-for-codes')
  if (decision.kind === 'wider') {
    const wider = context.read(decision.table.table.key)
    const { event } = tableEvent([wider], universe)
    return {
      ...leftOut(alternative.id, 'only-wider-table'),
      event: remembered({
        ...event,
        hasEstimate: false,
        inBlock: (block) => ({ lower: 0, upper: event.inBlock(block).upper }),
      }),
      evidence: [reference(wider, decision.table.match, ['part-of-wider-code'])],
    }
  }
  const read = decision.parts.map((part) =>
    part.tables.map(({ table, match }) => ({ table: context.read(table.key), match })),
  )
  const parts = read.map((tables) =>
    tableEvent(
      tables.map(({ table }) => table),
      universe,
    ),
  )
  const events = parts.map(({ event }) => event)
  const partlyCovered = parts.some(({ uncovered }) => uncovered.upper > 0)
  const all = read.flat()
  const joined = anyOf(decision.complete ? events : [...events, unknownEvent(universe)], (block) =>
    universe.sizeOf(block),
  )
  const evidence = all.map(({ table, match }) => {
    const added: EvidenceFlag[] = []
    if (partlyCovered) added.push('ages-partly-covered')
    if (agesDiffer(table, population.age)) added.push('ages-not-split')
    if (population.sex !== 'any') added.push('sex-not-split')
    return reference(table, match, added)
  })
  const assumptions = [
    ...new Set([
      ...all.flatMap(({ table }) => assumptionsOf(table, population)),
      ...(partlyCovered ? (['uncovered-ages-left-out'] as const) : []),
    ]),
  ]
  const asPublished =
    decision.complete &&
    !partlyCovered &&
    all.every(
      ({ table }) =>
        table.areaLevel !== 'nation' && !table.flags.includes('old') && !agesDiffer(table, population.age),
    ) &&
    population.sex === 'any'
  return {
    id: alternative.id,
    basis: asPublished ? 'counted' : 'approximated',
    event: remembered({ ...joined, hasEstimate: events.every((event) => event.hasEstimate) }),
    conditional: null,
    evidence,
    reason: null,
    assumptions,
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
      reason: null,
      assumptions: ['stated-share-applies'],
    }
  }
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
  }
}

function fixed(id: string, event: CriterionEvent): ResolvedAlternative {
  return {
    id,
    basis: 'counted',
    event: remembered(event),
    conditional: null,
    evidence: [],
    reason: null,
    assumptions: [],
  }
}
