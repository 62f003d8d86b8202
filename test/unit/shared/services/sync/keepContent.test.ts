import { describe, expect, it } from 'vitest'
import { cubeHash } from '#electron/node/sync/contentHash'
import { readAllCubeCells } from '#shared/database/cubeCells'
import type { WritableDatabase } from '#shared/database/port'
import { sql } from '#shared/database/sql'
import { listSyncedTables, readSyncedTable } from '#shared/database/syncedTables'
import { listCellChanges, listTableReleases } from '#shared/database/tableReleases'
import { cellAt, type CubeCell } from '#shared/domain/cubes/cubeCells'
import type { Cube } from '#shared/domain/cubes/cube'
import { keepContent, type KeepOptions } from '#shared/services/sync/keepContent'
import type { BroughtContent } from '#shared/sync/broughtContent'
import { createCache } from '#test/support/databases'
import { exactCell, exactCube } from '#test/support/sources/exactCube'

const name = { en: 'Made up', nb: 'Oppdiktet' }
const hidden: CubeCell = { ...exactCell(0), value: null, upper: 4, precision: 'suppressed', marker: ':' }
const unbounded: CubeCell = { ...hidden, upper: null, precision: 'missing', marker: '..', additive: false }

function optionsFor(database: WritableDatabase, change: Partial<KeepOptions> = {}): KeepOptions {
  return {
    database,
    offer: 'made/1',
    source: {
      key: 'made',
      name,
      holder: name,
      address: null,
      licence: name,
      suppressionRule: null,
      smallCountRule: null,
    },
    now: '2026-11-22T10:00:00.000Z',
    sinceYear: null,
    retained: [],
    pause: () => Promise.resolve(),
    isCancelled: () => false,
    ...change,
  }
}

function contentOf(...cubes: readonly Cube[]): BroughtContent {
  return {
    cubes: cubes.map((cube) => ({ cube, contentHash: cubeHash(cube), evidence: [] })),
    catalogue: null,
    notes: [],
    retrievedAt: '2026-11-22T09:59:00.000Z',
    queryHash: 'q',
    address: 'https://example.org/',
  }
}

function cellsOf(database: WritableDatabase, key: string): Readonly<Record<string, CubeCell>> {
  const table = readSyncedTable(database, key)
  if (table === null) throw new Error(`no table ${key}`)
  const { dimensions, markers } = table.description
  const codes = dimensions[0]?.categories.map(({ code }) => code) ?? []
  const cells = readAllCubeCells(database, table.id, markers, codes.length)
  return Object.fromEntries(codes.map((code, place) => [code, cellAt(cells, place)]))
}

describe('keeping what a source brought', () => {
  it('gives every cell back as it was published', async () => {
    const database = await createCache()
    const cells = {
      K03: exactCell(7),
      K46: hidden,
      K50: unbounded,
      K55: { ...exactCell(12), lower: 10, upper: 14, precision: 'rounded' as const },
    }
    expect(await keepContent(contentOf(exactCube('made/1', '2025', cells)), optionsFor(database))).toBe(4)
    expect(cellsOf(database, 'made/1')).toEqual(cells)
    expect(listTableReleases(database, 'made/1')).toMatchObject([
      { number: 1, release: '2025', cells: 4, changes: null },
    ])
  })

  it('puts a newer release in the place of the older and tells the difference', async () => {
    const database = await createCache()
    const older = exactCube('made/1', '2025', { K03: exactCell(7), K46: exactCell(9), K50: exactCell(1) })
    const newer = exactCube('made/1', '2026', { K03: exactCell(8), K46: exactCell(9), K55: hidden })
    await keepContent(contentOf(older), optionsFor(database))
    await keepContent(contentOf(newer), optionsFor(database))
    expect(Object.keys(cellsOf(database, 'made/1')).sort()).toEqual(['K03', 'K46', 'K55'])
    const [release] = listTableReleases(database, 'made/1')
    expect(release).toMatchObject({
      number: 2,
      changes: { added: 1, gone: 1, changed: 1, 'within-rounding': 0 },
    })
    expect(
      listCellChanges(database, 'made/1', 2, 0, 10).map(({ kind, place }) => [kind, place['area']]),
    ).toEqual([
      ['changed', 'K03'],
      ['gone', 'K50'],
      ['added', 'K55'],
    ])
    expect(database.all(sql`SELECT count(*) AS n FROM cube_cell`)).toEqual([{ n: 3 }])
  })

  it('loads nothing twice', async () => {
    const database = await createCache()
    const content = contentOf(exactCube('made/1', '2025', { K03: exactCell(7) }))
    await keepContent(content, optionsFor(database))
    const before = listSyncedTables(database)
    await keepContent(content, optionsFor(database, { now: '2026-11-23T10:00:00.000Z' }))
    expect(listSyncedTables(database)).toEqual(
      before.map((table) => ({ ...table, checkedAt: '2026-11-23T10:00:00.000Z' })),
    )
    expect(listTableReleases(database, 'made/1')).toHaveLength(1)
  })

  it('leaves the old table whole when it is stopped', async () => {
    const database = await createCache()
    const older = exactCube('made/1', '2025', { K03: exactCell(7) })
    await keepContent(contentOf(older), optionsFor(database))
    const newer = exactCube('made/1', '2026', { K03: exactCell(8) })
    expect(await keepContent(contentOf(newer), optionsFor(database, { isCancelled: () => true }))).toBeNull()
    expect(cellsOf(database, 'made/1')).toEqual({ K03: exactCell(7) })
    expect(database.all(sql`SELECT state FROM synced_table`)).toEqual([{ state: 'current' }])
  })

  it('takes away a table that its offer does not bring any more', async () => {
    const database = await createCache()
    const first = exactCube('made/1', '2025', { K03: exactCell(7) })
    const second = exactCube('made/1/b', '2025', { K03: exactCell(7) })
    await keepContent(contentOf(first, second), optionsFor(database))
    await keepContent(contentOf(first), optionsFor(database))
    expect(listSyncedTables(database).map(({ key }) => key)).toEqual(['made/1'])
  })
})
