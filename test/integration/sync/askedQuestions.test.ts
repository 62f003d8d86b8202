import { resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { standardSyncSettings, type SyncState } from '#shared/contract/sync'
import { standardQuestions } from '#shared/sources/questions/sourceQuestions'
import type { SyncRunState } from '#shared/sync/runState'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import { patientsTable, pxWebSource } from '#test/support/sources/pxWebSource'
import { startSourceServer, type SourceHandler, type SourceServer } from '#test/support/sources/sourceServer'
import { clinicalTrialsSource } from '#test/support/sources/trialSources'
import { temporaryFolder } from '#test/support/temporaryFolder'

async function serve(handler: SourceHandler): Promise<SourceServer> {
  const server = await startSourceServer(handler)
  onTestFinished(() => server.close())
  return server
}

async function open(directory = resolve(temporaryFolder(), 'data')) {
  const opened = await openInProcessTransport(directory)
  let closing: Promise<void> | null = null
  const close = () => (closing ??= opened.close())
  onTestFinished(close)
  async function ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(name, request)
    if (!outcome.ok) throw new Error(outcome.error.message)
    return outcome.value
  }
  function sync(offers: string[] | null): Promise<SyncRunState> {
    return new Promise((settle, reject) => {
      const stop = opened.transport.subscribe((event) => {
        if (event.name !== 'sync-changed' || event.run.endedAt === null) return
        stop()
        settle(event.run)
      })
      ask('sync.start', { offers }).catch(reject)
    })
  }
  return { directory, close, ask, sync, call: opened.transport.call }
}

const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: ['G35', 'G36', 'G37'] }
const offerOf = (state: SyncState, key: string) =>
  state.connectors.flatMap(({ offers }) => offers).find((offer) => offer.key === key)

describe('what a person sets the sources to be asked', () => {
  it('leads from a server that was added to evidence, stays after a restart, and is left when it is removed', async () => {
    const source = { ...patientsTable(), table: 'PAT1' }
    const server = await serve(pxWebSource([source]))
    const first = await open()
    const added = {
      name: 'Made-up office',
      version: 2 as const,
      base: server.base,
      host: new URL(server.base).host,
      language: '',
      norwegian: true,
      noisy: false,
    }
    expect(
      await first.call('sync.ask', { ...standardQuestions, servers: [{ ...added, host: 'example.org' }] }),
    ).toMatchObject({ ok: false, error: { code: 'malformed-request' } })
    const { connectors } = await first.ask('sync.ask', { ...standardQuestions, servers: [added] })
    const key = connectors.find((connector) => connector.server !== null)?.key ?? ''
    expect(key).toMatch(/^px-/)
    const elsewhere = { ...standardSyncSettings, bases: [{ source: key, base: 'https://example.org/' }] }
    expect(await first.call('sync.configure', elsewhere)).toMatchObject({ ok: false })
    const wanted = { source: key, table: 'PAT1', counts: null }
    const asked = { ...standardQuestions, servers: [added], tables: [wanted] }
    await first.ask('sync.ask', asked)
    const offer = `${key}/PAT1`
    expect((await first.sync([offer])).offers).toMatchObject([{ offer, state: 'brought' }])
    expect(server.requests.every(({ query }) => !query.has('lang'))).toBe(true)
    expect(offerOf(await first.ask('sync.describe', {}), offer)).toMatchObject({
      title: { en: 'PAT1: made up' },
      use: { used: false, reason: 'not-stated', what: ['Pasient', 'KontaktPolikl'] },
    })
    const before = await first.ask('evidence.options', { condition })
    expect(before.some(({ table }) => table.source === key)).toBe(false)

    const counts = { measure: 'treated' as const, contents: 'Pasient', system: 'icd-10' as const, codes: [] }
    const stated = { ...asked, tables: [{ ...wanted, counts }] }
    const requests = server.requests.length
    const vague = { ...asked, tables: [{ ...wanted, counts: { ...counts, contents: null } }] }
    expect(offerOf(await first.ask('sync.ask', vague), offer)?.use).toMatchObject({
      reason: 'several-measures',
    })
    expect(offerOf(await first.ask('sync.ask', stated), offer)?.use).toEqual({
      used: true,
      contents: 'Pasient',
    })
    expect(server.requests).toHaveLength(requests)
    const found = (await first.ask('evidence.options', { condition })).find(
      ({ table }) => table.source === key,
    )
    const table = await first.ask('sources.table', { table: found?.table.key ?? '' })
    const oslo = table.cells.find(({ area, ageFrom }) => area === 'county:03' && ageFrom === 18)
    expect(oslo?.count).toMatchObject({
      value: 40 + 2 * 3,
      precision: 'exact',
      provenance: [{ source: key, table: 'PAT1', areaVintage: '2024' }],
    })

    await first.close()
    const second = await open(first.directory)
    expect((await second.ask('sync.describe', {})).questions).toEqual(stated)
    const removed = await second.ask('sync.ask', standardQuestions)
    expect(removed.left).toMatchObject([{ offer, title: 'PAT1: made up', cells: 16 * 3 * 2 * 2 * 2 }])
    const options = await second.ask('evidence.options', { condition })
    expect(options.some(({ table: { source: of } }) => of === key)).toBe(true)
    expect((await second.ask('sync.ask', stated)).left).toEqual([])
    expect(await second.call('sync.forget', { offer })).toMatchObject({ error: { code: 'conflict' } })
    await second.ask('sync.ask', standardQuestions)
    expect((await second.ask('sync.forget', { offer })).left).toEqual([])
    const after = await second.ask('evidence.options', { condition })
    expect(after.some(({ table: { source: of } }) => of === key)).toBe(false)
  })

  it('adds a table to a source that is known, and refuses one that it has', async () => {
    const server = await serve(pxWebSource([{ ...patientsTable(), table: '99999' }]))
    const { ask, call, sync } = await open()
    const bases = [{ source: 'ssb', base: server.base }]
    await ask('sync.configure', { ...standardSyncSettings, bases, offers: ['klass/131'] })
    const table = (id: string, source = 'ssb') => ({
      ...standardQuestions,
      tables: [{ source, table: id, counts: null }],
    })
    expect(await call('sync.ask', table('14824'))).toMatchObject({ error: { code: 'conflict' } })
    expect(await call('sync.ask', table('1', 'fhi'))).toMatchObject({ error: { code: 'not-found' } })
    const state = await ask('sync.ask', table('99999'))
    expect(offerOf(state, 'ssb/99999')).toMatchObject({ added: true, chosen: true, use: null })
    expect((await sync(['ssb/99999'])).offers).toMatchObject([{ state: 'brought' }])
    expect(offerOf(await ask('sync.ask', table('99999')), 'ssb/99999')?.kept?.tables).toEqual(['ssb/99999'])
  })

  it('gives every search for trials a key of its own, and lets the earlier one give way', async () => {
    const answer = clinicalTrialsSource.handler({ edition: 1, twist: null })
    const server = await serve(answer)
    const { ask, sync } = await open()
    const bases = [{ source: 'clinicaltrials-gov', base: server.base }]
    await ask('sync.configure', { ...standardSyncSettings, bases, offers: ['clinicaltrials-gov/trials'] })
    await sync(null)
    const trials = { clinicalTrials: ['asthma', 'eczema'], ctis: [] }
    const state = await ask('sync.ask', { ...standardQuestions, trials })
    const connector = state.connectors.find(({ key }) => key === 'clinicaltrials-gov')
    const [offer] = connector?.offers ?? []
    expect(offer).toMatchObject({
      chosen: true,
      kept: null,
      title: { en: expect.stringContaining('asthma, eczema') },
    })
    expect(state.left).toMatchObject([{ offer: 'clinicaltrials-gov/trials', entries: 8 }])
    expect((await sync(null)).offers).toMatchObject([{ offer: offer?.key, state: 'brought' }])
    expect(server.requests.at(-1)?.query.get('query.cond')).toBe('(asthma) OR (eczema)')
    expect((await ask('sync.describe', {})).left).toEqual([])
    const { releases } = await ask('sync.history', { table: offer?.key ?? '' })
    expect(releases).toMatchObject([{ number: 1, changes: null }])
  })

  it('asks a beacon nothing while it has no question', async () => {
    const server = await serve(() => ({ body: '{}' }))
    const { ask, sync } = await open()
    await ask('sync.configure', { ...standardSyncSettings, bases: [{ source: 'beacon', base: server.base }] })
    const state = await ask('sync.ask', { ...standardQuestions, beacon: [] })
    const beacon = state.connectors.find(({ key }) => key === 'beacon')
    expect(beacon).toMatchObject({ nothingToAsk: true })
    const run = await sync(beacon?.offers.map(({ key }) => key) ?? [])
    expect(run.offers).toMatchObject([{ state: 'refused', problem: { code: 'refused' } }])
    expect(server.requests).toEqual([])
  })
})
