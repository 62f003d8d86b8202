import type { StarterDataset } from '../domain/sources/starterDataset'
import { replaceBaseAreas, saveAreas } from './areas'
import { replaceCatalogue } from './catalogue'
import { replaceCountTable } from './countTables'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readText } from './row'
import { saveSource } from './sources'
import { sql } from './sql'

const name = 'starter'

/** What was loaded when; null before the first time. */
export interface LoadedDataset {
  /** SHA-256 of the files it was read from. */
  readonly hash: string
  /** ISO instant. */
  readonly loadedAt: string
}

/**
 * Loads what ships with the application, whole or not at all. True when it was loaded, false when the same content was
 * there already. Tables and catalogue entries of an earlier starter dataset give way; what sync brought stays.
 */
export function loadStarterDataset(
  database: WritableDatabase,
  dataset: StarterDataset,
  hash: string,
  now: string,
): boolean {
  if (readStarterDataset(database)?.hash === hash) return false
  database.transaction(() => {
    database.run(sql`
      INSERT INTO dataset (name, hash, loaded_at) VALUES (${name}, ${hash}, ${now})
      ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, loaded_at = excluded.loaded_at`)
    database.run(sql`DELETE FROM count_table WHERE dataset = ${name}`)
    for (const source of dataset.sources) saveSource(database, source)
    saveAreas(database, dataset.areas)
    replaceBaseAreas(database, dataset.baseAreas)
    for (const table of dataset.tables) replaceCountTable(database, table, name)
    replaceCatalogue(database, name, dataset.catalogue)
  })
  return true
}

export function readStarterDataset(database: ReadableDatabase): LoadedDataset | null {
  const row = database.get(sql`SELECT hash, loaded_at FROM dataset WHERE name = ${name}`)
  return row === null ? null : { hash: readText(row, 'hash'), loadedAt: readText(row, 'loaded_at') }
}
