import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, expect, it, vi } from 'vitest'
import { createDeferred } from '#electron/node/deferred'
import { createSyncThread } from '#electron/node/sync/syncThread'
import type { SyncReport, SyncWish } from '#shared/sync/syncMessages'

const { workers } = vi.hoisted(() => ({ workers: [] as EventEmitter[] }))
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    constructor() {
      super()
      workers.push(this)
    }
    postMessage(): void {
      // What the thread is told decides nothing here.
    }
    terminate(): Promise<number> {
      this.emit('exit', 1)
      return Promise.resolve(1)
    }
  },
}))

beforeEach(() => void workers.splice(0))

const wish: SyncWish = { offers: [], proxy: null, areas: [], divisions: [] }
const nothingNew: SyncReport = {
  kind: 'brought',
  offer: 'made/1',
  result: { ok: true, value: null },
  figures: { requests: 1, bytes: 1, resumed: 0 },
}

function startRun() {
  const defects: unknown[] = []
  const kept = createDeferred<boolean>()
  const thread = createSyncThread({
    syncFile: 'sync.js',
    spoolDirectory: 'spool',
    userAgent: 'Kohort/test',
    deadline: 1000,
    onDefect: (error) => defects.push(error),
  })
  const run = thread.run(wish, { onProgress: () => undefined, onBrought: () => kept.promise })
  const tell = (report: SyncReport) => workers[0]?.emit('message', report)
  return { thread, run, tell, kept, defects }
}

it('a defect with one source ends the run only when what another brought has been kept', async () => {
  const { run, tell, kept, defects } = startRun()
  let hasEnded = false
  void run.finished.then(() => (hasEnded = true))
  tell(nothingNew)
  tell({ kind: 'threw', error: 'no such column' })
  await turn()
  expect(defects).toEqual([new Error('no such column')])
  expect(hasEnded).toBe(false)
  kept.resolve(true)
  await run.finished
})

it('stopping gives up what is being kept, and waits until that is done', async () => {
  const { thread, run, tell, kept, defects } = startRun()
  tell(nothingNew)
  expect(run.isClosing()).toBe(false)
  let hasStopped = false
  const stopping = thread.stop().then(() => (hasStopped = true))
  expect(run.isClosing()).toBe(true)
  await turn()
  expect(hasStopped).toBe(false)
  kept.resolve(false)
  await stopping
  expect(defects).toEqual([])
})
