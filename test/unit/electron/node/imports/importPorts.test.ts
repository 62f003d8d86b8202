import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createImportsHere, createImportThread, type HostImports } from '#electron/node/imports/importPorts'
import type { DefectReport } from '#shared/contract/dispatch'
import type { ImportJob } from '#shared/services/imports/ports'
import { temporaryFolder } from '#test/support/temporaryFolder'

/** A thread that does as the name of the file says. */
const threadSource = `
import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ job, request }) => {
  const { name } = request.file
  parentPort.postMessage({ kind: 'progress', job, progress: { stage: 'reading', share: 0.5 } })
  if (name === 'crash') process.exit(3)
  if (name === 'hoard') for (const kept = []; ; ) kept.push(Array.from({ length: 10_000 }, Math.random))
  if (name === 'endless') for (;;);
  parentPort.postMessage({ kind: 'finished', job, outcome: { ok: true, value: { preview: name, brought: null } } })
})
`

const report = vi.fn<DefectReport>()
let imports: HostImports | undefined
afterEach(async () => {
  await imports?.stop()
  report.mockReset()
})

async function open(): Promise<HostImports['ports']> {
  const importsFile = join(temporaryFolder(), 'imports.mjs')
  await writeFile(importsFile, threadSource)
  imports = createImportThread({ importsFile, report, memoryMegabytes: 24 })
  return imports.ports
}

function job(name: string, text = ''): ImportJob {
  return {
    file: { name, content: Buffer.from(text).toString('base64') },
    wish: { format: null, mapping: null, sheet: null },
    words: { title: null, source: null },
    remembered: [],
    keep: null,
  }
}

it.each([
  ['crash', 'defect'],
  ['hoard', 'too-large'],
] as const)('a thread that ends in a %s fails in words, and the next file is read', async (name, code) => {
  const ports = await open()
  const failed = await ports.read(job(name), () => undefined).finished
  expect(failed).toMatchObject({ ok: false, error: { code } })
  expect(failed.ok ? '' : failed.error.message).toMatch(/\w+\. \w+/)
  expect(report).toHaveBeenCalledTimes(code === 'defect' ? 1 : 0)
  const tell = vi.fn()
  expect(await ports.read(job('next'), tell).finished).toEqual({
    ok: true,
    value: { preview: 'next', brought: null },
  })
  expect(tell).toHaveBeenCalledExactlyOnceWith({ stage: 'reading', share: 0.5 })
})

it('a reading that hears nothing is cancelled, and so is one that waits for it', async () => {
  const ports = await open()
  let began: () => void = () => undefined
  const beginning = new Promise<void>((resolve) => (began = resolve))
  const endless = ports.read(job('endless'), () => began())
  const waiting = ports.read(job('next'), () => undefined)
  await beginning
  waiting.cancel()
  endless.cancel()
  for (const outcome of await Promise.all([endless.finished, waiting.finished]))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await ports.read(job('next'), () => undefined).finished).toMatchObject({ ok: true })
})

it('the same port reads in this thread where there is no other', async () => {
  const { ports } = createImportsHere(report)
  const stages = new Set<string>()
  const { finished } = ports.read(job('a.csv', 'area,count\nA,3\nB,4\n'), ({ stage }) => {
    stages.add(stage)
  })
  expect(await finished).toMatchObject({
    ok: true,
    value: { preview: { format: 'csv', problem: null, tables: [{ cells: 2 }] }, brought: null },
  })
  expect([...stages]).toEqual(['opening', 'searching', 'reading'])
})
