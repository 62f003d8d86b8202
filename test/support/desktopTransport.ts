import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { bridgeTransport } from '#renderer/host/bridgeTransport'
import type { ServiceEvent } from '#shared/contract/events'
import type { HostBridge } from '#shared/contract/transport'
import type { OpenedTransport } from './openedTransport'

const root = resolve(import.meta.dirname, '..', '..')
export const builtMain = resolve(root, 'out', 'main', 'main.js')

/** Longest wait for the page of the application; far above the second that it takes. */
const openingLimitMilliseconds = 60_000

const message = v.union([
  v.object({ ready: v.literal(true) }),
  v.object({ event: v.unknown() }),
  v.object({ steps: v.array(v.string()), dialogs: v.array(v.unknown()) }),
  v.object({ sequence: v.number(), error: v.string() }),
  v.object({ sequence: v.number(), value: v.unknown() }),
])

/** Fails with a sentence when the application has not been built, since these tests run what was built. */
export function requireBuild(): void {
  if (!existsSync(builtMain)) throw new Error('out/main/main.js is not there. Run `npm run build` first.')
}

/** The built desktop application, running under an Electron in memory in a process of its own. */
export interface FakeDesktop {
  /** Asks the process one question of `electronFake/run.mjs`; rejects when it answers with an error. */
  ask(question: { readonly kind: string; readonly [field: string]: unknown }): Promise<unknown>
  /** Hears the events that reach the page. */
  subscribe(listener: (event: unknown) => void): () => void
  /** Resolves once the application has quit, with the order of what happened and the dialogs it showed. */
  readonly ended: Promise<{
    readonly code: number | null
    readonly steps: readonly string[]
    readonly dialogs: readonly unknown[]
  }>
  /** Quits as the person does, by closing the window. */
  close(): Promise<void>
}

/** Starts the built application; resolves when its page is loaded, or when it has quit in order before that. */
export async function startFakeDesktop(options: {
  readonly dataDirectory: string
  readonly mainFile?: string
  readonly environment?: NodeJS.ProcessEnv
}): Promise<FakeDesktop> {
  const mainFile = options.mainFile ?? builtMain
  if (options.mainFile === undefined) requireBuild()
  const child = fork(
    resolve(import.meta.dirname, 'electronFake', 'run.mjs'),
    [mainFile, '--data', options.dataDirectory],
    {
      env: { ...process.env, ...options.environment },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Set<(event: unknown) => void>()
  let sequence = 0
  let last: { readonly steps: readonly string[]; readonly dialogs: readonly unknown[] } = {
    steps: [],
    dialogs: [],
  }

  const ended: FakeDesktop['ended'] = new Promise((settle) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error('The application has ended'))
      settle({ code, ...last })
    })
  })
  await new Promise<void>((loaded, failed) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      failed(new Error('The page of the application did not load'))
    }, openingLimitMilliseconds)
    void ended.then(({ code }) => {
      clearTimeout(timer)
      if (code === 0) loaded()
      else
        failed(new Error(`The application ended with exit code ${String(code)} before its page had loaded`))
    })
    child.on('message', (raw: unknown) => {
      const parsed = v.parse(message, raw)
      if ('ready' in parsed) {
        clearTimeout(timer)
        loaded()
      } else if ('steps' in parsed) last = parsed
      else if ('event' in parsed) for (const listener of [...listeners]) listener(parsed.event)
      else if ('error' in parsed) waiting.get(parsed.sequence)?.reject(new Error(parsed.error))
      else waiting.get(parsed.sequence)?.resolve(parsed.value)
      if ('sequence' in parsed) waiting.delete(parsed.sequence)
    })
  })

  const ask: FakeDesktop['ask'] = (question) => {
    sequence += 1
    const own = sequence
    return new Promise((resolveAnswer, reject) => {
      waiting.set(own, { resolve: resolveAnswer, reject })
      child.send({ sequence: own, question })
    })
  }
  return {
    ask,
    ended,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      // The process may end before it can answer, which is what was asked for.
      await Promise.race([ask({ kind: 'window', method: 'close' }).catch(() => undefined), ended])
      await ended
    },
  }
}

/** `window.host` as the page of a running desktop sees it. */
export function desktopBridge(desktop: FakeDesktop): HostBridge {
  const ask = (method: string, ...values: readonly unknown[]): Promise<unknown> =>
    desktop.ask({ kind: 'host', method, values })
  return {
    kind: 'desktop',
    platform: 'linux',
    call: (name, request) => ask('call', name, request),
    subscribe: (listener) => desktop.subscribe((event) => listener(event as ServiceEvent)),
    saveDocument: async (document) => (await ask('saveDocument', document)) === true,
    pickTextFile: (options) => ask('pickTextFile', options) as ReturnType<HostBridge['pickTextFile']>,
    openLink: async (address) => (await ask('openLink', address)) === true,
  }
}

/**
 * The page's own transport against the built desktop host: bridge, preload script, sender check and services' worker. For
 * the contract suite, beside the in-process and the loopback transport.
 */
export async function openDesktopTransport(dataDirectory: string): Promise<OpenedTransport> {
  const desktop = await startFakeDesktop({ dataDirectory })
  return {
    transport: bridgeTransport(desktopBridge(desktop)),
    async close() {
      await desktop.close()
      const { code } = await desktop.ended
      if (code !== 0) throw new Error(`The desktop host ended with ${String(code)}`)
    },
  }
}
