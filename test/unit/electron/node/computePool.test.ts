import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { computePoolSize, createComputePool, type ComputePool } from '#electron/node/computePool'
import type { DefectReport } from '#shared/contract/dispatch'

type Jobs = {
  readonly thread: { readonly request: null; readonly response: number }
  readonly double: { readonly request: Uint8Array; readonly response: Uint8Array }
  readonly spin: { readonly request: null; readonly response: null }
  readonly wait: { readonly request: SharedArrayBuffer; readonly response: number }
  readonly throw: { readonly request: null; readonly response: null }
  readonly leave: { readonly request: null; readonly response: null }
}

const threadSource = `
import { parentPort, threadId } from 'node:worker_threads'
const jobs = {
  thread: () => threadId,
  double: (bytes) => bytes.map((byte) => byte * 2),
  spin: () => { for (;;); },
  wait: (memory) => { Atomics.wait(new Int32Array(memory), 0, 0); return threadId },
  throw: () => { throw new Error('of its own') },
  leave: () => process.exit(3),
}
parentPort.on('message', ({ job, name, request }) => {
  parentPort.postMessage({ kind: 'progress', job, progress: 0.5 })
  try {
    const value = jobs[name](request)
    parentPort.postMessage({ kind: 'finished', job, outcome: { ok: true, value } })
  } catch (error) {
    parentPort.postMessage({ kind: 'threw', job, error: error.stack })
  }
})
`

let folder: string
const report = vi.fn<DefectReport>()
let pool: ComputePool<Jobs> | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-compute-'))
  await writeFile(join(folder, 'thread.mjs'), threadSource)
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  await pool?.stop()
  pool = undefined
  report.mockReset()
})

function open(size: number, jobsPerThread = Infinity): ComputePool<Jobs> {
  const opened = createComputePool<Jobs>({
    computeFile: join(folder, 'thread.mjs'),
    workerData: null,
    report,
    size,
    jobsPerThread,
  })
  pool = opened
  return opened
}

describe('computePoolSize', () => {
  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
    [5, 4],
    [64, 4],
  ])('for %i cores is %i', (cores, size) => {
    expect(computePoolSize(cores)).toBe(size)
  })
})

describe('a compute pool', () => {
  it('gives no job to a thread that was told to end, though its last job was done', async () => {
    const stop = new AbortController()
    const opened = open(1)
    // Its progress and its answer come one after the other: it is told to end in between.
    await opened.run('thread', null, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await opened.run('double', new Uint8Array([2]))).toEqual({ ok: true, value: new Uint8Array([4]) })
  })

  it('carries bytes there and back and tells the progress', async () => {
    const onProgress = vi.fn()
    expect(await open(1).run('double', new Uint8Array([1, 2]), { onProgress })).toEqual({
      ok: true,
      value: new Uint8Array([2, 4]),
    })
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.5)
  })

  it('keeps its thread for the next job', async () => {
    const pool = open(3)
    const first = await pool.run('thread', null)
    expect(await pool.run('thread', null)).toEqual(first)
  })

  it('gives way to a new thread after so many jobs, and ends the old one', async () => {
    const pool = open(1, 2)
    const threads: unknown[] = []
    for (let job = 0; job < 5; job += 1) threads.push(await pool.run('thread', null))
    expect(threads[1]).toEqual(threads[0])
    expect(threads[3]).toEqual(threads[2])
    expect(new Set(threads.map((thread) => JSON.stringify(thread))).size).toBe(3)
    await pool.stop()
    expect(report).not.toHaveBeenCalled()
  })

  it('runs as many jobs at once as it has threads, the others in turn', async () => {
    const pool = open(2)
    const memory = new SharedArrayBuffer(4)
    const progress = [vi.fn(), vi.fn(), vi.fn()]
    const jobs = progress.map((onProgress) => pool.run('wait', memory, { onProgress }))
    await vi.waitFor(() => {
      expect(progress.map((started) => started.mock.calls.length)).toEqual([1, 1, 0])
    })
    Atomics.store(new Int32Array(memory), 0, 1)
    Atomics.notify(new Int32Array(memory), 0)
    const threads = (await Promise.all(jobs)).map((outcome) => (outcome.ok ? outcome.value : null))
    expect(new Set(threads).size).toBe(2)
    expect(threads).not.toContain(null)
  })

  it('cancels a job that hears nothing, and works on with a new thread', async () => {
    const aborting = new AbortController()
    const pool = open(1)
    const spinning = pool.run('spin', null, {
      signal: aborting.signal,
      onProgress: () => {
        aborting.abort()
      },
    })
    expect(await spinning).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await pool.run('thread', null)).toMatchObject({ ok: true })
    expect(report).not.toHaveBeenCalled()
  })

  it('cancels a job that waits, and one that was cancelled before', async () => {
    const memory = new SharedArrayBuffer(4)
    const pool = open(1)
    const running = pool.run('wait', memory)
    const aborting = new AbortController()
    const waiting = pool.run('thread', null, { signal: aborting.signal })
    aborting.abort()
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await pool.run('thread', null, { signal: aborting.signal })).toMatchObject({ ok: false })
    Atomics.store(new Int32Array(memory), 0, 1)
    Atomics.notify(new Int32Array(memory), 0)
    expect(await running).toMatchObject({ ok: true })
  })

  it.each(['throw', 'leave'] as const)('answers a defect for a job whose end is: %s', async (name) => {
    const pool = open(1)
    expect(await pool.run(name, null)).toMatchObject({ ok: false, error: { code: 'defect' } })
    expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ operation: `compute ${name}` }))
    expect(await pool.run('thread', null)).toMatchObject({ ok: true })
  })

  it('cancels everything when it stops', async () => {
    const pool = open(1)
    const jobs = [pool.run('spin', null), pool.run('thread', null)]
    await pool.stop()
    for (const outcome of await Promise.all(jobs))
      expect(outcome).toMatchObject({ error: { code: 'cancelled' } })
    expect(await pool.run('thread', null)).toMatchObject({ error: { code: 'cancelled' } })
  })
})
