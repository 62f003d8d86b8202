import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import { standardSyncSettings } from '#shared/contract/sync'
import { divisionsOf } from '#shared/domain/geography/divisionEntries'
import type { SyncRunState } from '#shared/sync/runState'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OpenedTransport } from '#test/support/openedTransport'
import { patientsTable, pxWebSource, type PxSourceTable } from '#test/support/sources/pxWebSource'
import { startSourceServer, type SourceHandler, type SourceServer } from '#test/support/sources/sourceServer'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'
import { starterDataset } from '#test/support/starterDataset'

const counties = ['03', '11', '15', '18', '30', '34', '38', '42', '46', '50', '54']

/** Patients in the counties of 2020 to 2023: a hundred for each, times three for adults. */
function patientsOf2022(): PxSourceTable {
  const table = patientsTable()
  return {
    ...table,
    variables: table.variables.map((variable) => {
      if (variable.id === 'Region')
        return { id: 'Region', codes: ['0', ...counties], labels: ['Hele landet', ...counties] }
      return variable.id === 'Tid' ? { id: 'Tid', codes: ['2021', '2022'] } : variable
    }),
    value: ([region = '', age = '']) =>
      100 * (region === '0' ? counties.length : 1) * ({ '999': 4, '18-': 3 }[age] ?? 1),
  }
}

const { dataset } = starterDataset()

/** Municipalities and their changes of 2024 as KLASS gives them, but for Horten (3801), which goes to Drammen in Buskerud. */
function municipalities(): SourceHandler {
  const today = dataset.areas.flatMap(({ key }) =>
    key.startsWith('municipality:') ? [key.slice('municipality:'.length)] : [],
  )
  const [division] = divisionsOf(dataset.catalogue)
  const former = (division?.counties ?? []).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.municipalities ?? []).map((code) => ({ code, county: piece.county }))),
  )
  const gone = former.filter(({ code }) => !today.includes(code))
  const changes = gone.flatMap(({ code, county }, index) => {
    const inCounty = today.filter((area) => area.startsWith(county))
    const before = gone.slice(0, index).filter((area) => area.county === county).length
    const last = gone.slice(index + 1).every((area) => area.county !== county)
    const to = last ? inCounty.slice(before) : inCounty.slice(before, before + 1)
    return (code === '3801' ? [...to, '3301'] : to).map((newCode) => ({
      oldCode: code,
      oldName: code,
      newCode,
      newName: newCode,
      changeOccurred: '2024-01-01',
    }))
  })
  const created = new Set(changes.map(({ newCode }) => newCode))
  const codes = [
    ...gone.map(({ code }) => ({ code, name: code, validFrom: '2020-01-01', validTo: '2024-01-01' })),
    ...today.map((code) => ({
      code,
      name: code,
      validFrom: created.has(code) ? '2024-01-01' : '2020-01-01',
      validTo: null,
    })),
  ]
  return ({ path }) => {
    if (path.endsWith('/codes')) return { body: JSON.stringify({ codes }) }
    if (path.endsWith('/changes')) return { body: JSON.stringify({ codeChanges: changes }) }
    return { body: JSON.stringify({ name: 'Kommuneinndeling', lastModified: '2026-01-02' }) }
  }
}

describe('a table with codes of 2020', () => {
  const folder = sharedTemporaryFolder()
  const servers: SourceServer[] = []
  let opened: OpenedTransport

  async function ask<Name extends OperationName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(name, request)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
    return outcome.value
  }
  function sync(offer: string): Promise<SyncRunState> {
    return new Promise((settle, reject) => {
      const stop = opened.transport.subscribe((event) => {
        if (event.name !== 'sync-changed' || event.run.endedAt === null) return
        stop()
        settle(event.run)
      })
      ask('sync.start', { offers: [offer], inFull: true }).catch(reject)
    })
  }
  const key = 'ssb/14824/Pasient/G35-G37/2022/county/both-sexes-by-age'
  async function adults() {
    const { cells, flags } = await ask('sources.table', { table: key })
    const counted = cells.filter(({ ageFrom }) => ageFrom === 18)
    return { flags, of: (area: string) => counted.find((cell) => cell.area === area)?.count, counted }
  }

  beforeAll(async () => {
    servers.push(await startSourceServer(pxWebSource([patientsOf2022()])))
    servers.push(await startSourceServer(municipalities()))
    opened = await openInProcessTransport(folder)
    const [ssb, klass] = servers
    const bases = [
      { source: 'ssb', base: ssb?.base ?? '' },
      { source: 'klass', base: klass?.base ?? '' },
    ]
    await ask('sync.configure', { ...standardSyncSettings, bases })
  }, 60_000)
  afterAll(async () => {
    await opened.close()
    for (const server of servers) await server.close()
  })

  it('counts in the counties of today, by the divisions that ship', async () => {
    expect((await sync('ssb/14824')).offers).toMatchObject([{ state: 'brought' }])
    const { flags, of, counted } = await adults()
    expect(flags).toEqual(['treated-not-prevalent', 'areas-carried', 'areas-divided-by-population'])
    expect(counted.filter(({ area }) => area.startsWith('county:')).length).toBe(15)
    expect(of('county:03')).toMatchObject({ value: 300, precision: 'exact' })
    expect(of('county:32')).toMatchObject({ lower: 0, upper: 300, precision: 'estimated' })
    expect(of('county:32')?.provenance[0]?.areaVintage).toBe('2020→2024')
    const sum = counted
      .filter(({ area }) => area.startsWith('county:'))
      .reduce((total, { count }) => total + (count.value ?? NaN), 0)
    expect(sum).toBeCloseTo(300 * counties.length)
  })

  it('names in an estimate what it took for granted, with bounds that do not', async () => {
    const { current } = await ask('examples.open', { example: 'multiple-sclerosis' })
    const [group] = current.protocol.inclusion
    const [criterion] = group?.anyOf ?? []
    if (group === undefined || criterion === undefined) throw new Error('no criterion')
    const block = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: ['G35-G37'] }
    const evidence = { kind: 'table' as const, table: key }
    const chosen = { ...group, anyOf: [{ ...criterion, condition: block, evidence }] }
    const result = await ask('estimates.compute', {
      protocol: { ...current.protocol, inclusion: [chosen], exclusion: [] },
    })
    expect(result.assumptions.map((assumption) => assumption.key)).toContain('areas-divided-by-population')
    const { estimate, lower, upper } = result.steps.at(-1)?.remaining ?? {}
    expect(estimate).toBeGreaterThan(0)
    expect(lower).toBeLessThan(estimate ?? 0)
    expect(upper).toBeGreaterThan(estimate ?? Infinity)
  })

  it('follows the municipalities of KLASS once they are there', async () => {
    expect((await sync('klass/131')).offers).toMatchObject([{ state: 'brought' }])
    await sync('ssb/14824')
    const { of } = await adults()
    // Buskerud now has people of Vestfold og Telemark, nobody knows how many.
    expect(of('county:33')).toMatchObject({ value: null, lower: 0, upper: 600 })
    expect(of('county:39')).toMatchObject({ value: null, lower: 0, upper: 300 })
    expect(of('county:32')?.value).toBeCloseTo((300 * 728_803) / 1_310_774)
  })
})
