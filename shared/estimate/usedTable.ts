import type { CountTableDescription } from '../domain/sources/countTable'
import type { AgeRange, Protocol } from '../domain/studies/protocol'
import { publishedTotal } from './cellReading'
import type { Interval } from './event'
import { ageFit, looseAgeFit, type EvidenceTable } from './evidence'
import type { AssumptionKey } from './resolveAlternative'
import type { CodeMatch, EvidenceFlag, EvidenceReference } from './result'
import type { TableInUse } from './tableEvent'

/** A table in use, and how its codes relate to those of the criterion. */
export interface UsedTable extends TableInUse<EvidenceTable> {
  readonly match: CodeMatch
  /** Hidden cells that were fitted. */
  readonly fitted: number
  /** People of its national row who live in none of its areas; null where it does not tell. */
  readonly elsewhere: Interval | null
}

export function reference({ table, match }: UsedTable, added: readonly EvidenceFlag[]): EvidenceReference {
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

export function agesDiffer(table: CountTableDescription, ages: AgeRange): boolean {
  return table.ageFrom < ages.from || (ages.to !== null && (table.ageTo === null || table.ageTo > ages.to))
}

/** What must be assumed to read a table as a share of each piece of the population. */
export function assumptionsOfTable(
  { table, settings, fitted, elsewhere }: UsedTable,
  population: Protocol['population'],
): readonly AssumptionKey[] {
  const keys: AssumptionKey[] = ['rates-carried-to-2024']
  if (fitted > 0) keys.push('hidden-cells-fitted')
  if (elsewhere !== null && elsewhere.lower > 0) keys.push('residence-unknown')
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
  if (table.flags.includes('areas-divided-by-population')) keys.push('areas-divided-by-population')
  return keys
}

export function flagsOf(
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
