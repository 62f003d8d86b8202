import type { Strata } from '../domain/geography/strata'
import type { CountTableDescription } from '../domain/sources/countTable'
import { defaultAssumptions, type Assumptions } from '../domain/studies/assumptions'
import type { Criterion, Protocol } from '../domain/studies/protocol'
import { baseAreasOfCell, cellsAtLevel } from './cellReading'
import { decideEvidence, tablesOf, type EvidenceDecision, type EvidenceTable } from './evidence'
import { cutAges, cutsOf } from './population'
import { createDecider, type EstimateContext } from './resolveAlternative'
import { resolveDiagnosis } from './resolveDiagnosis'
import { createUniverse } from './universe'

/** What tables are tried against. */
export interface EvidenceTrial {
  readonly strata: Strata
  readonly population: Protocol['population']
  readonly assumptions?: Assumptions
  /** Indices of the base areas that the people studied live in. */
  readonly baseAreas: ReadonlySet<number>
  readonly tables: readonly CountTableDescription[]
  readonly read: (key: string) => EvidenceTable
}

function missesAreas(table: EvidenceTable, { strata, baseAreas }: EvidenceTrial): boolean {
  const reached = new Set(cellsAtLevel(table).flatMap(({ area }) => baseAreasOfCell(area, strata.baseAreas)))
  return [...baseAreas].some((area) => !reached.has(area))
}

function hidesNumbers(table: EvidenceTable): boolean {
  return cellsAtLevel(table).some(({ count, share }) => count.value === null && share === null)
}

/** The tables in use that may keep a decision from giving an estimate, by the weightiest fault that any of them has. */
function faultyTables(decision: EvidenceDecision, trial: EvidenceTrial): readonly EvidenceTable[] {
  const used = tablesOf(decision).map(({ key }) => trial.read(key))
  const { from, to } = trial.population.age
  const faults = [
    (table: EvidenceTable) => missesAreas(table, trial),
    hidesNumbers,
    ({ ageFrom, ageTo }: EvidenceTable) => ageFrom > from || (ageTo ?? Infinity) < (to ?? Infinity),
  ]
  return faults.map((isFaulty) => used.filter(isFaulty)).find((tables) => tables.length > 0) ?? []
}

function givesEstimate(criterion: Criterion, decision: EvidenceDecision, trial: EvidenceTrial): boolean {
  const { strata, population, baseAreas, tables, read, assumptions = defaultAssumptions } = trial
  const cells = tablesOf(decision).flatMap(({ key }) => read(key).cells)
  const ranges = [population.age, ...cells.map(({ ageFrom, ageTo }) => ({ from: ageFrom, to: ageTo }))]
  const universe = createUniverse(
    strata,
    cutAges([...new Set(ranges.flatMap(cutsOf))]),
    population,
    baseAreas,
  )
  const decider = createDecider(tables, population, () => decision)
  const context: EstimateContext = { assumptions, universe, population, ...decider, read }
  return resolveDiagnosis(criterion, context).reason === null
}

/**
 * The evidence for a diagnosis: the best ranked tables that give an estimate. Where none do, the best that leave out no area
 * where people studied live, and else the best, all for the bounds alone. A table named by the person is never passed over.
 * Tables are read only until one is found.
 */
export function chooseEvidence(criterion: Criterion, trial: EvidenceTrial): EvidenceDecision {
  const { condition, evidence } = criterion
  const named = evidence.kind === 'table' ? evidence.table : null
  const decide = (tables: readonly CountTableDescription[]) =>
    decideEvidence(condition, trial.population, tables, named)
  const best = decide(trial.tables)
  if (named !== null) return best
  let wholeCountry: EvidenceDecision | null = null
  let tables = trial.tables
  for (let decision = best; decision.kind === 'parts'; decision = decide(tables)) {
    const faulty = faultyTables(decision, trial)
    const passedOver = new Set(faulty.map(({ key }) => key))
    tables = tables.filter(({ key }) => !passedOver.has(key))
    // A decision that nothing stands behind need not be tried.
    if (decision === best && (passedOver.size === 0 || decide(tables).kind !== 'parts')) return best
    if (givesEstimate(criterion, decision, trial)) return decision
    if (!faulty.some((table) => missesAreas(table, trial))) wholeCountry ??= decision
    if (passedOver.size === 0) break
  }
  return wholeCountry ?? best
}
