import { join } from 'node:path'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { WritableDatabase } from '#shared/database/port'
import { cacheSchema } from '#shared/database/schemas'
import { loadStarterDataset, readStarterDataset as readLoaded } from '#shared/database/starterDataset'
import { readStarterDataset } from '#shared/domain/sources/readStarterDataset'
import { setDamagedAside } from './databaseDamage'
import { openDatabaseFile, type DatabaseFile } from './databaseFile'
import { readReferenceFiles } from './referenceFiles'

export interface CacheFileOptions {
  readonly dataDirectory: string
  /** Folder of the starter dataset. */
  readonly referenceDirectory: string
  now(): string
}

/**
 * Opens what the sources brought, with the starter dataset of this version in it. A damaged cache is set aside and
 * built again: nothing in it was made by a person.
 */
export async function openCacheFile(options: CacheFileOptions): Promise<Outcome<DatabaseFile>> {
  const path = join(options.dataDirectory, 'cache.sqlite')
  const fill = (database: WritableDatabase) => bringStarterDataset(database, options)
  const file = { path, schema: cacheSchema, now: options.now, backups: 0, fill }
  const opened = await openDatabaseFile(file)
  if (opened.ok || opened.error.code !== 'database-damaged') return opened
  await setDamagedAside(path, options.now())
  return openDatabaseFile(file)
}

/** Loads the starter dataset when the cache holds none or another one; answers whether it did. */
async function bringStarterDataset(
  database: WritableDatabase,
  { referenceDirectory, now }: CacheFileOptions,
): Promise<Outcome<boolean>> {
  const reference = await readReferenceFiles(referenceDirectory)
  if (!reference.ok) return reference
  const { files, hash } = reference.value
  if (readLoaded(database)?.hash === hash) return succeed(false)
  const dataset = readStarterDataset(files)
  if (!dataset.ok) return dataset
  return succeed(loadStarterDataset(database, dataset.value, hash, now()))
}
