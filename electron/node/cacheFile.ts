import { join } from 'node:path'
import { succeed, type Outcome } from '#shared/contract/outcome'
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
  const file = { path, schema: cacheSchema, now: options.now, backups: 0 }
  const first = await openDatabaseFile(file)
  const damaged = !first.ok && first.error.code === 'database-damaged'
  if (damaged) await setDamagedAside(path, options.now())
  const opened = damaged ? await openDatabaseFile(file) : first
  if (!opened.ok) return opened
  const loaded = await bringStarterDataset(opened.value, options)
  if (loaded.ok) return opened
  await opened.value.close()
  return loaded
}

/** Loads the starter dataset when the cache holds none or another one. */
async function bringStarterDataset(
  cache: DatabaseFile,
  { referenceDirectory, now }: CacheFileOptions,
): Promise<Outcome<null>> {
  const reference = await readReferenceFiles(referenceDirectory)
  if (!reference.ok) return reference
  const { files, hash } = reference.value
  if (readLoaded(cache.database)?.hash === hash) return succeed(null)
  const dataset = readStarterDataset(files)
  if (!dataset.ok) return dataset
  return loadStarterDataset(cache.database, dataset.value, hash, now()) ? cache.save() : succeed(null)
}
