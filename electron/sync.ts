import { parentPort, workerData } from 'node:worker_threads'
import { createConnectors } from '#shared/sources/connectors'
import { sha256 } from './node/sha256'
import { waitOrStop } from './node/sync/runSources'
import { serveSync } from './node/sync/serveSync'
import type { SyncWorkerData } from './node/sync/syncThread'

if (parentPort === null) throw new Error('sync.js runs in a thread of the services')

const { spoolDirectory, userAgent, deadline } = workerData as SyncWorkerData

serveSync(
  parentPort,
  { spoolDirectory, userAgent, deadline, now: Date.now, random: Math.random, wait: waitOrStop },
  (questions) => createConnectors(questions, sha256),
)
