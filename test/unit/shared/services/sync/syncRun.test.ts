import { expect, it } from 'vitest'
import { cubeHash } from '#electron/node/sync/contentHash'
import { succeed } from '#shared/contract/outcome'
import { listRuns } from '#shared/database/syncRuns'
import { listSyncedTables } from '#shared/database/syncedTables'
import { startRun } from '#shared/services/sync/syncRun'
import { answered } from '#shared/sources/conversation'
import type { BroughtContent } from '#shared/sync/broughtContent'
import { createCache } from '#test/support/databases'
import { exactCell, exactCube } from '#test/support/sources/exactCube'
import { connectors } from '#test/support/sources/standardConnectors'

const offer = 'ssb/07459'
const cube = exactCube(offer, '2026', { K03: exactCell(7) })
const content: BroughtContent = {
  cubes: [{ cube, contentHash: cubeHash(cube), evidence: [] }],
  catalogue: null,
  notes: [],
  retrievedAt: '2026-11-22T09:59:00.000Z',
  queryHash: 'q',
  address: 'https://example.org/',
}

/** Brings the offer in a run that asked so many requests of the source. */
async function bring({ isClosing, requests }: { readonly isClosing: boolean; readonly requests: number }) {
  const database = await createCache()
  const wish = {
    offers: [{ offer, base: content.address, token: null, previous: null, sinceYear: null }],
    proxy: null,
    areas: [],
    divisions: [],
  }
  const { ended } = startRun(wish, 'schedule', {
    cache: { database, save: () => Promise.resolve(succeed(null)) },
    connectors,
    population: { judge: () => ({ retained: [], notes: [] }) },
    keep: true,
    now: () => '2026-11-22T10:00:00.000Z',
    pause: () => Promise.resolve(),
    announce: () => undefined,
    onChanged: () => undefined,
    onEnded: () => undefined,
    runSync: (_wish, listener) => ({
      // A thread answers later, never at once.
      finished: Promise.resolve()
        .then(() => listener.onBrought(offer, answered(content), { requests, bytes: 1, resumed: 0 }))
        .then(() => undefined),
      cancel: () => undefined,
      isClosing: () => isClosing,
    }),
  })
  await ended
  return database
}

it.each([
  [false, 'brought', 1],
  [true, 'refused', 0],
] as const)(
  'an offer that is kept while the host closes (%s) ends as %s',
  async (isClosing, state, tables) => {
    const database = await bring({ isClosing, requests: 1 })
    expect(listRuns(database, 1)).toMatchObject([{ cause: 'schedule', offers: [{ offer, state }] }])
    expect(listSyncedTables(database)).toHaveLength(tables)
  },
)

it.each([
  ['this run when it asked the source', 1, '2026-11-22T10:00:00.000Z'],
  ['the conversation that was taken up when nothing was asked', 0, content.retrievedAt],
] as const)('a table counts as checked at the time of %s', async (_name, requests, checkedAt) => {
  expect(listSyncedTables(await bring({ isClosing: false, requests }))).toMatchObject([{ checkedAt }])
})
