import type { DefectReport } from '#shared/contract/dispatch'
import { createDeferred } from '../deferred'
import type { ServicesWorker } from '../servicesWorker'
import { createToken } from '../token'
import { startLoopbackServer, type LoopbackServer } from './server'

export interface LoopbackHostOptions {
  readonly port: number
  readonly pageDirectory: string
  readonly services: ServicesWorker
  readonly report: DefectReport
  readonly print: (line: string) => void
  readonly printError: (line: string) => void
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Serves until a stop signal comes; answers the exit code: 0 after a clean stop, 1 when it could not start. */
export async function runLoopbackHost(options: LoopbackHostOptions): Promise<0 | 1> {
  const { services } = options
  // From here on, and again and again: a second Ctrl+C must not cut the save short.
  const { promise: stopWanted, resolve: stop } = createDeferred<void>()
  for (const signal of stopSignals) process.on(signal, stop)

  const started = await services.started
  if (!started.ok) {
    options.printError(started.error.message)
    await services.stop()
    return 1
  }
  const token = createToken()
  const server = await listen(options, token)
  if (server === null) {
    await services.stop()
    return 1
  }
  options.print(`Kohort is served at http://127.0.0.1:${server.port}/#token=${token}`)
  await stopWanted
  await server.close()
  await services.stop()
  return 0
}

async function listen(options: LoopbackHostOptions, token: string): Promise<LoopbackServer | null> {
  try {
    return await startLoopbackServer({ ...options, token })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    options.printError(
      `Port ${options.port} of 127.0.0.1 cannot be used (${reason}). Choose another with --port.`,
    )
    return null
  }
}
