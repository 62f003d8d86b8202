import { resolve } from 'node:path'
import { startServicesWorker, type ServicesWorker } from '#electron/node/servicesWorker'
import { version } from '../../package.json'
import { requireBuild } from './desktopTransport'

const root = resolve(import.meta.dirname, '..', '..')
const built = (name: string) => resolve(root, 'out', 'main', name)

/** The built services in a thread of this process, as both hosts run them. */
export function servicesOfBuild(dataDirectory: string): ServicesWorker {
  requireBuild()
  return startServicesWorker({
    workerFile: built('services.js'),
    dataDirectory,
    resourcesDirectory: resolve(root, 'resources'),
    builtResourcesDirectory: resolve(root, 'out', 'resources'),
    computeFile: built('compute.js'),
    syncFile: built('sync.js'),
    importsFile: built('imports.js'),
    version,
  })
}
