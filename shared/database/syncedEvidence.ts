import type { CountTable } from '../domain/sources/countTable'
import type { CatalogueEntry } from '../domain/sources/starterDataset'
import type { CatalogueContent } from '../sources/connector'
import { listDatasetEntries, replaceCatalogue } from './catalogue'
import { replaceCountTable } from './countTables'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readNumber, readText } from './row'
import { sql } from './sql'

/** Under this name the cache keeps what an offer brought for the estimate and the catalogue. */
function datasetOf(offer: string): string {
  return `sync:${offer}`
}

function saveDataset(database: WritableDatabase, offer: string, hash: string, now: string): void {
  database.run(sql`
    INSERT INTO dataset (name, hash, loaded_at) VALUES (${datasetOf(offer)}, ${hash}, ${now})
    ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, loaded_at = excluded.loaded_at`)
}

/** Count tables that an offer brought. */
export interface ArrivedEvidence {
  readonly tables: readonly CountTable[]
  readonly hash: string
  /** Keys of tables that it brought before and that stay as they are, also where it brought another of that key. */
  readonly retained: readonly string[]
}

/** Puts count tables of an offer in the place of those it brought before. */
export function replaceEvidence(
  database: WritableDatabase,
  offer: string,
  { tables, hash, retained }: ArrivedEvidence,
  now: string,
): void {
  const dataset = datasetOf(offer)
  database.transaction(() => {
    saveDataset(database, offer, hash, now)
    database.run(sql`
      DELETE FROM count_table
      WHERE dataset = ${dataset} AND key NOT IN (SELECT value FROM json_each(${JSON.stringify(retained)}))`)
    for (const table of tables) if (!retained.includes(table.key)) replaceCountTable(database, table, dataset)
  })
}

/** How many tables the estimate can use of what an offer brought. */
export function countEvidence(database: ReadableDatabase, offer: string): number {
  const row = database.get(
    sql`SELECT count(*) AS tables FROM count_table WHERE dataset = ${datasetOf(offer)}`,
  )
  return row === null ? 0 : readNumber(row, 'tables')
}

/** Takes away everything that an offer brought for the estimate and the catalogue. */
export function forgetDataset(database: WritableDatabase, offer: string): void {
  database.transaction(() => {
    database.run(sql`DELETE FROM count_table WHERE dataset = ${datasetOf(offer)}`)
    replaceCatalogue(database, datasetOf(offer), [])
    database.run(sql`DELETE FROM synced_catalogue WHERE offer = ${offer}`)
    database.run(sql`DELETE FROM dataset WHERE name = ${datasetOf(offer)}`)
  })
}

/** Offers that brought entries, by key. */
export function listSyncedCatalogues(database: ReadableDatabase): readonly string[] {
  return database
    .all(sql`SELECT offer FROM synced_catalogue ORDER BY offer`)
    .map((row) => readText(row, 'offer'))
}

/** What is kept of a catalogue that an offer brought. */
export interface SyncedCatalogue {
  readonly contentHash: string
  readonly retrievedAt: string
  readonly checkedAt: string
  readonly entries: number
}

/** A part of the entries that an offer brought, in the order in which it gave them. */
export function listSyncedEntries(
  database: ReadableDatabase,
  offer: string,
  from: number,
  limit: number,
): readonly CatalogueEntry[] {
  return listDatasetEntries(database, datasetOf(offer), from, limit)
}

/** Puts entries of an offer in the place of those it brought before. */
export function replaceSyncedCatalogue(
  database: WritableDatabase,
  offer: string,
  { entries, contentHash }: CatalogueContent & { readonly contentHash: string },
  now: string,
): void {
  database.transaction(() => {
    saveDataset(database, offer, contentHash, now)
    replaceCatalogue(database, datasetOf(offer), entries)
    database.run(sql`
      INSERT INTO synced_catalogue (offer, content_hash, retrieved_at, checked_at, entries)
      VALUES (${offer}, ${contentHash}, ${now}, ${now}, ${entries.length})
      ON CONFLICT (offer) DO UPDATE SET content_hash = excluded.content_hash, retrieved_at = excluded.retrieved_at,
        checked_at = excluded.checked_at, entries = excluded.entries`)
  })
}

export function readSyncedCatalogue(database: ReadableDatabase, offer: string): SyncedCatalogue | null {
  const row = database.get(
    sql`SELECT content_hash, retrieved_at, checked_at, entries FROM synced_catalogue WHERE offer = ${offer}`,
  )
  return row === null
    ? null
    : {
        contentHash: readText(row, 'content_hash'),
        retrievedAt: readText(row, 'retrieved_at'),
        checkedAt: readText(row, 'checked_at'),
        entries: readNumber(row, 'entries'),
      }
}
