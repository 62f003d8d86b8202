import { expect, it } from 'vitest'
import { cubeHash } from '#electron/node/sync/contentHash'
import { readCubeCells } from '#shared/database/cubeCells'
import type { WritableDatabase } from '#shared/database/port'
import { listDiscarded, readSyncedTable } from '#shared/database/syncedTables'
import { keepContent } from '#shared/services/sync/keepContent'
import { createCache } from '#test/support/databases'
import { exactCell, exactCube } from '#test/support/sources/exactCube'

const name = { en: 'Made up', nb: 'Oppdiktet' }

/** Keeps a table of three cells; `pause` is where others have their turn. */
function keep(
  database: WritableDatabase,
  key: string,
  pause: () => Promise<void>,
  isCancelled: () => boolean = () => false,
) {
  const cube = exactCube(key, '1', { a: exactCell(1), b: exactCell(2), c: exactCell(3) })
  const options = {
    database,
    offer: key,
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
    pause,
    isCancelled,
  }
  return keepContent(
    {
      cubes: [{ cube, contentHash: cubeHash(cube), evidence: [] }],
      catalogue: null,
      notes: [],
      retrievedAt: '2026-11-22T09:59:00.000Z',
      queryHash: 'q',
      address: 'https://example.org/',
    },
    options,
  )
}

function cellsOf(database: WritableDatabase, key: string): number {
  const table = readSyncedTable(database, key)
  return table === null ? 0 : readCubeCells(database, table.id, [''], 0, 10).length
}

it('keeps tables of two sources that arrive at the same time', async () => {
  const database = await createCache()
  let other: Promise<unknown> | null = null
  // The second table arrives whole, and is tidied up after, while the first waits for its turn.
  await keep(database, 'made/1', async () => {
    other ??= keep(database, 'made/2', () => Promise.resolve())
    await other
  })
  expect([cellsOf(database, 'made/1'), cellsOf(database, 'made/2')]).toEqual([3, 3])
  expect(listDiscarded(database)).toEqual([])
})

it('takes away only its own when it is stopped', async () => {
  const database = await createCache()
  let other: Promise<unknown> | null = null
  await keep(database, 'made/1', async () => {
    const pause = () => Promise.resolve()
    other ??= keep(database, 'made/2', pause, () => true)
    await other
  })
  expect(cellsOf(database, 'made/1')).toBe(3)
  expect(listDiscarded(database)).toEqual([])
})
