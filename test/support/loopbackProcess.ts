import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startCheaply } from './startCheaply'

const root = join(import.meta.dirname, '../..')
const entry = join(root, 'out/main/loopback.js')

/** The built loopback host as a person would run it, in a process of its own. */
export interface LoopbackProcess {
  /** Address with the token in its fragment. */
  readonly address: string
  readonly process: ChildProcess
  stop(): Promise<void>
  /** Ends it without a chance to tidy up, as a crash would. */
  kill(): Promise<void>
}

/**
 * Starts the host on a free port with its own data folder; waits for the address it prints. `preloaded` names a module
 * that Node loads before it, in its workers too.
 */
export async function startLoopbackProcess(
  dataDirectory: string,
  preloaded?: string,
): Promise<LoopbackProcess> {
  if (!existsSync(entry)) throw new Error('The application is not built: run "npm run build" first.')
  const node = preloaded === undefined ? startCheaply : [...startCheaply, '--import', preloaded]
  const child = spawn(process.execPath, [...node, entry, '--port', '0', '--data', dataDirectory], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(line)?.[0]
    if (address === undefined) continue
    child.stdout.resume()
    return {
      address,
      process: child,
      stop: () => end(child, 'SIGINT'),
      kill: () => end(child, 'SIGKILL'),
    }
  }
  throw new Error(`The loopback host ended without an address: ${errors.join('')}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
