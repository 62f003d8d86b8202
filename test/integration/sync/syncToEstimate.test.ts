import { resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { standardSyncSettings } from '#shared/contract/sync'
import type { ServiceEvent } from '#shared/contract/events'
import type { SyncRunState } from '#shared/sync/runState'
import { patientsTable, pxWebSource, residentsTable } from '#test/support/sources/pxWebSource'
import { startSourceServer } from '#test/support/sources/sourceServer'
import { temporaryFolder } from '#test/support/temporaryFolder'

async function open() {
  const [residents, patients] = [residentsTable(), patientsTable()]
  const server = await startSourceServer(pxWebSource([residents, patients]))
  const opened = await openInProcessTransport(resolve(temporaryFolder(), 'data'))
  onTestFinished(async () => {
    await opened.close()
    await server.close()
  })
  async function ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(name, request)
    if (!outcome.ok) throw new Error(outcome.error.message)
    return outcome.value
  }
  const events: ServiceEvent[] = []
  opened.transport.subscribe((event) => events.push(event))
  /** Starts a run and waits for its end. */
  function sync(request: RequestOf<'sync.start'>): Promise<SyncRunState> {
    return new Promise((settle, reject) => {
      const stop = opened.transport.subscribe((event) => {
        if (event.name !== 'sync-changed' || event.run.endedAt === null) return
        stop()
        settle(event.run)
      })
      ask('sync.start', request).catch(reject)
    })
  }
  await ask('sync.configure', { ...standardSyncSettings, bases: [{ source: 'ssb', base: server.base }] })
  return { ask, sync, events, residents, patients, server }
}

describe('from a source to the estimate', () => {
  it('offers what was synced as evidence, with where it comes from', async () => {
    const { ask, sync, events } = await open()
    const condition = {
      kind: 'diagnosis' as const,
      system: 'icd-10' as const,
      codes: ['I20', 'I21', 'I22', 'I23', 'I24', 'I25'],
    }
    const before = await ask('evidence.options', { condition })
    const run = await sync({ offers: ['ssb/14824', 'ssb/07459'] })
    expect(run.offers.map(({ offer, state }) => [offer, state])).toEqual([
      ['ssb/07459', 'brought'],
      ['ssb/14824', 'brought'],
    ])
    expect(events.some(({ name }) => name === 'sources-changed')).toBe(true)
    const after = await ask('evidence.options', { condition })
    const added = after
      .map(({ table }) => table)
      .filter(({ key }) => !before.some(({ table }) => table.key === key))
    expect(new Set(added.map(({ source }) => source))).toEqual(new Set(['ssb']))
    const [option] = added
    const table = await ask('sources.table', { table: option?.key ?? '' })
    const oslo = table.cells.find(({ area, ageFrom }) => area === 'county:03' && ageFrom === 18)
    expect(oslo?.count).toMatchObject({
      value: 3 * (40 + 2 * 3),
      precision: 'exact',
      provenance: [{ source: 'ssb', table: '14824', release: '2026-05-01T06:00:00Z', areaVintage: '2024' }],
    })
    const history = await ask('sync.history', { table: 'ssb/14824' })
    expect(history.releases).toMatchObject([{ number: 1, release: '2026-05-01T06:00:00Z', changes: null }])
  })

  it('says what changed since, and believes a source that nothing has', async () => {
    const { ask, sync, patients, server } = await open()
    await sync({ offers: ['ssb/14824'] })
    const asked = server.requests.length
    expect((await sync({ offers: ['ssb/14824'] })).offers).toMatchObject([
      { state: 'unchanged', requests: 1 },
    ])
    expect(server.requests.length).toBe(asked + 1)
    patients.updated = '2026-06-01T06:00:00Z'
    patients.variables = patients.variables.map((variable) =>
      variable.id === 'Tid' ? { ...variable, codes: ['2025', '2026'] } : variable,
    )
    expect((await sync({ offers: ['ssb/14824'] })).offers).toMatchObject([{ state: 'brought' }])
    const [release] = (await ask('sync.history', { table: 'ssb/14824' })).releases
    const cells = 16 * 3 * 2 * 2
    expect(release?.changes).toEqual({ added: cells, gone: cells, changed: 0, 'within-rounding': 0 })
  })

  it('reads a table again when earlier years of it are asked for, and takes no year away', async () => {
    const { ask, sync, patients } = await open()
    patients.variables = patients.variables.map((variable) =>
      variable.id === 'Tid' ? { ...variable, codes: ['2022', '2023', '2024', '2025'] } : variable,
    )
    async function statesFrom(sinceYear: number | null): Promise<readonly string[]> {
      return (await sync({ offers: ['ssb/14824'], sinceYear })).offers.map(({ state }) => state)
    }
    async function years(): Promise<readonly string[]> {
      const { description } = await ask('sync.cells', { table: 'ssb/14824', from: 0, limit: 1 })
      const time = description.dimensions.find(({ role }) => role === 'time')
      return (time?.categories ?? []).map(({ code }) => code)
    }
    expect(await statesFrom(null)).toEqual(['brought'])
    expect(await years()).toEqual(['2024', '2025'])
    expect(await statesFrom(2025)).toEqual(['brought'])
    expect(await years()).toEqual(['2024', '2025'])
    expect(await statesFrom(2023)).toEqual(['brought'])
    expect(await years()).toEqual(['2023', '2024', '2025'])
    expect(await statesFrom(2025)).toEqual(['unchanged'])
    expect(await statesFrom(null)).toEqual(['unchanged'])
    expect(await years()).toEqual(['2023', '2024', '2025'])
    expect((await ask('sync.history', { table: 'ssb/14824' })).releases).toMatchObject([
      { changes: { gone: 0, changed: 0 } },
      {},
    ])
  })

  it('finds silent changes when it is read in full', async () => {
    const { ask, sync, patients } = await open()
    await sync({ offers: ['ssb/14824'] })
    expect((await sync({ offers: ['ssb/14824'], inFull: true })).offers).toMatchObject([{ state: 'brought' }])
    expect((await ask('sync.history', { table: 'ssb/14824' })).releases).toHaveLength(1)
    const { value } = patients
    patients.value = (codes) => {
      const found = value(codes)
      return typeof found === 'number' ? found * 2 : found
    }
    await sync({ offers: ['ssb/14824'], inFull: true })
    const [release] = (await ask('sync.history', { table: 'ssb/14824' })).releases
    expect(release).toMatchObject({
      number: 2,
      release: '2026-05-01T06:00:00Z',
      changes: { added: 0, gone: 0 },
    })
  })

  it('refuses totals that are no sums, and keeps the old table', async () => {
    const { ask, sync, patients } = await open()
    await sync({ offers: ['ssb/14824'] })
    const [before] = await ask('sync.cells', { table: 'ssb/14824', from: 0, limit: 3 }).then(
      ({ cells }) => cells,
    )
    const value = patients.value
    patients.value = (codes) => (codes[0] === '0' ? 1 : value(codes))
    const run = await sync({ offers: ['ssb/14824'], inFull: true })
    expect(run.offers).toMatchObject([{ state: 'refused', problem: { code: 'unsound' } }])
    const [after] = await ask('sync.cells', { table: 'ssb/14824', from: 0, limit: 3 }).then(
      ({ cells }) => cells,
    )
    expect(after).toEqual(before)
    expect((await ask('sync.log', { limit: 1 }))[0]?.offers).toMatchObject([{ problem: { code: 'unsound' } }])
  })
})
