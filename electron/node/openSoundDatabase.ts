import type { DatabaseSchema } from '#shared/database/migrations/migration'
import type { ReadableDatabase } from '#shared/database/port'
import { readText } from '#shared/database/row'
import { sql, sqlIdentifier } from '#shared/database/sql'
import { loadEngine, openSqliteDatabase, type SqliteDatabase } from './sqliteDatabase'

export type SoundDatabase =
  | { readonly ok: true; readonly value: SqliteDatabase }
  /** `reason` in the words of SQLite. */
  | { readonly ok: false; readonly reason: string }

/** Opens the bytes of a database file after looking through them; a new database for null. Throws on want of memory. */
export async function openSoundDatabase(
  bytes: Uint8Array | null,
  { bulkTables }: Pick<DatabaseSchema, 'bulkTables'>,
): Promise<SoundDatabase> {
  // SQLite takes an empty file for a new database; here it is one whose content was lost.
  if (bytes?.length === 0) return { ok: false, reason: 'the file is empty' }
  // Outside of what follows: an engine that does not load says nothing about the file.
  await loadEngine()
  let sqlite: SqliteDatabase | null = null
  try {
    sqlite = await openSqliteDatabase(bytes)
    const damage = bytes === null ? null : findDamage(sqlite.database, bulkTables)
    if (damage === null) return { ok: true, value: sqlite }
    sqlite.close()
    return { ok: false, reason: damage }
  } catch (error) {
    sqlite?.close()
    if (!(error instanceof Error) || error instanceof RangeError || /memory/i.test(error.message)) throw error
    return { ok: false, reason: error.message }
  }
}

/** The first thing that is wrong in a database; null when it is sound. */
function findDamage(database: ReadableDatabase, bulkTables: readonly string[]): string | null {
  const checks =
    bulkTables.length === 0
      ? [sql`PRAGMA quick_check(1)`]
      : database
          .all(sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
          .map((row) => readText(row, 'name'))
          .filter((name) => !bulkTables.includes(name))
          .map((name) => sql`PRAGMA quick_check(${sqlIdentifier(name)})`)
  for (const check of checks) {
    const line = database.get(check)?.['quick_check']
    if (line !== 'ok') return String(line)
  }
  return null
}
