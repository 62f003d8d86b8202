import type { TableFlag } from '../domain/sources/countTable'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readNumber, readWord } from './row'
import { sql } from './sql'
import { tableFlags } from './storedWords'

export function insertFlags(database: WritableDatabase, tableId: number, flags: readonly TableFlag[]): void {
  flags.forEach((flag, position) => {
    database.run(
      sql`INSERT INTO table_flag (table_id, position, flag) VALUES (${tableId}, ${position}, ${flag})`,
    )
  })
}

/** The flags of all tables, or of one, by table number. */
export function readFlags(
  database: ReadableDatabase,
  tableId: number | null = null,
): ReadonlyMap<number, readonly TableFlag[]> {
  const flags = new Map<number, TableFlag[]>()
  const rows = database.all(
    tableId === null
      ? sql`SELECT table_id, flag FROM table_flag ORDER BY table_id, position`
      : sql`SELECT table_id, flag FROM table_flag WHERE table_id = ${tableId} ORDER BY position`,
  )
  for (const row of rows) {
    const id = readNumber(row, 'table_id')
    flags.set(id, [...(flags.get(id) ?? []), readWord(row, 'flag', tableFlags)])
  }
  return flags
}
