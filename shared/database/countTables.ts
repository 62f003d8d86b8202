import type { CountTable, CountTableDescription, TableConcept, TableFlag } from '../domain/sources/countTable'
import { insertCells, readCells } from './cells'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readName, readNumber, readNumberOrNull, readText, readWord } from './row'
import { sql, type Sql } from './sql'
import { areaLevels, grains, measures } from './storedWords'
import { insertConcept, readConcepts, tablesOverlapping } from './tableConcepts'
import { insertFlags, readFlags } from './tableFlags'

/** A table without its cells, and how many it has. */
export interface CountTableSummary extends CountTableDescription {
  readonly cells: number
}

const selectTable = sql`
  SELECT id, key, title_en, title_nb, source, period, last_year, measure, grain, case_definition_en,
    case_definition_nb, area_level, age_from, age_to, by_sex, cells
  FROM count_table`

/**
 * Adds a table with its cells, whole or not at all. `dataset` names what it was shipped with; null when a source
 * brought it. Throws when the key is taken, or its source or an area is unknown.
 */
export function insertCountTable(
  database: WritableDatabase,
  table: CountTable,
  dataset: string | null = null,
): void {
  database.transaction(() => {
    database.run(sql`
      INSERT INTO count_table (key, dataset, title_en, title_nb, source, period, last_year, measure, grain,
        case_definition_en, case_definition_nb, area_level, age_from, age_to, by_sex, cells)
      VALUES (${table.key}, ${dataset}, ${table.title.en}, ${table.title.nb}, ${table.source}, ${table.period},
        ${table.lastYear}, ${table.measure}, ${table.grain}, ${table.caseDefinition.en}, ${table.caseDefinition.nb},
        ${table.areaLevel}, ${table.ageFrom}, ${table.ageTo}, ${table.bySex ? 1 : 0}, ${table.cells.length})`)
    const tableId = readTableId(database, table.key)
    insertFlags(database, tableId, table.flags)
    if (table.concept !== null) insertConcept(database, tableId, table.concept)
    insertCells(database, { tableId, tableKey: table.key, grain: table.grain }, table.cells)
  })
}

/** Puts a table in the place of the one with the same key, if there is one: readers see the old or the new, whole. */
export function replaceCountTable(
  database: WritableDatabase,
  table: CountTable,
  dataset: string | null = null,
): void {
  database.transaction(() => {
    database.run(sql`DELETE FROM count_table WHERE key = ${table.key}`)
    insertCountTable(database, table, dataset)
  })
}

/** All tables by key, without their cells. */
export function listCountTables(database: ReadableDatabase): readonly CountTableSummary[] {
  return describe(database, sql`${selectTable} ORDER BY key`)
}

/** Tables that stand for at least one of the codes (`G35`), prefixes (`E1`) or ranges (`I21-I22`), by key. */
export function tablesForCodes(
  database: ReadableDatabase,
  system: TableConcept['system'],
  codes: readonly string[],
): readonly CountTableSummary[] {
  return describe(
    database,
    sql`${selectTable} WHERE id IN (${tablesOverlapping(system, codes)}) ORDER BY key`,
  )
}

/** Keys of tables of residents by county and sex that end after `year`: the newest first, then by key. */
export function listCountyResidentKeys(database: ReadableDatabase, year: number): readonly string[] {
  return database
    .all(
      sql`
      SELECT key FROM count_table
      WHERE measure = 'resident-population' AND area_level = 'county' AND by_sex = 1 AND last_year > ${year}
      ORDER BY last_year DESC, key`,
    )
    .map((row) => readText(row, 'key'))
}

/** One table with its cells by area, sex and age; null when there is none with this key. */
export function readCountTable(database: ReadableDatabase, key: string): CountTable | null {
  const row = database.get(sql`${selectTable} WHERE key = ${key}`)
  if (row === null) return null
  const tableId = readNumber(row, 'id')
  const description = toSummary(row, readConcepts(database, tableId), readFlags(database, tableId))
  const cells = readCells(database, { tableId, tableKey: key, grain: description.grain })
  return { ...description, cells }
}

/** The source of one table; null when there is none with this key. */
export function readTableSource(database: ReadableDatabase, key: string): string | null {
  const row = database.get(sql`SELECT source FROM count_table WHERE key = ${key}`)
  return row === null ? null : readText(row, 'source')
}

function readTableId(database: ReadableDatabase, key: string): number {
  const row = database.get(sql`SELECT id FROM count_table WHERE key = ${key}`)
  if (row === null) throw new Error(`Table ${key} is not there`)
  return readNumber(row, 'id')
}

function describe(database: ReadableDatabase, query: Sql): readonly CountTableSummary[] {
  const concepts = readConcepts(database)
  const flags = readFlags(database)
  return database.all(query).map((row) => toSummary(row, concepts, flags))
}

function toSummary(
  row: Row,
  concepts: ReadonlyMap<number, TableConcept>,
  flags: ReadonlyMap<number, readonly TableFlag[]>,
): CountTableSummary {
  const id = readNumber(row, 'id')
  return {
    key: readText(row, 'key'),
    title: readName(row, 'title'),
    source: readText(row, 'source'),
    period: readText(row, 'period'),
    lastYear: readNumber(row, 'last_year'),
    measure: readWord(row, 'measure', measures),
    grain: readWord(row, 'grain', grains),
    caseDefinition: readName(row, 'case_definition'),
    concept: concepts.get(id) ?? null,
    areaLevel: readWord(row, 'area_level', areaLevels),
    ageFrom: readNumber(row, 'age_from'),
    ageTo: readNumberOrNull(row, 'age_to'),
    bySex: readNumber(row, 'by_sex') === 1,
    flags: flags.get(id) ?? [],
    cells: readNumber(row, 'cells'),
  }
}
