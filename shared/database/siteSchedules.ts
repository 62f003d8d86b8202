import { fail, succeed, type Outcome } from '../contract/outcome'
import type { SiteSchedule } from '../contract/siteSchedules'
import { keptSchedule, type KeptSchedule } from '../domain/sites/capacity/visitSchedule'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readJson, readNumber, readText } from './row'
import { sql } from './sql'

const isHere = sql`removed_at IS NULL`

/** Schedules of a unit in the order in which they were made. */
export function listSchedules(database: ReadableDatabase, unit: string): readonly SiteSchedule[] {
  return database
    .all(
      sql`
      SELECT id, sequence, changed_at, content FROM site_schedule
      WHERE unit = ${unit} AND ${isHere} ORDER BY created_at, id`,
    )
    .map(toSchedule)
}

function findSchedule(database: ReadableDatabase, id: string): SiteSchedule | null {
  const row = database.get(
    sql`SELECT id, sequence, changed_at, content FROM site_schedule WHERE id = ${id} AND ${isHere}`,
  )
  return row === null ? null : toSchedule(row)
}

export function insertSchedule(
  database: WritableDatabase,
  { id, unit, content, at }: { id: string; unit: string; content: KeptSchedule; at: string },
): SiteSchedule {
  database.run(sql`
    INSERT INTO site_schedule (id, unit, content, sequence, created_at, changed_at)
    VALUES (${id}, ${unit}, ${JSON.stringify(content)}, 1, ${at}, ${at})`)
  return { schedule: id, sequence: 1, changedAt: at, content }
}

/** `conflict` when it was changed since the state with this sequence. */
export function updateSchedule(
  database: WritableDatabase,
  { id, sequence, content, at }: { id: string; sequence: number; content: KeptSchedule; at: string },
): Outcome<SiteSchedule> {
  const present = findSchedule(database, id)
  if (present === null) return noSuchSchedule(id)
  if (present.sequence !== sequence)
    return fail(
      'conflict',
      'This visit schedule was changed in another window in the meantime. Close it and look at it again.',
      { expected: present.sequence, received: sequence },
    )
  database.run(sql`
    UPDATE site_schedule SET content = ${JSON.stringify(content)}, sequence = ${sequence + 1}, changed_at = ${at}
    WHERE id = ${id}`)
  return succeed({ schedule: id, sequence: sequence + 1, changedAt: at, content })
}

/** Takes one away until another one is. */
export function removeSchedule(database: WritableDatabase, id: string, at: string): Outcome<null> {
  return database.transaction(() => {
    if (findSchedule(database, id) === null) return noSuchSchedule(id)
    database.run(sql`DELETE FROM site_schedule WHERE removed_at IS NOT NULL`)
    database.run(sql`UPDATE site_schedule SET removed_at = ${at} WHERE id = ${id}`)
    return succeed(null)
  })
}

export function restoreSchedule(database: WritableDatabase, id: string): Outcome<null> {
  const restored = database.run(
    sql`UPDATE site_schedule SET removed_at = NULL WHERE id = ${id} AND removed_at IS NOT NULL`,
  )
  return restored === 0 ? noSuchSchedule(id) : succeed(null)
}

function noSuchSchedule(id: string): Outcome<never> {
  return fail(
    'not-found',
    'This visit schedule is not there any more. It may have been removed in another window.',
    { schedule: id },
  )
}

function toSchedule(row: Row): SiteSchedule {
  return {
    schedule: readText(row, 'id'),
    sequence: readNumber(row, 'sequence'),
    changedAt: readText(row, 'changed_at'),
    content: readJson(row, 'content', keptSchedule),
  }
}
