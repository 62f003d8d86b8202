import { describe, expect, it } from 'vitest'
import { listAreas, listBaseAreas } from '#shared/database/areas'
import { listCatalogue } from '#shared/database/catalogue'
import { insertCountTable, listCountTables, readCountTable } from '#shared/database/countTables'
import { listSources } from '#shared/database/sources'
import { loadStarterDataset, readStarterDataset } from '#shared/database/starterDataset'
import { exampleAreas, exampleCell, exampleDataset, exampleTable } from '#test/support/databaseContent'
import { createCache } from '#test/support/databases'

const now = '2024-05-02T10:00:00.000Z'

describe('loadStarterDataset', () => {
  it('loads everything, in the order given', async () => {
    const database = await createCache()
    expect(loadStarterDataset(database, exampleDataset, 'hash-1', now)).toBe(true)
    expect(listSources(database)).toEqual(exampleDataset.sources)
    expect(listAreas(database)).toEqual(exampleDataset.areas)
    expect(listBaseAreas(database)).toEqual(exampleDataset.baseAreas)
    expect(readCountTable(database, exampleTable().key)).toEqual(exampleTable())
    expect(listCatalogue(database, 'registry')).toEqual(exampleDataset.catalogue)
    expect(listCatalogue(database, 'biobank')).toEqual([])
    expect(readStarterDataset(database)).toEqual({ hash: 'hash-1', loadedAt: now })
  })

  it('does nothing when the same content is there', async () => {
    const database = await createCache()
    expect(readStarterDataset(database)).toBeNull()
    loadStarterDataset(database, exampleDataset, 'hash-1', now)
    expect(
      loadStarterDataset(database, { ...exampleDataset, tables: [] }, 'hash-1', '2025-01-01T00:00:00.000Z'),
    ).toBe(false)
    expect(readStarterDataset(database)?.loadedAt).toBe(now)
    expect(listCountTables(database)).toHaveLength(1)
  })

  it('puts a newer content in the place of the older and leaves what sync brought', async () => {
    const database = await createCache()
    loadStarterDataset(database, exampleDataset, 'hash-1', now)
    insertCountTable(database, exampleTable({ key: 'synced' }))
    const newer = {
      ...exampleDataset,
      tables: [exampleTable({ key: 'newer', cells: [exampleCell()] })],
      catalogue: [],
      areas: [...exampleAreas].reverse(),
      baseAreas: exampleDataset.baseAreas.slice(1),
    }
    expect(loadStarterDataset(database, newer, 'hash-2', now)).toBe(true)
    expect(listCountTables(database).map(({ key }) => key)).toEqual(['newer', 'synced'])
    expect(readCountTable(database, 'synced')?.cells).toEqual(exampleTable().cells)
    expect(listCatalogue(database, 'registry')).toEqual([])
    expect(listAreas(database)).toEqual(newer.areas)
    expect(listBaseAreas(database)).toEqual(newer.baseAreas)
  })

  it('keeps the older content when the newer cannot be loaded', async () => {
    const database = await createCache()
    loadStarterDataset(database, exampleDataset, 'hash-1', now)
    const broken = {
      ...exampleDataset,
      tables: [exampleTable({ cells: [exampleCell({ area: 'county:99' })] })],
    }
    expect(() => loadStarterDataset(database, broken, 'hash-2', now)).toThrow('unknown area')
    expect(readStarterDataset(database)?.hash).toBe('hash-1')
    expect(readCountTable(database, exampleTable().key)).toEqual(exampleTable())
  })
})
