import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startServicesWorker, type ServicesWorker } from '#electron/node/servicesWorker'

/** Speaks the protocol of the services and does what the name of a call says. */
const threadSource = `
import { writeFileSync } from 'node:fs'
import { parentPort, threadId, workerData } from 'node:worker_threads'
if (workerData.version === 'dies at once') process.exit(1)
const refused = { ok: false, error: { code: 'database-locked', message: 'Another Kohort has it.' } }
const started = workerData.version === 'locked' ? refused : { ok: true, value: null }
parentPort.postMessage({ kind: 'started', outcome: started })
parentPort.on('message', (message) => {
  if (message.kind === 'stop') {
    writeFileSync(workerData.dataDirectory + '/saved', 'saved')
    process.exit(0)
  }
  const { sequence, name, handle } = message
  if (message.kind === 'open-document') {
    const value = { path: '/' + handle, fileName: handle, mediaType: 'text/plain' }
    parentPort.postMessage({ kind: 'document', sequence, outcome: { ok: true, value } })
  } else if (name === 'exit') process.exit(3)
  else if (name === 'throw') throw new TypeError('secret place')
  else if (name === 'announce') {
    parentPort.postMessage({ kind: 'event', event: { name: 'studies-changed' } })
    parentPort.postMessage({ kind: 'answer', sequence, outcome: { ok: true, value: null } })
  } else if (name === 'late') {
    setImmediate(() => parentPort.postMessage({ kind: 'answer', sequence, outcome: { ok: true, value: 'late' } }))
  } else if (name !== 'silent') {
    parentPort.postMessage({ kind: 'answer', sequence, outcome: { ok: true, value: threadId } })
  }
})
`

let folder: string
let services: ServicesWorker

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-services-'))
  await writeFile(join(folder, 'services.mjs'), threadSource)
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => services.stop())

function start(version = '1'): ServicesWorker {
  services = startServicesWorker({
    workerFile: join(folder, 'services.mjs'),
    dataDirectory: folder,
    resourcesDirectory: folder,
    builtResourcesDirectory: folder,
    computeFile: join(folder, 'compute.mjs'),
    syncFile: join(folder, 'sync.mjs'),
    importsFile: null,
    version,
  })
  return services
}

const defect = { ok: false, error: { code: 'defect' } }

describe('the services worker', () => {
  it('gives every call its own answer, whichever comes first', async () => {
    start()
    const [late, thread] = await Promise.all([services.call('late', {}), services.call('thread', {})])
    expect(late).toEqual({ ok: true, value: 'late' })
    expect(thread).toEqual({ ok: true, value: expect.any(Number) as number })
  })

  it('tells whether the databases opened', async () => {
    expect(await start().started).toEqual({ ok: true, value: null })
    await services.stop()
    expect(await start('locked').started).toMatchObject({ ok: false, error: { code: 'database-locked' } })
    await services.stop()
    expect(await start('dies at once').started).toMatchObject(defect)
  })

  it('opens documents by their handle', async () => {
    expect(await start().openDocument('a')).toEqual({
      ok: true,
      value: { path: '/a', fileName: 'a', mediaType: 'text/plain' },
    })
  })

  it('announces events until the listener stops', async () => {
    start()
    const first = vi.fn()
    const second = vi.fn()
    const stop = services.subscribe(first)
    services.subscribe(second)
    await services.call('announce', {})
    stop()
    await services.call('announce', {})
    expect(first).toHaveBeenCalledExactlyOnceWith({ name: 'studies-changed' })
    expect(second).toHaveBeenCalledTimes(2)
  })

  it.each(['exit', 'throw'])(
    'answers every waiting call when the thread ends by %s, and starts another',
    async (name) => {
      start()
      const before = await services.call('thread', {})
      const waiting = [services.call('silent', {}), services.call(name, {})]
      for (const outcome of await Promise.all(waiting)) {
        expect(outcome).toMatchObject(defect)
        expect(JSON.stringify(outcome)).not.toContain('secret place')
      }
      const after = await services.call('thread', {})
      expect(after).toMatchObject({ ok: true })
      expect(after).not.toEqual(before)
    },
  )

  it('keeps the reference of a death in the log', async () => {
    start()
    const outcome = await services.call('throw', {})
    const reference = outcome.ok ? '' : String(outcome.error.details?.['reference'])
    const log = await readFile(join(folder, 'defects.log'), 'utf8')
    expect(log.split('\n').find((line) => line.includes(reference))).toContain('secret place')
  })

  it('keeps listeners over a restart', async () => {
    start()
    const listener = vi.fn()
    services.subscribe(listener)
    await services.call('exit', {})
    await services.call('announce', {})
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('does not start again and again when the new thread dies before it answers', async () => {
    start()
    expect(await services.call('exit', {})).toMatchObject(defect)
    const second = await services.call('exit', {})
    const third = await services.call('thread', {})
    expect(second).toMatchObject(defect)
    expect(third).toEqual(second)
  })

  it('lets the thread save before it ends, and answers no call after that', async () => {
    start()
    await services.call('thread', {})
    await Promise.all([services.stop(), services.stop()])
    expect(await readFile(join(folder, 'saved'), 'utf8')).toBe('saved')
    expect(await services.call('thread', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await services.openDocument('a')).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})
