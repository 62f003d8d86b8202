import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { httpTransport } from '#renderer/host/httpTransport'
import type { OpenedTransport } from './openedTransport'
import { startCheaply } from './startCheaply'

export const builtLoopback = resolve(import.meta.dirname, '..', '..', 'out', 'main', 'loopback.js')

const addressLine = /^Kohort is served at (http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{43})$/

/** The built loopback host in a process of its own. */
export interface RunningLoopback {
  /** `http://127.0.0.1:PORT`, without a slash behind it. */
  readonly origin: string
  readonly token: string
  readonly processId: number
  /** Everything it printed so far. */
  printed(): readonly string[]
  /** Sends the signal and answers how the process ended. */
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null }>
}

/** Starts the built loopback host on a free port; rejects with what it printed when it ends instead of serving. */
export async function startLoopback(dataDirectory: string): Promise<RunningLoopback> {
  if (!existsSync(builtLoopback))
    throw new Error('out/main/loopback.js is not there. Run `npm run build` first.')
  const child = spawn(process.execPath, [...startCheaply, builtLoopback, '--data', dataDirectory], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null }))
  const served = new Promise<RegExpExecArray>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(line)
      const address = addressLine.exec(line)
      if (address !== null) found(address)
    })
  })
  createInterface({ input: child.stderr }).on('line', (line) => printed.push(line))
  const address = await Promise.race([served, ended])
  const [, origin, token] = 'code' in address ? [] : address
  if (origin === undefined || token === undefined || child.pid === undefined) {
    throw new Error(`The loopback host ended before it served: ${printed.join('\n')}`)
  }
  return {
    origin,
    token,
    processId: child.pid,
    printed: () => printed,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** Fetch as a page of that origin does it: relative addresses, and an Origin on what writes. */
export function pageFetch(origin: string): typeof fetch {
  return (path, init) => {
    const headers = new Headers(init?.headers)
    if (init?.method === 'POST') headers.set('origin', origin)
    return fetch(new URL(String(path), origin), { ...init, headers })
  }
}

/** The page's own transport against the built loopback host, for the contract suite. */
export async function openLoopbackTransport(dataDirectory: string): Promise<OpenedTransport> {
  const host = await startLoopback(dataDirectory)
  return {
    transport: httpTransport({ token: host.token, fetch: pageFetch(host.origin) }),
    async close() {
      const { code } = await host.stop()
      if (code !== 0)
        throw new Error(`The loopback host ended with ${String(code)}: ${host.printed().join('\n')}`)
    },
  }
}
