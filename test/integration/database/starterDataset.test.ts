import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDatabaseFile } from '#electron/node/databaseFile'
import { readReferenceFiles } from '#electron/node/referenceFiles'
import type { CountTable, TableCell } from '#shared/domain/sources/countTable'
import { readStarterDataset as readFiles } from '#shared/domain/sources/readStarterDataset'
import type { StarterDataset } from '#shared/domain/sources/starterDataset'
import { listAreas, listBaseAreas } from '#shared/database/areas'
import { listCatalogue } from '#shared/database/catalogue'
import { listCountTables, readCountTable, tablesForCodes } from '#shared/database/countTables'
import { cacheSchema } from '#shared/database/schemas'
import { listSources } from '#shared/database/sources'
import { loadStarterDataset } from '#shared/database/starterDataset'
import { createDataDirectory } from '#test/support/dataDirectories'

let dataset: StarterDataset

beforeAll(async () => {
  const reference = await readReferenceFiles(resolve(import.meta.dirname, '../../../resources/reference'))
  if (!reference.ok) throw new Error(reference.error.message)
  const read = readFiles(reference.value.files)
  if (!read.ok) throw new Error(read.error.message)
  dataset = read.value
})

function placeOf({ area, sex, ageFrom, ageTo }: TableCell): string {
  return [area, sex, ageFrom, ageTo ?? 'open'].join(' ')
}

/** The table with its cells in an order that does not depend on how they came. */
function sorted(table: CountTable): CountTable {
  return {
    ...table,
    cells: [...table.cells].sort((first, second) => (placeOf(first) < placeOf(second) ? -1 : 1)),
  }
}

describe('the starter dataset in the cache', () => {
  it('comes back from the file as it was shipped', async () => {
    const path = join(await createDataDirectory(), 'cache.sqlite')
    const options = { path, schema: cacheSchema, now: () => '2024-05-02T10:00:00.000Z', backups: 0 }
    const first = await openDatabaseFile(options)
    if (!first.ok) throw new Error(first.error.message)
    loadStarterDataset(first.value.database, dataset, 'hash', options.now())
    expect(await first.value.save()).toMatchObject({ ok: true })
    await first.value.close()

    const again = await openDatabaseFile(options)
    if (!again.ok) throw new Error(again.error.message)
    const { database } = again.value
    expect(listCountTables(database)).toHaveLength(dataset.tables.length)
    for (const table of dataset.tables) {
      const read = readCountTable(database, table.key)
      expect(read === null ? null : sorted(read)).toEqual(sorted(table))
    }
    expect(listAreas(database)).toEqual(dataset.areas)
    expect(listBaseAreas(database)).toEqual(dataset.baseAreas)
    expect(listSources(database)).toEqual([...dataset.sources].sort((a, b) => (a.key < b.key ? -1 : 1)))
    const kinds = [...new Set(dataset.catalogue.map(({ kind }) => kind))]
    expect(kinds.flatMap((kind) => listCatalogue(database, kind))).toEqual(
      kinds.flatMap((kind) => dataset.catalogue.filter((entry) => entry.kind === kind)),
    )
    expect(tablesForCodes(database, 'icd-10', ['G35']).length).toBeGreaterThan(0)
    await again.value.close()
  })
})
