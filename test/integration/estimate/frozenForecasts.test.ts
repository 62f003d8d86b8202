import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { StudyState } from '#shared/contract/responses'
import { readCountTable, replaceCountTable } from '#shared/database/countTables'
import { sql } from '#shared/database/sql'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OpenedTransport } from '#test/support/openedTransport'
import { plannedProtocol } from '#test/support/plannedProtocol'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const target = 80

describe('frozen forecasts', () => {
  const folder = sharedTemporaryFolder()
  let opened: OpenedTransport
  let study: StudyState
  let snapshot = ''

  async function ask<Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
  ): Promise<ResponseOf<Name>> {
    const outcome = await opened.transport.call(operation, request)
    if (!outcome.ok) throw new Error(`${operation}: ${outcome.error.message}`)
    return outcome.value
  }

  function reference() {
    return { study: study.id, version: study.current.version }
  }

  /** Changes a database of the closed application. */
  async function changeFile(
    name: string,
    change: (database: Awaited<ReturnType<typeof openSqliteDatabase>>['database']) => void,
  ) {
    await opened.close()
    const path = join(folder, name)
    const file = await openSqliteDatabase(await readFile(path))
    change(file.database)
    await writeFile(path, file.exportBytes())
    file.close()
    opened = await openInProcessTransport(folder)
  }

  beforeAll(async () => {
    opened = await openInProcessTransport(folder)
    study = await ask('examples.open', { example: 'multiple-sclerosis' })
    const { sequence, protocol } = study.current
    const planned = plannedProtocol(protocol)
    await ask('protocols.apply', { ...reference(), sequence, change: 'plan', protocol: planned })
  }, 60_000)
  afterAll(() => opened.close())

  it('are kept as they were shown, and made again byte for byte from the frozen tables', async () => {
    const { protocol } = await ask('protocols.read', reference())
    const shown = await ask('forecasts.compute', { protocol, target })
    const frozen = await ask('snapshots.create', {
      ...reference(),
      name: 'Five sites',
      note: '',
      forecast: { target },
    })
    snapshot = frozen.id
    expect(shown.estimateHash).toBe(frozen.inputHash)
    expect(frozen.forecast).toMatchObject({
      request: { target, seed: shown.simulation.seed, detail: 'refined', replicates: 10_000 },
      forecastVersion: shown.forecastVersion,
      inputHash: shown.inputHash,
      headline: { probability: shown.probability, timeToTarget: shown.timeToTarget },
    })
    const read = await ask('snapshots.read', { snapshot })
    expect(read.forecastSummary?.months).toEqual(shown.months)
    expect(read.forecastSummary?.sites.map(({ site }) => site)).toEqual(
      protocol.sites?.sites.map(({ id }) => id),
    )
    expect(await ask('snapshots.rebuild', { snapshot })).toMatchObject({
      outcome: 'identical',
      forecast: { outcome: 'identical', forecastVersion: shown.forecastVersion },
    })
    expect((await ask('snapshots.compare', { snapshot })).forecast).toMatchObject({
      then: { probability: shown.probability },
      now: { ok: true, value: { probability: shown.probability } },
      sameProtocol: null,
    })
  }, 120_000)

  it('are told apart from those on the data and the plan of today', async () => {
    const { steps } = await ask('estimates.compute', { protocol: study.current.protocol })
    const used = steps.find(({ role }) => role === 'inclusion')?.alternatives[0]?.evidence[0]?.table ?? ''
    await changeFile('cache.sqlite', (database) => {
      const table = readCountTable(database, used)
      if (table === null) throw new Error('no table')
      const half = (value: number) => Math.ceil(value / 2)
      const cells = table.cells.map((cell) => {
        const { value, lower, upper } = cell.count
        if (value === null || upper === null) return cell
        return {
          ...cell,
          count: { ...cell.count, value: half(value), lower: half(lower), upper: half(upper) },
        }
      })
      replaceCountTable(database, { ...table, cells }, 'starter')
    })
    const { protocol, sequence } = await ask('protocols.read', reference())
    const { sites } = protocol
    if (sites === undefined) throw new Error('no plan')
    const fewer = {
      ...protocol,
      sites: { ...sites, sites: sites.sites.map((site) => ({ ...site, included: site.id === 'hus' })) },
    }
    await ask('protocols.apply', { ...reference(), sequence, change: 'one site', protocol: fewer })
    expect(await ask('snapshots.rebuild', { snapshot })).toMatchObject({
      outcome: 'identical',
      forecast: { outcome: 'identical' },
    })
    const { forecast, protocol: compared } = await ask('snapshots.compare', { snapshot })
    expect(compared.differences.map(({ kind }) => kind)).toContain('site')
    const then = forecast?.then?.expected.mean ?? NaN
    const same = forecast?.sameProtocol?.ok === true ? forecast.sameProtocol.value.expected.mean : NaN
    const now = forecast?.now.ok === true ? forecast.now.value.expected.mean : NaN
    expect(same).toBeLessThan(then)
    expect(now).toBeLessThan(same)
  }, 120_000)

  it('are not there without a plan, nor where none was asked for', async () => {
    const alone = await ask('snapshots.create', { ...reference(), name: 'Estimate alone', note: '' })
    expect(alone.forecast).toBeNull()
    expect(await ask('snapshots.rebuild', { snapshot: alone.id })).toMatchObject({
      outcome: 'identical',
      forecast: null,
    })
    expect((await ask('snapshots.compare', { snapshot: alone.id })).forecast).toBeNull()
    const other = await ask('studies.create', { name: 'Without a plan' })
    const refused = await opened.transport.call('snapshots.create', {
      study: other.id,
      version: other.current.version,
      name: 'No plan',
      note: '',
      forecast: { target },
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'malformed-request' } })
    expect(await ask('snapshots.list', { study: other.id })).toEqual([])
  }, 60_000)

  it('show when the stored forecast was altered', async () => {
    await changeFile('workspace.sqlite', (database) => {
      database.run(sql`
        UPDATE saved_estimate SET forecast = json_set(forecast, '$.probability.value', 0.999)
        WHERE forecast IS NOT NULL`)
    })
    const rebuilt = await ask('snapshots.rebuild', { snapshot })
    expect(rebuilt).toMatchObject({
      outcome: 'identical',
      forecast: { outcome: 'differs', then: { probability: { value: 0.999 } } },
    })
  }, 60_000)
})
