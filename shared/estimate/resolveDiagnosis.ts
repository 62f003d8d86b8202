import type { CountTableDescription } from '../domain/sources/countTable'
import type { AgeRange, Criterion, Protocol } from '../domain/studies/protocol'
import { publishedTotal } from './cellReading'
import { anyOf, remembered, type CriterionEvent } from './event'
import { ageFit, looseAgeFit, type EvidenceTable } from './evidence'
import { fitHiddenCells } from './fitHiddenCells'
import { unknownEvent } from './fixedEvents'
import { withFurtherLimits } from './furtherLimits'
import {
  leftOut,
  type AssumptionKey,
  type EstimateContext,
  type ResolvedAlternative,
} from './resolveAlternative'
import type { CodeMatch, EvidenceFlag, EvidenceReference, NotCountableReason } from './result'
import { tableEvent, type TableInUse } from './tableEvent'
import { tableSettings } from './tableFactor'

/** A table in use, and how its codes relate to those of the criterion. */
interface UsedTable extends TableInUse<EvidenceTable> {
  readonly match: CodeMatch
  /** Hidden cells that were fitted. */
  readonly fitted: number
}

/** Least share of the studied people whom the tables must speak of before an estimate is made from them. */
const leastCovered = 0.5

function reference({ table, match }: UsedTable, added: readonly EvidenceFlag[]): EvidenceReference {
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
function assumptionsOf(
  { table, settings, fitted }: UsedTable,
  population: Protocol['population'],
): readonly AssumptionKey[] {
  const keys: AssumptionKey[] = ['rates-carried-to-2024']
  if (fitted > 0) keys.push('hidden-cells-fitted')
  if (settings.years > 0) keys.push('shares-drift')
  if (settings.adjustment?.completeness) keys.push('table-completeness')
  if (settings.adjustment?.trend) keys.push('table-trend')
  if (settings.survival !== null) keys.push('incidence-with-survival')
  else if (table.measure !== 'prevalent') keys.push('treated-stands-for-having')
  if (table.areaLevel === 'nation') keys.push('even-across-country')
  if (agesDiffer(table, population.age)) keys.push('even-within-source-ages')
  if (population.sex !== 'any' && !table.bySex) keys.push('even-across-sexes')
  if (table.flags.includes('areas-overlap')) keys.push('areas-scaled-to-nation')
  if (table.flags.includes('areas-defined-differently')) keys.push('areas-as-the-source-draws-them')
  return keys
}

function flagsOf(
  { table }: UsedTable,
  population: Protocol['population'],
  partlyCovered: boolean,
): readonly EvidenceFlag[] {
  const flags: EvidenceFlag[] = []
  if (partlyCovered) flags.push('ages-partly-covered')
  if (agesDiffer(table, population.age)) flags.push('ages-not-split')
  if (ageFit(table, population.age) < looseAgeFit) flags.push('ages-much-wider')
  if (population.sex !== 'any' && !table.bySex) flags.push('sex-not-split')
  return flags
}

/**
 * A table of more codes: people with the narrower condition are among those it counts only where it counts everyone who
 * has the wider one. Then it limits from above; otherwise it is named and changes nothing.
 */
function resolveWider(
  alternative: Criterion,
  used: UsedTable,
  context: EstimateContext,
): ResolvedAlternative {
  const { event, uncovered } = tableEvent([used], context.universe)
  const limits = used.table.measure === 'prevalent' && uncovered.upper === 0
  return {
    ...leftOut(alternative.id, 'only-wider-table'),
    event: limits
      ? remembered(
          withoutEstimate({
            ...event,
            inBlock: (block) => ({ lower: 0, upper: event.inBlock(block).upper }),
          }),
        )
      : null,
    evidence: [reference(used, ['part-of-wider-code'])],
  }
}

function withoutEstimate(event: CriterionEvent): CriterionEvent {
  return { ...event, hasEstimate: false }
}

/** Answers a diagnosis from the tables that were chosen for it, or says why they give no estimate. */
export function resolveDiagnosis(alternative: Criterion, context: EstimateContext): ResolvedAlternative {
  const { universe, population } = context
  const survival = alternative.evidence.kind === 'table' ? (alternative.evidence.survival ?? null) : null
  const inUse = (key: string, match: CodeMatch): UsedTable => {
    const { table, fitted } = fitHiddenCells(context.read(key))
    const settings = tableSettings(table, context.assumptions, universe.strata.date, survival)
    return { table, match, settings, fitted }
  }
  const limited = (event: CriterionEvent, chosen: readonly UsedTable[]) => {
    const first = chosen[0]?.table
    const others = context.related(alternative).flatMap(({ table, match }) => {
      const sameFigures = table.source === first?.source && table.lastYear === first.lastYear
      return sameFigures && table.measure === first.measure ? [{ match, used: inUse(table.key, match) }] : []
    })
    return withFurtherLimits(event, chosen, others, universe)
  }
  const decision = context.decide(alternative)
  if (decision.kind === 'none') {
    const named = alternative.evidence.kind === 'table'
    return leftOut(alternative.id, named ? 'named-table-not-usable' : 'no-table-for-codes')
  }
  if (decision.kind === 'wider') {
    const { table, match } = decision.table
    const wider = inUse(table.key, match)
    const resolved = resolveWider(alternative, wider, context)
    return resolved.event === null
      ? resolved
      : { ...resolved, event: remembered(limited(resolved.event, [wider])) }
  }
  const parts = decision.parts.map((part) => part.tables.map(({ table, match }) => inUse(table.key, match)))
  const reaches = parts.map((tables) => tableEvent(tables, universe))
  const used = parts.flat()
  const events = reaches.map(({ event }) => event)
  const partlyCovered = reaches.some(({ uncovered }) => uncovered.upper > 0)
  const everyone = universe.strata.baseAreas.map((_, index) => index)
  const people = universe.sizeOf(everyone).estimate
  const reason = whyNoEstimate({
    complete: decision.complete,
    covered: reaches.every(({ uncovered }) => people - uncovered.estimate >= leastCovered * people),
    numbered: events.every((event) => event.hasEstimate),
  })
  const joined = anyOf(decision.complete ? events : [...events, unknownEvent(universe)], (block) =>
    universe.sizeOf(block),
  )
  const asPublished =
    !partlyCovered &&
    population.sex === 'any' &&
    used.every(
      ({ table, fitted }) =>
        fitted === 0 &&
        table.areaLevel !== 'nation' &&
        !table.flags.includes('old') &&
        !agesDiffer(table, population.age),
    )
  return {
    id: alternative.id,
    basis: reason !== null ? 'not-countable' : asPublished ? 'counted' : 'approximated',
    event: remembered({ ...limited(joined, used), hasEstimate: reason === null }),
    conditional: null,
    evidence: used.map((table) => reference(table, flagsOf(table, population, partlyCovered))),
    precisions: reason === null ? reaches.flatMap(({ precisions }) => precisions) : [],
    reason,
    assumptions: [
      ...new Set([
        ...used.flatMap((table) => assumptionsOf(table, population)),
        ...(partlyCovered ? (['uncovered-ages-left-out'] as const) : []),
      ]),
    ],
  }
}

function whyNoEstimate(tables: {
  readonly complete: boolean
  readonly covered: boolean
  readonly numbered: boolean
}): NotCountableReason | null {
  if (!tables.complete) return 'only-narrower-tables'
  if (!tables.covered) return 'few-ages-covered'
  return tables.numbered ? null : 'cells-without-number'
}
