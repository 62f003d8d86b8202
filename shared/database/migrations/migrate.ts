import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ReadableDatabase, WritableDatabase } from '../port'
import { readNumber } from '../row'
import { sql, sqlInteger } from '../sql'
import type { DatabaseSchema, Migration } from './migration'

export interface MigrationReport {
  readonly from: number
  readonly to: number
}

/** Number of the newest migration the database has been through; 0 for an empty one. */
export function schemaVersion(database: ReadableDatabase): number {
  const row = database.get(sql`PRAGMA user_version`)
  return row === null ? 0 : readNumber(row, 'user_version')
}

/** Migrations the database has still to go through. */
export function pendingMigrations(database: ReadableDatabase, schema: DatabaseSchema): readonly Migration[] {
  const version = schemaVersion(database)
  return schema.migrations.filter((migration) => migration.number > version)
}

/**
 * Brings a database to the present layout, all steps in one transaction. `database-newer` when a newer Kohort wrote it,
 * `database-damaged` when it is no database of this kind. Throws when a migration fails: then nothing has changed.
 */
export function migrate(database: WritableDatabase, schema: DatabaseSchema): Outcome<MigrationReport> {
  checkOrder(schema.migrations)
  const from = schemaVersion(database)
  const newest = schema.migrations.at(-1)?.number ?? 0
  if (!belongsTo(database, schema)) {
    return fail('database-damaged', `This file is a database, but not a Kohort ${schema.name}.`)
  }
  if (from > newest) {
    return fail(
      'database-newer',
      `This ${schema.name} was written by a newer version of Kohort (layout ${from}, this version reads up to ${newest}). ` +
        'Nothing has been changed. Install the newer version to open it.',
      { found: from, newest },
    )
  }
  const pending = pendingMigrations(database, schema)
  if (pending.length > 0) {
    database.transaction(() => {
      for (const migration of pending) migration.up(database)
      database.run(sql`PRAGMA application_id = ${sqlInteger(schema.applicationId)}`)
      database.run(sql`PRAGMA user_version = ${sqlInteger(newest)}`)
      refuseDangling(database)
    })
  }
  return succeed({ from, to: newest })
}

function checkOrder(migrations: readonly Migration[]): void {
  let previous = 0
  for (const { number, name } of migrations) {
    if (number <= previous || number % 10 !== 0) {
      throw new Error(`Migration ${number} (${name}) must be a multiple of ten above ${previous}`)
    }
    previous = number
  }
}

/** True for an empty database and for one that carries the mark of this schema. */
function belongsTo(database: ReadableDatabase, schema: DatabaseSchema): boolean {
  const row = database.get(sql`PRAGMA application_id`)
  const found = row === null ? 0 : readNumber(row, 'application_id')
  if (found === schema.applicationId) return true
  return (
    found === 0 && schemaVersion(database) === 0 && database.get(sql`SELECT name FROM sqlite_schema`) === null
  )
}

function refuseDangling(database: ReadableDatabase): void {
  const dangling = database.get(sql`PRAGMA foreign_key_check`)
  if (dangling !== null) throw new Error(`A migration left a dangling reference: ${JSON.stringify(dangling)}`)
}
