import type { Criterion } from '../domain/studies/protocol'
import type { Interval } from './event'
import { fitHiddenCells, hidesCells } from './fitHiddenCells'
import { isCutFor } from './furtherLimits'
import { meetTables } from './meetTables'
import { partSurface, shapeTableOf } from './partSurface'
import type { EstimateContext } from './resolveAlternative'
import type { CodeMatch } from './result'
import type { TableReach } from './tableEvent'
import { tableSettings } from './tableFactor'
import { peopleElsewhere } from './totals/peopleElsewhere'
import { countAlike } from './totals/sameFigures'
import type { UsedTable } from './usedTable'

/** Tables of the same codes for different ages, read together. */
export interface AnsweringPart {
  readonly tables: readonly UsedTable[]
  readonly reach: TableReach
  /** The national table that gives it its ages and sexes; null where it needs or has none. */
  readonly shape: UsedTable | null
}

/** The tables that answer a diagnosis, read: a person is in at least one part. */
export type AnsweringTables =
  | { readonly kind: 'parts'; readonly parts: readonly AnsweringPart[]; readonly complete: boolean }
  | { readonly kind: 'wider'; readonly table: UsedTable }
  | { readonly kind: 'none' }

function createInUse(alternative: Criterion, context: EstimateContext) {
  const survival = alternative.evidence.kind === 'table' ? (alternative.evidence.survival ?? null) : null
  return (key: string, match: CodeMatch): UsedTable => {
    const asPublished = context.read(key)
    const others = hidesCells(asPublished) ? context.sameFigures(asPublished) : []
    const { table, fitted } = fitHiddenCells(asPublished, {
      others: others.map((other) => context.read(other.key)),
      baseAreas: context.universe.strata.baseAreas,
    })
    const settings = tableSettings(table, context.assumptions, context.universe.strata.date, survival)
    const elsewhere = peopleElsewhere(asPublished, context.universe.strata.baseAreas)
    return { table, match, settings, fitted, elsewhere }
  }
}

function readAnswer(alternative: Criterion, context: EstimateContext): AnsweringTables {
  const inUse = createInUse(alternative, context)
  const decision = context.decide(alternative)
  if (decision.kind === 'none') return decision
  if (decision.kind === 'wider') {
    const { table, match } = decision.table
    return { kind: 'wider', table: inUse(table.key, match) }
  }
  const parts = decision.parts.map((part): AnsweringPart => {
    const tables = part.tables.map(({ table, match }) => inUse(table.key, match))
    const candidate = shapeTableOf(part, context.related(alternative), context.read)
    const shape = candidate === null ? null : inUse(candidate.table.key, candidate.match)
    const { reach, shaped } = partSurface(tables, shape, context.universe)
    const others = furtherMargins(alternative, tables, context)
    const elsewhere = elsewhereByArea(tables, others)
    // Where areas tell that some of the country live in none, the areas are met to the last person.
    const inOrder = elsewhere === null ? [...others, ...tables] : [...tables, ...others]
    const share =
      others.length === 0 ? reach.event.share : meetTables(reach.event.share, inOrder, context.universe)
    return {
      tables: elsewhere === null ? tables : tables.map((used) => ({ ...used, elsewhere })),
      reach: { ...reach, event: { ...reach.event, share } },
      shape: shaped ? shape : null,
    }
  })
  return { kind: 'parts', parts, complete: decision.complete }
}

const answers = new WeakMap<EstimateContext, Map<Criterion, AnsweringTables>>()

/** Reads the tables that were chosen for a diagnosis, each diagnosis once. */
export function answeringTables(alternative: Criterion, context: EstimateContext): AnsweringTables {
  const ofContext = answers.get(context) ?? new Map<Criterion, AnsweringTables>()
  answers.set(context, ofContext)
  const answer = ofContext.get(alternative) ?? readAnswer(alternative, context)
  ofContext.set(alternative, answer)
  return answer
}

/** People of national tables who live in no area, where tables by area of the same figures show some; null otherwise. */
function elsewhereByArea(chosen: readonly UsedTable[], others: readonly UsedTable[]): Interval | null {
  if (!chosen.every(({ table }) => table.areaLevel === 'nation')) return null
  return others.find(({ elsewhere }) => elsewhere !== null && elsewhere.lower > 0)?.elsewhere ?? null
}

/** Tables of the same figures and codes in other areas: the estimate has to meet what they count. */
function furtherMargins(
  alternative: Criterion,
  chosen: readonly UsedTable[],
  context: EstimateContext,
): readonly UsedTable[] {
  const [head, ...more] = chosen
  if (head?.match !== 'equal' || more.length > 0) return []
  return tablesOfSameFigures(alternative, chosen, context).filter(
    ({ table, match }) =>
      match === 'equal' &&
      table.key !== head.table.key &&
      table.areaLevel !== head.table.areaLevel &&
      table.areaLevel !== 'nation' &&
      isCutFor({ table }, context.universe),
  )
}

/** The other tables of the same source, period, measure and case definition: they may narrow the bounds. */
export function tablesOfSameFigures(
  alternative: Criterion,
  chosen: readonly UsedTable[],
  context: EstimateContext,
): readonly UsedTable[] {
  const first = chosen[0]?.table
  // What is assumed of one table is not assumed of another: they would contradict each other.
  const adjusted = chosen.some(({ settings }) => settings.adjustment !== null || settings.survival !== null)
  const inUse = createInUse(alternative, context)
  return context.related(alternative).flatMap(({ table, match }) => {
    const alike = first !== undefined && countAlike(table, first)
    return alike && !adjusted ? [inUse(table.key, match)] : []
  })
}
