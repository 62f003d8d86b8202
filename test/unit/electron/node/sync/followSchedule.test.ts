import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followSchedule } from '#electron/node/sync/followSchedule'
import { standardSyncSettings } from '#shared/contract/sync'
import { succeed } from '#shared/contract/outcome'
import { writeSetting } from '#shared/database/settings'
import { beginRun, listRuns } from '#shared/database/syncRuns'
import { createSyncEngine } from '#shared/services/sync/syncService'
import { syncSettingsKey } from '#shared/services/sync/syncSettings'
import { createCache, createWorkspace } from '#test/support/databases'

const delay = 2000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

async function openEngine(schedule: (typeof standardSyncSettings)['schedule']) {
  const save = () => Promise.resolve(succeed(null))
  const [workspace, cache] = await Promise.all([createWorkspace(), createCache()])
  writeSetting(workspace, syncSettingsKey, { ...standardSyncSettings, schedule })
  const ports = {
    workspace: { database: workspace, save },
    cache: { database: cache, save },
    connectors: [],
    runSync: () => ({ finished: Promise.resolve(), cancel: () => undefined, isClosing: () => false }),
    population: {
      current: () => expect.unreachable(),
      areas: () => [],
      judge: () => ({ retained: [], notes: [] }),
      renew: () => undefined,
    },
    secrets: { read: () => null, keep: save },
    now: () => '2026-11-22T10:00:00.000Z',
    pause: () => Promise.resolve(),
    announce: () => undefined,
  }
  return { ports, cache, engine: createSyncEngine(ports, () => undefined) }
}

const unexpected = (error: unknown): void => expect.unreachable(String(error))

it('begins once the delay is over, and the log says that the schedule wanted it', async () => {
  const { ports, cache, engine } = await openEngine('on-start')
  followSchedule({ ports, engine, delay, onDefect: unexpected })
  vi.advanceTimersByTime(delay - 1)
  expect(listRuns(cache, 9)).toEqual([])
  vi.advanceTimersByTime(1)
  expect(listRuns(cache, 9)).toMatchObject([{ cause: 'schedule' }])
})

it.each([
  ['manual', null, 0],
  ['daily', null, 1],
  ['daily', '2026-11-21T10:00:01.000Z', 0],
  ['daily', '2026-11-21T10:00:00.000Z', 1],
  ['daily', '2027-01-01T00:00:00.000Z', 1],
] as const)('%s with a last run at %s begins %i', async (schedule, last, begun) => {
  const { ports, cache, engine } = await openEngine(schedule)
  if (last !== null) beginRun(cache, last, 'command')
  followSchedule({ ports, engine, delay, onDefect: unexpected })
  vi.advanceTimersByTime(delay)
  expect(listRuns(cache, 9).filter(({ cause }) => cause === 'schedule')).toHaveLength(begun)
})

it('does not begin when it was called off', async () => {
  const { ports, cache, engine } = await openEngine('on-start')
  followSchedule({ ports, engine, delay, onDefect: unexpected })()
  vi.advanceTimersByTime(delay)
  expect(listRuns(cache, 9)).toEqual([])
})

it('reports a defect of the start', async () => {
  const { ports } = await openEngine('on-start')
  const defects: unknown[] = []
  const broken = new Error('no room for a run')
  const engine = {
    start() {
      throw broken
    },
  }
  followSchedule({ ports, engine, delay, onDefect: (error) => defects.push(error) })
  vi.advanceTimersByTime(delay)
  expect(defects).toEqual([broken])
})
