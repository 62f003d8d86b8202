import type { SourceRecord } from '../domain/sources/sourceRecord'
import type { ReadableDatabase, Row, WritableDatabase } from './port'
import { readText, readTextOrNull } from './row'
import { sql } from './sql'

/** Adds a source or brings its record up to date. */
export function saveSource(database: WritableDatabase, source: SourceRecord): void {
  database.run(sql`
    INSERT INTO source (key, name, holder, address, licence, retrieved_at, suppression_rule)
    VALUES (${source.key}, ${source.name}, ${source.holder}, ${source.address}, ${source.licence},
      ${source.retrievedAt}, ${source.suppressionRule})
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, holder = excluded.holder, address = excluded.address,
      licence = excluded.licence, retrieved_at = excluded.retrieved_at, suppression_rule = excluded.suppression_rule`)
}

/** All sources, by key. */
export function listSources(database: ReadableDatabase): readonly SourceRecord[] {
  return database
    .all(
      sql`SELECT key, name, holder, address, licence, retrieved_at, suppression_rule FROM source ORDER BY key`,
    )
    .map(toSource)
}

function toSource(row: Row): SourceRecord {
  return {
    key: readText(row, 'key'),
    name: readText(row, 'name'),
    holder: readText(row, 'holder'),
    address: readTextOrNull(row, 'address'),
    licence: readText(row, 'licence'),
    retrievedAt: readText(row, 'retrieved_at'),
    suppressionRule: readTextOrNull(row, 'suppression_rule'),
  }
}
