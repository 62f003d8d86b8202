import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import JSONstat from 'jsonstat-toolkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datasetCube, type TableReading } from '#shared/sources/jsonStat/datasetCube'
import { pxLegend } from '#shared/sources/jsonStat/markerLegend'
import { readDataset } from '#shared/sources/jsonStat/readDataset'
import { pxWebSource, type PxSourceTable } from '#test/support/sources/pxWebSource'
import { startSourceServer, type SourceServer } from '#test/support/sources/sourceServer'

/** Cells of all tables together. */
const wanted = Number(process.env['KOHORT_BENCHMARK_CELLS'] ?? 10_000_000)
const [first, ...others] = ['14824', '13942', '13953', '14080'] as const

/** A table with one dimension of so many codes, two measures and the years from 2010 on. */
function wideTable(table: string, cells: number): PxSourceTable {
  const years = Array.from({ length: 10 }, (_, index) => String(2010 + index))
  const trusts = Math.max(1, Math.round(cells / (years.length * 2 * 100)))
  return {
    table,
    updated: '2026-05-01T06:00:00Z',
    variables: [
      {
        id: 'HelseReg',
        codes: Array.from({ length: trusts }, (_, index) => `T${String(index).padStart(5, '0')}`),
      },
      { id: 'Tjeneste', codes: Array.from({ length: 100 }, (_, index) => `S${index}`) },
      { id: 'ContentsCode', codes: ['Antall', 'Andre'], labels: ['Antall', 'Andre'] },
      { id: 'Tid', codes: years },
    ],
    value([trust, service, , year]) {
      const number = Number(trust?.slice(1)) * 131 + Number(service?.slice(1)) * 17 + Number(year)
      return number % 50 === 0 ? ':' : number % 10_000
    },
  }
}

let folder: string
let server: SourceServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-sync-bench-'))
  // The first is small, as the tables are that a person waits for.
  const tables = [
    wideTable(first, wanted / 50),
    ...others.map((table) => wideTable(table, (wanted - wanted / 50) / others.length)),
  ]
  server = await startSourceServer(pxWebSource(tables))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const cliFile = resolve(process.env['KOHORT_CLI'] ?? 'out/main/cli.js')
const preload = resolve('test/benchmark/reportAtExit.mjs')

interface Finished {
  readonly output: string
  readonly seconds: number
  /** Until the cache was saved for the first time; null when it was not. */
  readonly firstSave: number | null
}

async function runCommand(words: readonly string[], report: string): Promise<Finished> {
  const cache = join(folder, 'data/cache.sqlite')
  const modified = () =>
    stat(cache).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    )
  const before = await modified()
  const startedAt = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', preload, cliFile, ...words, '--data', join(folder, 'data')],
    {
      env: { ...process.env, KOHORT_PROCESS_REPORT: report },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let firstSave: number | null = null
  const watching = setInterval(() => {
    void modified().then((now) => {
      if (now !== before) firstSave ??= performance.now() - startedAt
    })
  }, 20)
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => parts.push(text))
  await once(child, 'close')
  clearInterval(watching)
  const seconds = (performance.now() - startedAt) / 1000
  if (child.exitCode !== 0)
    throw new Error(`The command ended with ${String(child.exitCode)}: ${parts.join('')}`)
  return { output: parts.join(''), seconds, firstSave }
}

it(`syncs ${wanted} cells by the built command line`, async () => {
  const report = join(folder, 'report.json')
  // A used data folder: loading the starter dataset is no part of a sync.
  await runCommand(['sources'], report)
  const words = ['sync', ...[first, ...others].map((table) => `ssb/${table}`), '--since', '2010']
  const { output, seconds, firstSave } = await runCommand(
    [...words, '--base', `ssb=${server.base}`, '--json'],
    report,
  )
  const { tables } = JSON.parse(output) as { tables: readonly { cells: number }[] }
  const cells = tables.reduce((sum, table) => sum + table.cells, 0)
  const { size } = await stat(join(folder, 'data/cache.sqlite'))
  console.log(
    JSON.stringify({
      benchmark: 'sync',
      cells,
      seconds: Math.round(seconds * 10) / 10,
      cellsPerSecond: Math.round(cells / seconds),
      firstTableSeconds: firstSave === null ? null : Math.round(firstSave / 100) / 10,
      databaseMegabytes: Math.round(size / 1e6),
      requests: server.requests.length,
      ...(JSON.parse(await readFile(report, 'utf8')) as object),
    }),
  )
  expect(Math.abs(cells - wanted) / wanted).toBeLessThan(0.05)
})

const reading: TableReading = {
  key: 'bench/1',
  sourceTable: '1',
  legend: pxLegend,
  measure: () => ({ grain: 'persons', additive: true }),
  absent: null,
  areaVintage: '',
  language: 'nb',
  notes: [],
}

/** Milliseconds of a processor: what else the machine does counts for little. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1000)
}

it('reads JSON-stat beside jsonstat-toolkit', async () => {
  const answer = await pxWebSource([wideTable('x', 800_000)])({
    method: 'POST',
    path: 'tables/x/data',
    query: new URLSearchParams(),
    headers: {},
    body: { selection: [] },
    index: 0,
  })
  if (answer === 'reset') throw new Error('no answer')
  const text = String(answer.body)
  const times: { ours: number; checked: number; toolkit: number; parse: number }[] = []
  let [cells, visited] = [0, 0]
  for (let round = 0; round < 5; round += 1)
    times.push({
      parse: processorTime(() => JSON.parse(text)),
      ours: processorTime(() => {
        const dataset = readDataset(text, 'bench')
        const cube = dataset.ok ? datasetCube(dataset.value, reading, 'bench') : dataset
        if (!cube.ok) throw new Error(cube.problem.message)
        cells = cube.value.cells.length
      }),
      checked: processorTime(() => readDataset(text, 'bench')),
      // The same work: a value and a status for each cell, in order.
      toolkit: processorTime(() => {
        const dataset = JSONstat(JSON.parse(text))
        visited = 0
        for (let index = 0; index < dataset.n; index += 1) {
          const { value, status } = dataset.Data(index, true)
          if (value !== undefined || status !== undefined) visited += 1
        }
      }),
    })
  const fastest = (name: 'ours' | 'checked' | 'toolkit' | 'parse') =>
    Math.min(...times.map((time) => time[name]))
  console.log(
    JSON.stringify({
      benchmark: 'jsonStat',
      cells,
      megabytes: Math.round(text.length / 1e5) / 10,
      parse: fastest('parse'),
      description: fastest('checked'),
      cube: fastest('ours'),
      toolkit: fastest('toolkit'),
    }),
  )
  expect(visited).toBe(cells)
})
