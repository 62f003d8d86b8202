import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServicesWorker } from '#electron/node/servicesWorker'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { Outcome } from '#shared/contract/outcome'
import { largeCsv, largeSheet } from '#test/support/imports/largeTable'
import { workbook } from '#test/support/imports/workbook'
import { servicesOfBuild } from '#test/support/servicesOfBuild'

/** Milliseconds in which the services answer another request while a file is read. */
const budget = 50
const csvRows = 360_000
const sheetRows = 200_000

let folder: string
let services: ServicesWorker
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-imports-bench-'))
  services = servicesOfBuild(join(folder, 'data'))
  await services.started
  // Made ready some seconds after the start, which is no part of an import.
  await call('terminology.search', { system: 'icd-10', query: 'multippel', language: 'nb', limit: 20 })
})
afterAll(async () => {
  await services.stop()
  await rm(folder, { recursive: true, force: true })
})

function call<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Outcome<ResponseOf<Name>>> {
  return services.call(name, request) as Promise<Outcome<ResponseOf<Name>>>
}

interface Waits {
  readonly seconds: number
  readonly asked: number
  readonly median: number
  readonly slowest: number
  readonly overBudget: number
}

/** Asks for the settings again and again until the work is done. */
async function askMeanwhile<Value>(work: Promise<Value>): Promise<{ value: Value; waits: Waits }> {
  const startedAt = performance.now()
  let working = true
  const finished = work.finally(() => {
    working = false
  })
  const waits: number[] = []
  while (working) {
    const askedAt = performance.now()
    await call('settings.read', {})
    waits.push(performance.now() - askedAt)
    await wait(5)
  }
  const value = await finished
  const sorted = waits.toSorted((a, b) => a - b)
  return {
    value,
    waits: {
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
      asked: sorted.length,
      median: Math.round((sorted[Math.floor(sorted.length / 2)] ?? NaN) * 10) / 10,
      slowest: Math.round(sorted.at(-1) ?? NaN),
      overBudget: sorted.filter((milliseconds) => milliseconds > budget).length,
    },
  }
}

const files = [
  { name: 'register.csv', bytes: () => new TextEncoder().encode(largeCsv(csvRows)), cells: csvRows },
  { name: 'register.xlsx', bytes: () => workbook({ Data: largeSheet(sheetRows) }), cells: sheetRows },
]

it.each(files)('answers others while $name is read, and while it is kept', async ({ name, bytes, cells }) => {
  const content = Buffer.from(bytes())
  const file = { name, content: content.toString('base64') }
  const read = await askMeanwhile(call('imports.preview', { file }))
  expect(read.value).toMatchObject({ ok: true, value: { problem: null, tables: [{ cells }] } })
  const counts = { measure: 'treated' as const, system: 'icd-10' as const, codes: [], year: null }
  const kept = await askMeanwhile(call('imports.keep', { file, title: name, counts }))
  expect(kept.value).toMatchObject({ ok: true, value: { problem: null, tables: [{ cells }] } })
  console.log(
    JSON.stringify({
      benchmark: 'imports',
      file: name,
      megabytes: Math.round(content.length / 1e5) / 10,
      cells,
      read: read.waits,
      kept: { ...kept.waits, evidence: kept.value.ok ? kept.value.value.evidence : null },
    }),
  )
  expect(read.waits.median).toBeLessThan(budget)
})
