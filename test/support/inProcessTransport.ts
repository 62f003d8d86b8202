import { resolve } from 'node:path'
import { openApplication } from '#electron/node/application'
import type { ServiceEvent } from '#shared/contract/events'
import type { OperationName, ResponseOf } from '#shared/contract/operations'
import type { Outcome } from '#shared/contract/outcome'
import { version } from '../../package.json'
import type { OpenedTransport } from './openedTransport'

const root = resolve(import.meta.dirname, '..', '..')

/** The application in this process, every answer checked for what would change by crossing. */
export async function openInProcessTransport(dataDirectory: string): Promise<OpenedTransport> {
  const listeners = new Set<(event: ServiceEvent) => void>()
  const opened = await openApplication({
    dataDirectory,
    resourcesDirectory: resolve(root, 'resources'),
    builtResourcesDirectory: resolve(root, 'out', 'resources'),
    computeFile: resolve(root, 'out', 'main', 'compute.js'),
    syncFile: resolve(root, 'out', 'main', 'sync.js'),
    importsFile: resolve(root, 'out', 'main', 'imports.js'),
    version,
    verifyAnswers: true,
    report: ({ operation, error }) => {
      process.stderr.write(`${operation}: ${error instanceof Error ? error.stack : String(error)}\n`)
    },
    announce(event) {
      for (const listener of [...listeners]) listener(event)
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const application = opened.value
  return {
    transport: {
      async call<Name extends OperationName>(name: Name, request: unknown) {
        return (await application.call(name, request)) as Outcome<ResponseOf<Name>>
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => {
          listeners.delete(listener)
        }
      },
    },
    close: () => application.close(),
  }
}
