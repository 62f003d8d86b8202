import { fail, succeed, type Outcome } from '../contract/outcome'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readNumber, readText } from './row'
import { sql } from './sql'

/** A unit of this workspace, without its profile. */
export interface SiteUnit {
  readonly id: string
  /** Number of the newest change of its draft. */
  readonly sequence: number
  /** ISO instant. */
  readonly changedAt: string
}

const isHere = sql`removed_at IS NULL`

/** In the order in which they were made. */
export function listUnits(database: ReadableDatabase): readonly SiteUnit[] {
  return database
    .all(sql`SELECT id, sequence, changed_at FROM site_unit WHERE ${isHere} ORDER BY created_at, id`)
    .map(toUnit)
}

export function findUnit(database: ReadableDatabase, id: string): SiteUnit | null {
  const row = database.get(sql`SELECT id, sequence, changed_at FROM site_unit WHERE id = ${id} AND ${isHere}`)
  return row === null ? null : toUnit(row)
}

/** Whether an identifier is that of a unit of this workspace, also of one that can be put back. */
export function isOwnUnit(database: ReadableDatabase, id: string): boolean {
  return database.get(sql`SELECT id FROM site_unit WHERE id = ${id}`) !== null
}

export function insertUnit(database: WritableDatabase, id: string, at: string): void {
  database.run(sql`INSERT INTO site_unit (id, created_at, changed_at) VALUES (${id}, ${at}, ${at})`)
}

/** Counts one change on, and answers its number. */
export function advanceUnit(database: WritableDatabase, { id, sequence }: SiteUnit, at: string): number {
  database.run(sql`UPDATE site_unit SET sequence = ${sequence + 1}, changed_at = ${at} WHERE id = ${id}`)
  return sequence + 1
}

/** Takes a unit away until another one is: then it is gone with its versions. */
export function removeUnit(database: WritableDatabase, id: string, at: string): Outcome<null> {
  return database.transaction(() => {
    if (findUnit(database, id) === null) return noSuchUnit(id)
    database.run(sql`DELETE FROM site_unit WHERE removed_at IS NOT NULL`)
    database.run(sql`UPDATE site_unit SET removed_at = ${at} WHERE id = ${id}`)
    return succeed(null)
  })
}

/** Puts back the unit that was taken away last. */
export function restoreUnit(database: WritableDatabase, id: string): Outcome<null> {
  const restored = database.run(
    sql`UPDATE site_unit SET removed_at = NULL WHERE id = ${id} AND removed_at IS NOT NULL`,
  )
  return restored === 0 ? noSuchUnit(id) : succeed(null)
}

export function noSuchUnit(id: string): Outcome<never> {
  return fail('not-found', 'This unit is not there any more. It may have been removed in another window.', {
    unit: id,
  })
}

function toUnit(row: Row): SiteUnit {
  return {
    id: readText(row, 'id'),
    sequence: readNumber(row, 'sequence'),
    changedAt: readText(row, 'changed_at'),
  }
}
