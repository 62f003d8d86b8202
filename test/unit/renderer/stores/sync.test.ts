import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { fail, succeed } from '#shared/contract/outcome'
import type { SyncSettings } from '#shared/contract/sync'
import { useSync } from '#renderer/stores/sync'
import { connectServices } from '../support/connectServices'
import {
  exampleConnector,
  exampleOffer,
  exampleOfferRun,
  exampleRun,
  exampleState,
  keptOffer,
  unreachable,
} from '../support/syncFixture'

beforeEach(() => setActivePinia(createPinia()))

describe('what the sources offer', () => {
  it('is read with the log, and says which table a count table was made of', async () => {
    const connectors = [exampleConnector({ offers: [exampleOffer({ kept: keptOffer })] })]
    connectServices({
      'sync.describe': () => succeed(exampleState({ connectors })),
      'sync.log': () => succeed([exampleRun()]),
    })
    const sync = useSync()
    await sync.load()
    expect(sync.syncedTableOf('ssb/14824/Pasient/G35/2025')).toBe('ssb/14824')
    expect(sync.syncedTableOf('ssb/14824')).toBe('ssb/14824')
    expect(sync.syncedTableOf('ssb/148')).toBeNull()
    expect(sync.syncedTableOf('helseatlas/ms')).toBeNull()
    expect(sync.lastOf.get('ssb/14824')?.state).toBe('brought')
  })

  it('is chosen one by one, the others staying as they are', async () => {
    const kept: SyncSettings[] = []
    connectServices({
      'sync.describe': () => succeed(exampleState()),
      'sync.log': () => succeed([]),
      'sync.configure': (settings) => {
        kept.push(settings)
        return succeed(exampleState({ settings }))
      },
    })
    const sync = useSync()
    await sync.load()
    await sync.choose('ssb/07459', true)
    await sync.choose('ssb/14824', false)
    expect(kept.map(({ offers }) => offers)).toEqual([['ssb/14824', 'ssb/07459'], []])
    expect(kept[0]).toMatchObject({ schedule: 'manual', proxy: null, bases: [] })
  })
})

it('after a break of the events figures have come in only where other ones are kept', async () => {
  let kept = keptOffer
  const services = connectServices({
    'sync.describe': () =>
      succeed(exampleState({ connectors: [exampleConnector({ offers: [exampleOffer({ kept })] })] })),
    'sync.log': () => succeed([]),
    'imports.list': () => succeed([]),
  })
  const sync = useSync()
  onTestFinished(sync.follow())
  const comeBack = async () => {
    services.announce({ name: 'sources-changed', perhaps: true })
    await flushPromises()
  }
  await comeBack()
  expect(sync.state).not.toBeNull()
  expect(sync.arrivals).toBe(0)
  kept = { ...keptOffer, checkedAt: '2026-11-19T10:00:00Z' }
  await comeBack()
  expect(sync.arrivals).toBe(0)
  kept = { ...kept, retrievedAt: '2026-11-19T10:00:00Z' }
  await comeBack()
  expect(sync.arrivals).toBe(1)
})

it('many changes at once are read in two goes', async () => {
  const services = connectServices({
    'sync.describe': () => succeed(exampleState()),
    'sync.log': () => succeed([]),
    'imports.list': () => succeed([]),
  })
  const sync = useSync()
  onTestFinished(sync.follow())
  for (let change = 0; change < 9; change += 1) services.announce({ name: 'sources-changed' })
  await flushPromises()
  expect(services.calls.filter(({ name }) => name === 'sync.describe')).toHaveLength(2)
  await sync.load()
  expect(services.calls.filter(({ name }) => name === 'sync.describe')).toHaveLength(3)
})

describe('a run', () => {
  it('is followed to its end, and its result stays until it is closed', async () => {
    const under = exampleRun({ endedAt: null, offers: [exampleOfferRun({ state: 'queued' })] })
    const services = connectServices({
      'sync.describe': () => succeed(exampleState()),
      'sync.log': () => succeed([exampleRun()]),
      'sync.start': () => succeed(under),
    })
    const sync = useSync()
    const stop = sync.follow()
    await sync.start(null)
    expect(sync.running).toBe(true)
    sync.closeResult()
    expect(sync.run).not.toBeNull()
    services.announce({
      name: 'sync-changed',
      run: { ...under, offers: [exampleOfferRun({ state: 'asking' })] },
    })
    expect(sync.lastOf.get('ssb/14824')?.state).toBe('asking')
    services.announce({ name: 'sources-changed' })
    services.announce({ name: 'sync-changed', run: exampleRun() })
    await flushPromises()
    expect(sync.running).toBe(false)
    expect(sync.arrivals).toBe(1)
    expect(sync.run?.offers[0]?.state).toBe('brought')
    sync.closeResult()
    expect(sync.run).toBeNull()
    stop()
    services.announce({ name: 'sources-changed' })
    expect(sync.arrivals).toBe(1)
  })

  it('that another window started is taken up, and one whose end was missed is looked up', async () => {
    const under = exampleRun({ endedAt: null, offers: [exampleOfferRun({ state: 'asking' })] })
    let running: typeof under | null = under
    connectServices({
      'sync.describe': () => succeed(exampleState({ running })),
      'sync.log': () => succeed(running === null ? [exampleRun()] : []),
    })
    const sync = useSync()
    await sync.load()
    expect(sync.running).toBe(true)
    running = null
    await sync.load()
    expect(sync.running).toBe(false)
    expect(sync.run?.endedAt).not.toBeNull()
  })

  it('that reaches no source at all is offline; one source that answers is not', async () => {
    const away = exampleOfferRun({ state: 'refused', problem: unreachable })
    let offers = [away, { ...away, offer: 'fhi/x' }]
    connectServices({
      'sync.describe': () => succeed(exampleState()),
      'sync.log': () => succeed([exampleRun({ offers })]),
    })
    const sync = useSync()
    await sync.load()
    expect(sync.offlineSince).toBe('2026-11-18T10:01:00Z')
    offers = [away, exampleOfferRun()]
    await sync.load()
    expect(sync.offlineSince).toBeNull()
  })

  it('that is refused says so and changes nothing', async () => {
    connectServices({ 'sync.start': () => fail('conflict', 'A sync is under way.') })
    const sync = useSync()
    expect(await sync.start(['ssb/14824'])).toMatchObject({ ok: false, error: { code: 'conflict' } })
    expect(sync.run).toBeNull()
  })
})

it('the changes of a release are read page by page', async () => {
  const cell = { value: 1, lower: 1, upper: 1, precision: 'exact', marker: null, additive: true } as const
  const change = {
    kind: 'changed',
    place: { Region: '03' },
    before: cell,
    after: { ...cell, value: 2 },
  } as const
  const services = connectServices({
    'sync.changes': ({ table, number, from }) =>
      succeed({
        table,
        number,
        changes: [change],
        next: from === 0 ? 1000 : null,
        counts: { added: 0, gone: 0, changed: 2, 'within-rounding': 0 },
      }),
  })
  const answer = await useSync().changes('ssb/14824', 2)
  expect(answer).toMatchObject({ ok: true, value: { changes: [change, change], next: null } })
  expect(services.calls.map(({ request }) => request)).toMatchObject([{ from: 0 }, { from: 1000 }])
})
