import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readReferenceFiles } from '#electron/node/referenceFiles'
import { writeDurably } from '#electron/node/writeDurably'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { readStarterDataset } from '#shared/domain/sources/readStarterDataset'
import { createLargeCache } from './databaseScale'

/** A data folder whose cache holds the starter dataset and at least `cells` invented cells besides. */
export async function createLargeDataDirectory(cells: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kohort-large-'))
  const reference = await readReferenceFiles(resolve(import.meta.dirname, '../../resources/reference'))
  if (!reference.ok) throw new Error(reference.error.message)
  const { files, hash } = reference.value
  const dataset = readStarterDataset(files)
  if (!dataset.ok) throw new Error(dataset.error.message)
  const large = await createLargeCache(cells)
  loadStarterDataset(large.database, dataset.value, hash, '2026-11-21T08:00:00.000Z')
  await writeDurably(join(directory, 'cache.sqlite'), large.exportBytes())
  large.close()
  return directory
}
