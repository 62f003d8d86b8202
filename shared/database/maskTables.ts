import { maskTable, type MaskTable } from '../interchange/masks/maskTable'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readText } from './row'
import { sql } from './sql'

export interface KeptMaskTable {
  readonly study: string
  readonly id: string
  readonly name: string
  /** ISO instant. */
  readonly keptAt: string
  readonly table: MaskTable
}

function keptOf(study: string, row: Row): KeptMaskTable {
  return {
    study,
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    keptAt: readText(row, 'kept_at'),
    table: readJson(row, 'content', maskTable),
  }
}

/** The oldest first. */
export function listMaskTables(database: ReadableDatabase, study: string): readonly KeptMaskTable[] {
  return database
    .all(
      sql`SELECT id, name, content, kept_at FROM mask_table WHERE study_id = ${study} ORDER BY kept_at, id`,
    )
    .map((row) => keptOf(study, row))
}

export function readMaskTable(database: ReadableDatabase, study: string, id: string): KeptMaskTable | null {
  const row = database.get(
    sql`SELECT id, name, content, kept_at FROM mask_table WHERE study_id = ${study} AND id = ${id}`,
  )
  return row === null ? null : keptOf(study, row)
}

export function keepMaskTable(database: WritableDatabase, kept: KeptMaskTable): void {
  database.run(sql`
    INSERT INTO mask_table (study_id, id, name, content, kept_at)
    VALUES (${kept.study}, ${kept.id}, ${kept.name}, ${JSON.stringify(kept.table)}, ${kept.keptAt})`)
}

export function removeMaskTable(database: WritableDatabase, study: string, id: string): void {
  database.run(sql`DELETE FROM mask_table WHERE study_id = ${study} AND id = ${id}`)
}
