import * as v from 'valibot'
import type { Json } from '../contract/outcome'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readText } from './row'
import { sql } from './sql'

/** All settings as they were kept; the service that knows them parses their values. */
export function readSettings(database: ReadableDatabase): ReadonlyMap<string, unknown> {
  return new Map(
    database
      .all(sql`SELECT key, value FROM setting ORDER BY key`)
      .map((row) => [readText(row, 'key'), readJson(row, 'value', v.unknown())]),
  )
}

export function writeSetting(database: WritableDatabase, key: string, value: Json): void {
  database.run(sql`
    INSERT INTO setting (key, value) VALUES (${key}, ${JSON.stringify(value)})
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}
