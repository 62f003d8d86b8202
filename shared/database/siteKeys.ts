import { fail, succeed, type Outcome } from '../contract/outcome'
import { sealedKey, type SealedKey } from '../services/sites/ports'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson, readText } from './row'
import { sql } from './sql'

/** A key that a person has confirmed as that of an organisation. */
export interface KnownKey {
  readonly key: string
  readonly organisationNumber: string
  readonly organisationName: string
  readonly confirmedAt: string
}

/** The key that this workspace signs with; the private part stands here only under a passphrase. */
export interface SigningKey {
  readonly key: string
  /** Null where the host keeps the private part. */
  readonly sealed: SealedKey | null
  readonly createdAt: string
}

export function listKnownKeys(database: ReadableDatabase): readonly KnownKey[] {
  return database
    .all(
      sql`
      SELECT key, organisation_number, organisation_name, confirmed_at FROM known_key
      ORDER BY organisation_name, confirmed_at, key`,
    )
    .map((row) => ({
      key: readText(row, 'key'),
      organisationNumber: readText(row, 'organisation_number'),
      organisationName: readText(row, 'organisation_name'),
      confirmedAt: readText(row, 'confirmed_at'),
    }))
}

/** Keeps a key for an organisation; one that is known stays as it is. */
export function insertKnownKey(database: WritableDatabase, known: KnownKey): void {
  database.run(sql`
    INSERT OR IGNORE INTO known_key (key, organisation_number, organisation_name, confirmed_at)
    VALUES (${known.key}, ${known.organisationNumber}, ${known.organisationName}, ${known.confirmedAt})`)
}

/** Takes a key away from all organisations it was confirmed for. */
export function deleteKnownKey(database: WritableDatabase, key: string): Outcome<null> {
  return database.run(sql`DELETE FROM known_key WHERE key = ${key}`) === 0
    ? fail('not-found', 'This key is not known any more.', { key })
    : succeed(null)
}

export function readSigningKey(database: ReadableDatabase): SigningKey | null {
  const row = database.get(sql`SELECT key, sealed, created_at FROM signing_key`)
  if (row === null) return null
  return {
    key: readText(row, 'key'),
    sealed: row['sealed'] === null ? null : readJson(row, 'sealed', sealedKey),
    createdAt: readText(row, 'created_at'),
  }
}

/** Puts a key in the place of the one before. */
export function writeSigningKey(database: WritableDatabase, { key, sealed, createdAt }: SigningKey): void {
  const text = sealed === null ? null : JSON.stringify(sealed)
  database.run(sql`
    INSERT INTO signing_key (position, key, sealed, created_at) VALUES (1, ${key}, ${text}, ${createdAt})
    ON CONFLICT (position) DO UPDATE
    SET key = excluded.key, sealed = excluded.sealed, created_at = excluded.created_at`)
}
