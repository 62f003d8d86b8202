import type { TableConcept } from '../domain/sources/countTable'
import { parseCodeRange, type CodeRange } from '../domain/terminology/codeRange'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readNumber, readText, readWord } from './row'
import { sql, type Sql } from './sql'
import { codingSystems } from './storedWords'

export function insertConcept(database: WritableDatabase, tableId: number, concept: TableConcept): void {
  concept.codes.forEach((code, position) => {
    const { from, to } = rangeOf(code)
    database.run(sql`
      INSERT INTO table_concept (table_id, position, system, code, code_from, code_to)
      VALUES (${tableId}, ${position}, ${concept.system}, ${code}, ${from}, ${to})`)
  })
}

/** The concepts of all tables, or of one, by table number. */
export function readConcepts(
  database: ReadableDatabase,
  tableId: number | null = null,
): ReadonlyMap<number, TableConcept> {
  const concepts = new Map<number, { system: TableConcept['system']; codes: string[] }>()
  const rows = database.all(
    tableId === null
      ? sql`SELECT table_id, system, code FROM table_concept ORDER BY table_id, position`
      : sql`SELECT table_id, system, code FROM table_concept WHERE table_id = ${tableId} ORDER BY position`,
  )
  for (const row of rows) {
    const id = readNumber(row, 'table_id')
    const concept = concepts.get(id) ?? { system: readWord(row, 'system', codingSystems), codes: [] }
    concept.codes.push(readText(row, 'code'))
    concepts.set(id, concept)
  }
  return concepts
}

/** Selects the numbers (`table_id`) of the tables that stand for at least one of the codes, prefixes or ranges. */
export function tablesOverlapping(system: TableConcept['system'], codes: readonly string[]): Sql {
  return sql`
    SELECT DISTINCT table_concept.table_id
    FROM json_each(${JSON.stringify(codes.map(rangeOf))}) AS wanted
    JOIN table_concept ON table_concept.system = ${system}
      AND table_concept.code_from <= wanted.value ->> 'to'
      AND table_concept.code_to >= wanted.value ->> 'from'`
}

/** Text that is no code stands for itself and what begins with it, as in `matchCodes`. */
function rangeOf(code: string): CodeRange {
  return parseCodeRange(code) ?? { from: code, to: `${code}~` }
}
