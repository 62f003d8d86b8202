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

it.each([
  [false, 'brought', 1],
  [true, 'refused', 0],
] as const)(
  'an offer that is kept while the host closes (%s) ends as %s',
  async (isClosing, state, tables) => {
    const database = await createCache()
    const wish = {
      offers: [{ offer, base: content.address, token: null, previous: null }],
      sinceYear: null,
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
          .then(() => listener.onBrought(offer, answered(content), { requests: 1, bytes: 1, resumed: 0 }))
          .then(() => undefined),
        cancel: () => undefined,
        isClosing: () => isClosing,
      }),
    })
    await ended
    expect(listRuns(database, 1)).toMatchObject([{ cause: 'schedule', offers: [{ offer, state }] }])
    expect(listSyncedTables(database)).toHaveLength(tables)
  },
)
