import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqliteDatabase } from '#electron/node/sqliteDatabase'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { StudyState } from '#shared/contract/responses'
import { readCountTable, replaceCountTable } from '#shared/database/countTables'
import { listReleasedAnswers } from '#shared/database/releases'
import { sql } from '#shared/database/sql'
import type { CountTable } from '#shared/domain/sources/countTable'
import { openInProcessTransport } from '#test/support/inProcessTransport'
import type { OpenedTransport } from '#test/support/openedTransport'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

/** Every count of a table a tenth higher, as a new release of the same table would bring. */
function nextRelease(table: CountTable): CountTable {
  return {
    ...table,
    cells: table.cells.map((cell) => {
      const { count } = cell
      const raised = (value: number) => Math.round(value * 1.1)
      if (count.value === null || count.upper === null) return cell
      return {
        ...cell,
        count: {
          ...count,
          value: raised(count.value),
          lower: raised(count.lower),
          upper: raised(count.upper),
        },
      }
    }),
  }
}

describe('frozen estimates', () => {
  const folder = sharedTemporaryFolder()
  let opened: OpenedTransport
  let study: StudyState

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

  /** Changes a database of the closed application, as another release of its data would. */
  async function changeFile(
    name: string,
    change: (database: Awaited<ReturnType<typeof openSqliteDatabase>>) => void,
  ) {
    await opened.close()
    const path = join(folder, name)
    const file = await openSqliteDatabase(await readFile(path))
    change(file)
    await writeFile(path, file.exportBytes())
    file.close()
    opened = await openInProcessTransport(folder)
  }

  beforeAll(async () => {
    opened = await openInProcessTransport(folder)
    study = await ask('examples.open', { example: 'multiple-sclerosis' })
  }, 60_000)
  afterAll(() => opened.close())

  it('are kept with every table, seed and engine, and made again byte for byte', async () => {
    const frozen = await ask('snapshots.create', { ...reference(), name: ' First ', note: 'For the board' })
    const shown = await ask('estimates.compute', { protocol: study.current.protocol })
    expect(frozen).toMatchObject({
      name: 'First',
      note: 'For the board',
      origin: 'person',
      engineVersion: shown.engineVersion,
      inputHash: shown.inputHash,
      draws: { seed: shown.draws.seed, count: 10_000 },
      eligible: shown.eligible,
      population: 'same',
      rebuildable: true,
      reports: [],
    })
    const used = shown.steps.flatMap(({ alternatives }) => alternatives.flatMap(({ evidence }) => evidence))
    expect(used.length).toBeGreaterThan(0)
    for (const { table, hash } of used)
      expect(frozen.tables).toContainEqual(expect.objectContaining({ key: table, hash, now: 'same' }))
    expect(await ask('snapshots.list', { study: study.id })).toEqual([frozen])
    expect(await ask('snapshots.rebuild', { snapshot: frozen.id })).toEqual({
      outcome: 'identical',
      engineVersion: shown.engineVersion,
      forecast: null,
    })
    expect(await ask('snapshots.news', reference())).toEqual({ since: null })
    expect(await ask('snapshots.compare', { snapshot: frozen.id })).toMatchObject({
      protocol: { differences: [] },
      tables: [],
      population: 'same',
      sameProtocol: null,
      result: { eligible: { then: shown.eligible, now: shown.eligible } },
    })
    const given = await ask('snapshots.export', { snapshot: frozen.id, disclosure: 'accept' })
    expect(given.fileName).toMatch(/\.kohort-frozen\.json$/)
  }, 60_000)

  it('name the table that was replaced and the numbers that moved, and stay what they were', async () => {
    const [frozen] = await ask('snapshots.list', { study: study.id })
    const { steps } = await ask('estimates.compute', { protocol: study.current.protocol })
    const chosen = steps.find(({ role }) => role === 'inclusion')?.alternatives[0]?.evidence[0]?.table
    const used = frozen?.tables.find(({ key }) => key === chosen)
    if (frozen === undefined || used === undefined) throw new Error('nothing frozen')
    await changeFile('cache.sqlite', ({ database }) => {
      const table = readCountTable(database, used.key)
      if (table === null) throw new Error('no table')
      replaceCountTable(database, nextRelease(table), 'starter')
    })
    const [later] = await ask('snapshots.list', { study: study.id })
    expect(later?.eligible).toEqual(frozen.eligible)
    expect(later?.tables.find(({ key }) => key === used.key)?.now).toBe('changed')
    expect(await ask('snapshots.news', reference())).toEqual({
      since: {
        snapshot: frozen.id,
        name: 'First',
        at: frozen.createdAt,
        sources: [used.source],
        population: false,
      },
    })
    expect(await ask('snapshots.rebuild', { snapshot: frozen.id })).toMatchObject({ outcome: 'identical' })
    const compared = await ask('snapshots.compare', { snapshot: frozen.id })
    expect(compared).toMatchObject({ protocol: { differences: [] }, sameProtocol: null })
    expect(compared.tables).toHaveLength(1)
    expect(compared.tables[0]).toMatchObject({ key: used.key, change: 'changed', title: used.title })
    const moved = compared.tables[0]?.moved
    expect(moved?.total).toBeGreaterThan(5)
    expect(moved?.cells[0]?.now).not.toEqual(moved?.cells[0]?.then)
    const { then, now } = compared.result?.eligible ?? {}
    expect(now?.estimate).toBeGreaterThan(then?.estimate ?? Infinity)
    expect(compared.result?.counties.length).toBe(15)
  }, 60_000)

  it('tell what of the protocol changed, and how far the data alone moved the number', async () => {
    const [frozen] = await ask('snapshots.list', { study: study.id })
    const { protocol, sequence } = study.current
    const population = { ...protocol.population, sex: 'female' as const }
    await ask('protocols.apply', {
      ...reference(),
      sequence,
      change: 'women',
      protocol: { ...protocol, population },
    })
    const compared = await ask('snapshots.compare', { snapshot: frozen?.id ?? '' })
    expect(compared.protocol).toEqual({
      then: protocol,
      now: { ...protocol, population },
      differences: [{ kind: 'population', part: 'sex' }],
    })
    const { then, now } = compared.result?.eligible ?? {}
    const between = compared.sameProtocol?.estimate ?? NaN
    expect(between).toBeGreaterThan(then?.estimate ?? NaN)
    expect(now?.estimate).toBeLessThan(between)
    await ask('protocols.undo', reference())
  }, 60_000)

  it('say which engine made them when it was another', async () => {
    await changeFile('workspace.sqlite', ({ database }) => {
      const date = '2024-01-01'
      const logged = listReleasedAnswers(database, study.id, date, 100)
      expect(logged.map(({ document, subject }) => [document, subject.key])).toContainEqual([
        'frozen',
        'population',
      ])
      database.run(sql`
        UPDATE saved_estimate SET engine_version = '1.0.0', result = json_set(result, '$.engineVersion', '1.0.0',
          '$.eligible.estimate', 12345)`)
    })
    const [frozen] = await ask('snapshots.list', { study: study.id })
    expect(await ask('snapshots.rebuild', { snapshot: frozen?.id ?? '' })).toMatchObject({
      outcome: 'differs',
      engineThen: '1.0.0',
      change: { eligible: { then: { estimate: 12345 } } },
    })
  }, 60_000)

  it('are named by a report, and then deleted only when that is confirmed', async () => {
    const [frozen] = await ask('snapshots.list', { study: study.id })
    await ask('snapshots.delete', { snapshot: frozen?.id ?? '' })
    expect(await ask('snapshots.list', { study: study.id })).toEqual([])
    for (const language of ['en', 'nb'] as const) {
      await ask('reports.create', { ...reference(), format: 'pdf', language, disclosure: 'accept' })
    }
    const list = await ask('snapshots.list', { study: study.id })
    expect(list).toHaveLength(1)
    const [evidence] = list
    expect(evidence).toMatchObject({ origin: 'report', name: '', rebuildable: true })
    expect(evidence?.reports).toHaveLength(2)
    const snapshot = evidence?.id ?? ''
    expect(await ask('snapshots.rebuild', { snapshot })).toMatchObject({ outcome: 'identical' })
    expect(await opened.transport.call('snapshots.delete', { snapshot })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    await ask('snapshots.rename', { snapshot, name: 'Sent', note: '' })
    expect(await ask('snapshots.read', { snapshot })).toMatchObject({
      name: 'Sent',
      protocol: study.current.protocol,
      result: { eligible: evidence?.eligible },
    })
    await ask('snapshots.delete', { snapshot, withReports: true })
    expect(await opened.transport.call('snapshots.read', { snapshot })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  }, 120_000)
})
