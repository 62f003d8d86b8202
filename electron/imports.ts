import { parentPort } from 'node:worker_threads'
import type { ImportJobs } from './node/imports/importJobs'
import { readImportJob, readVariablesJob } from './node/imports/readImportJob'
import { columnsOf } from './node/columnsOf'
import { serveJobs } from './node/computeWorker'

if (parentPort === null) throw new Error('imports.js runs in a thread of the services')

serveJobs<ImportJobs>(
  parentPort,
  { read: readImportJob, variables: readVariablesJob },
  { read: ({ brought }) => (brought === null ? [] : columnsOf(brought.content)) },
)
