import { parentPort, workerData } from 'node:worker_threads'
import { connectors } from '#shared/sources/connectors'
import { waitOrStop } from './node/sync/runSources'
import { serveSync } from './node/sync/serveSync'
import type { SyncWorkerData } from './node/sync/syncThread'

if (parentPort === null) throw new Error('sync.js runs in a thread of the services')

const { spoolDirectory, userAgent, deadline } = workerData as SyncWorkerData

serveSync(parentPort, {
  connectors,
  spoolDirectory,
  userAgent,
  deadline,
  now: Date.now,
  random: Math.random,
  wait: waitOrStop,
})
