import { onTestFinished } from 'vitest'
import { runSources } from '#electron/node/sync/runSources'
import { succeed } from '#shared/contract/outcome'
import { listSyncedTables } from '#shared/database/syncedTables'
import { knownDivisions } from '#shared/services/sync/knownDivisions'
import { startRun } from '#shared/services/sync/syncRun'
import type { OfferRunState } from '#shared/sync/runState'
import { createCache } from '#test/support/databases'
import { temporaryFolder } from '#test/support/temporaryFolder'
import { readKeptOffer, type KeptOffer } from './keptOffer'
import type { MadeUpSource } from './madeUpSource'
import { startSourceServer, type SourceHandler } from './sourceServer'

export interface SyncedSource {
  /** Brings the offer from a source that answers so, through the engine and into the database. */
  sync(handler: SourceHandler, deadline?: number): Promise<OfferRunState>
  kept(): KeptOffer
}

/** Milliseconds for one try; far more than a source on this machine needs, however busy it is. */
const ample = 20_000

/** The engine over one made-up source, with a clock of its own: no wait takes time. */
export async function openSyncedSource({ connector, offer }: MadeUpSource): Promise<SyncedSource> {
  const database = await createCache()
  const spoolDirectory = temporaryFolder()
  let answer: SourceHandler = () => 'reset'
  const server = await startSourceServer((request) => answer(request))
  onTestFinished(() => server.close())
  let now = Date.parse('2026-11-22T10:00:00Z')
  return {
    kept: () => readKeptOffer(database, offer),
    async sync(handler, deadline = ample) {
      answer = handler
      const [table] = listSyncedTables(database, offer)
      const previous = table === undefined ? null : { release: table.release, trusted: false }
      const wish = {
        offers: [{ offer, base: server.base, token: 'token', previous, sinceYear: null }],
        proxy: null,
        areas: [],
        divisions: knownDivisions(database),
      }
      const { ended } = startRun(wish, 'command', {
        cache: { database, save: () => Promise.resolve(succeed(null)) },
        connectors: [connector],
        population: { judge: () => ({ retained: [], notes: [] }) },
        keep: true,
        now: () => new Date(now).toISOString(),
        pause: () => Promise.resolve(),
        announce: () => undefined,
        onChanged: () => undefined,
        onEnded: () => undefined,
        runSync(asked, listener) {
          const stop = new AbortController()
          const finished = runSources(
            asked,
            {
              connectors: [connector],
              spoolDirectory,
              userAgent: 'Kohort/test',
              signal: stop.signal,
              deadline,
              now: () => now,
              random: () => 0.5,
              wait(milliseconds) {
                now += milliseconds
                return Promise.resolve()
              },
            },
            listener,
          )
          return { finished, cancel: () => stop.abort(), isClosing: () => false }
        },
      })
      const [state] = (await ended).offers
      if (state === undefined) throw new Error('The run told of no offer')
      return state
    },
  }
}
