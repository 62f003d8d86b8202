import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { StudyState } from '#shared/contract/responses'
import { standardSyncSettings } from '#shared/contract/sync'
import { populationTableKeys } from '#shared/domain/sources/starterDataset'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { SyncRunState } from '#shared/sync/runState'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OpenedTransport } from '#test/support/openedTransport'
import { countyResidentsTable, pxWebSource } from '#test/support/sources/pxWebSource'
import { startSourceServer, type SourceServer } from '#test/support/sources/sourceServer'
import { starterDataset } from '#test/support/starterDataset'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const published = starterDataset().dataset.tables.find(({ key }) => key === populationTableKeys.county)

/** Two more women and one more man a year in every band of every county. */
function people(county: string, sex: '1' | '2', band: number, year: number): number {
  const name = sex === '1' ? 'male' : 'female'
  const cell = published?.cells.find(
    (one) => one.area === `county:${county}` && one.sex === name && one.ageFrom === band * 5,
  )
  return (cell?.count.value ?? Number.NaN) + (year - 2024) * Number(sex)
}

const grownBy = (years: number) => 15 * 19 * 3 * years

describe('the base population after a sync of table 07459', () => {
  const folder = sharedTemporaryFolder()
  const residents = countyResidentsTable(people)
  let opened: OpenedTransport
  let server: SourceServer
  let study: StudyState
  let snapshot: string
  let before: ResponseOf<'estimates.compute'>

  async function ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(name, request)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
    return outcome.value
  }

  function sync(): Promise<SyncRunState> {
    return new Promise((settle, reject) => {
      const stop = opened.transport.subscribe((event) => {
        if (event.name !== 'sync-changed' || event.run.endedAt === null) return
        stop()
        settle(event.run)
      })
      ask('sync.start', { offers: ['ssb/07459'], inFull: true }).catch(reject)
    })
  }

  const everyone = (): Protocol => ({
    ...study.current.protocol,
    population: { age: { from: 0, to: null }, sex: 'any', areas: [] },
  })

  /** People at the first step of a protocol for everyone in the country. */
  async function firstStep(): Promise<number | null> {
    const { steps } = await ask('estimates.compute', { protocol: everyone(), detail: 'preview' })
    return steps[0]?.remaining.estimate ?? null
  }

  beforeAll(async () => {
    server = await startSourceServer(pxWebSource([residents]))
    opened = await openInProcessTransport(folder)
    await ask('sync.configure', { ...standardSyncSettings, bases: [{ source: 'ssb', base: server.base }] })
    study = await ask('examples.open', { example: 'multiple-sclerosis' })
    before = await ask('estimates.compute', { protocol: study.current.protocol })
    const reference = { study: study.id, version: study.current.version }
    snapshot = (await ask('snapshots.create', { ...reference, name: 'Before', note: '' })).id
  }, 60_000)
  afterAll(async () => {
    await opened.close()
    await server.close()
  })

  it('is that of the starter dataset before', async () => {
    expect(await firstStep()).toBeCloseTo(5_550_203, 0)
    expect(before.populationDate).toBe('2024-01-01')
    expect(before).not.toHaveProperty('referralAreaDate')
    expect(before.assumptions.map(({ key }) => key)).not.toContain('referral-areas-carried')
  })

  it('follows the synced table, county by county, in the running application', async () => {
    expect((await sync()).offers).toMatchObject([{ state: 'brought', notes: [] }])
    const total = 5_550_203 + grownBy(2)
    expect(await firstStep()).toBe(total)
    const after = await ask('estimates.compute', { protocol: everyone() })
    expect(after).toMatchObject({ populationDate: '2026-01-01', referralAreaDate: '2024-01-01' })
    expect(after.steps[0]?.remaining.kind).toBe('exact')
    expect(after.assumptions).toContainEqual({ key: 'referral-areas-carried', steps: [] })
    const areas = await ask('geography.areas', {})
    for (const { area, population } of after.counties) {
      const code = area.slice('county:'.length)
      const expected = [0, 1].flatMap((sex) =>
        Array.from({ length: 19 }, (_, band) => people(code, sex === 0 ? '1' : '2', band, 2026)),
      )
      const sum = expected.reduce((all, count) => all + count, 0)
      expect(population, area).toBe(sum)
      expect(areas.find(({ key }) => key === area)?.population, area).toBe(sum)
    }
    expect(areas.find(({ level }) => level === 'nation')?.population).toBe(total)
    const explained = await ask('evidence.explain', { protocol: everyone(), step: 'population' })
    expect(explained.populationTables).toEqual([
      'ssb/07459/Personer1/2026/county/by-sex-by-age',
      populationTableKeys.referralArea,
    ])
    expect(explained).toMatchObject({ populationDate: '2026-01-01', referralAreaDate: '2024-01-01' })
  }, 60_000)

  it('leaves a frozen estimate what it was, and says that the population has changed', async () => {
    const [frozen] = await ask('snapshots.list', { study: study.id })
    expect(frozen).toMatchObject({ populationDate: '2024-01-01', population: 'changed' })
    expect(await ask('snapshots.rebuild', { snapshot })).toMatchObject({ outcome: 'identical' })
    const reference = { study: study.id, version: study.current.version }
    expect(await ask('snapshots.news', reference)).toMatchObject({ since: { snapshot, population: true } })
    const compared = await ask('snapshots.compare', { snapshot })
    expect(compared).toMatchObject({
      population: 'changed',
      then: { populationDate: '2024-01-01' },
      now: { populationDate: '2026-01-01' },
    })
    const now = await ask('snapshots.create', { ...reference, name: 'After', note: '' })
    expect(now).toMatchObject({ populationDate: '2026-01-01', population: 'same' })
    expect(await ask('snapshots.rebuild', { snapshot: now.id })).toMatchObject({ outcome: 'identical' })
  }, 60_000)

  it('hides small numbers by the rule of the source of the residents', async () => {
    const { smallCounts } = await ask('estimates.compute', {
      protocol: { ...everyone(), inclusion: [], exclusion: [] },
      detail: 'preview',
    })
    expect(smallCounts).toMatchObject({ threshold: 3, zeroShown: true })
  })

  it('stays when a newer table has a hole, also after a restart, and the log says why', async () => {
    const { value, variables } = residents
    residents.updated = '2027-02-25T07:00:00Z'
    residents.variables = variables.map((variable) =>
      variable.id === 'Tid' ? { ...variable, codes: ['2025', '2026', '2027'] } : variable,
    )
    residents.value = (codes) =>
      codes[4] === '2027' && codes[0] === '46' && codes[2] === '000' ? '..' : value(codes)
    const run = await sync()
    expect(run.offers).toMatchObject([{ state: 'brought', notes: [{ code: 'population-not-taken' }] }])
    expect(run.offers[0]?.notes[0]?.message).toContain('county:46')
    expect(await firstStep()).toBe(5_550_203 + grownBy(2))
    await opened.close()
    opened = await openInProcessTransport(folder)
    expect(await firstStep()).toBe(5_550_203 + grownBy(2))
    residents.updated = '2027-03-01T07:00:00Z'
    residents.value = value
    expect((await sync()).offers).toMatchObject([{ state: 'brought', notes: [] }])
    expect(await firstStep()).toBe(5_550_203 + grownBy(3))
    const ssb = (await ask('sources.list', {})).find(({ key }) => key === 'ssb')
    expect(ssb?.tables.map(({ key }) => key)).toEqual(['ssb/07459/Personer1/2027/county/by-sex-by-age'])
  }, 60_000)
})
