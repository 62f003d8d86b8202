import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { httpTransport } from '#renderer/host/httpTransport'
import type { Transport } from '#shared/contract/transport'
import {
  builtLoopback,
  pageFetch,
  startLoopback,
  type RunningLoopback,
} from '#test/support/loopbackTransport'

let folder: string
let running: RunningLoopback[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-host-'))
})
afterEach(async () => {
  await Promise.all(running.map((host) => host.stop()))
  running = []
  await rm(folder, { recursive: true })
})

async function start(): Promise<RunningLoopback> {
  const host = await startLoopback(folder)
  running.push(host)
  return host
}

function transportOf(host: RunningLoopback): Transport {
  return httpTransport({ token: host.token, fetch: pageFetch(host.origin) })
}

/** Runs the host with words of the command line until it ends by itself. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtLoopback, ...words], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, stdout, stderr }
}

describe('the built loopback host', () => {
  it('prints one line, serves, and stops cleanly on each stop signal', async () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      const host = await start()
      const created = await transportOf(host).call('studies.create', { name: signal })
      expect(created.ok).toBe(true)
      expect(await host.stop(signal)).toEqual({ code: 0 })
      expect(host.printed()).toHaveLength(1)
      expect(existsSync(join(folder, 'kohort.lock'))).toBe(false)
    }
    const list = await transportOf(await start()).call('studies.list', {})
    expect(list.ok && list.value.map(({ name }) => name).sort()).toEqual(['SIGHUP', 'SIGINT', 'SIGTERM'])
  })

  it('has another token after every start, and knows the old one no more', async () => {
    const first = await start()
    await first.stop()
    const second = await start()
    expect(second.token).not.toBe(first.token)
    const old = httpTransport({ token: first.token, fetch: pageFetch(second.origin) })
    expect(await old.call('settings.read', {})).toMatchObject({ error: { code: 'host-unreachable' } })
  })

  it('saves what it was answering when the signal came, also when it comes again and again', async () => {
    const host = await start()
    const transport = transportOf(host)
    const calls = Array.from({ length: 10 }, (_, index) =>
      transport.call('studies.create', { name: `Study ${index}` }),
    )
    await calls[0]
    const stops = [host.stop('SIGINT'), host.stop('SIGINT'), host.stop('SIGTERM')]
    const answered = (await Promise.all(calls)).flatMap((outcome) => (outcome.ok ? [outcome.value.name] : []))
    expect(await Promise.all(stops)).toEqual([{ code: 0 }, { code: 0 }, { code: 0 }])
    const list = await transportOf(await start()).call('studies.list', {})
    const kept = list.ok ? list.value.map(({ name }) => name) : []
    expect(answered.length).toBeGreaterThan(0)
    expect(kept).toEqual(expect.arrayContaining(answered))
  })

  it('says that another Kohort has the folder, and leaves that one alone', async () => {
    const host = await start()
    const { status, stdout, stderr } = run('--data', folder)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(`process ${host.processId}`)
    expect(await transportOf(host).call('settings.read', {})).toMatchObject({ ok: true })
  })

  it('says that the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { status, stderr } = run('--data', folder, '--port', String(port))
    other.close()
    expect(status).toBe(1)
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 cannot be used`)
    expect(existsSync(join(folder, 'kohort.lock'))).toBe(false)
  })

  it('says what it can be asked, and refuses what it does not know', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--data DIR') as string,
    })
    expect(run('--host', '0.0.0.0')).toMatchObject({ status: 2, stdout: '' })
    expect(run('--port', '70000').status).toBe(2)
  })

  it('writes nothing outside its folder and keeps no document after the end', async () => {
    const host = await start()
    const transport = transportOf(host)
    const opened = await transport.call('examples.open', { example: 'multiple-sclerosis' })
    if (!opened.ok) throw new Error(opened.error.message)
    const made = await transport.call('studies.export', { study: opened.value.id })
    if (!made.ok) throw new Error(made.error.message)
    const response = await fetch(`${host.origin}/documents/${made.value.handle}`, {
      headers: { 'x-kohort-token': host.token },
    })
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBe(made.value.bytes)
    await host.stop()
    expect((await readdir(folder)).sort()).toEqual(['backups', 'cache.sqlite', 'workspace.sqlite'])
  })
})

describe('what the build makes of the Node hosts', () => {
  it.each(['loopback.js', 'cli.js', 'services.js', 'compute.js'])(
    '%s imports no Electron, itself or through its chunks',
    async (entry) => {
      const seen = new Set<string>()
      const imported = new Set<string>()
      async function follow(path: string): Promise<void> {
        if (seen.has(path)) return
        seen.add(path)
        const source = await readFile(path, 'utf8')
        for (const [, from = ''] of source.matchAll(/\b(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)) {
          imported.add(from)
          if (from.startsWith('.')) await follow(join(path, '..', from))
        }
      }
      await follow(join(builtLoopback, '..', entry))
      expect(imported.size).toBeGreaterThan(3)
      expect([...imported].filter((name) => /^electron(?:\/|$)/.test(name))).toEqual([])
    },
  )
})
