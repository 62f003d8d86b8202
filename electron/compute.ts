import { parentPort, workerData } from 'node:worker_threads'
import type { ComputeJobs, ComputeWorkerData } from './node/computeJobs'
import { serveJobs } from './node/computeWorker'
import { createTypesetter } from './node/typesetter'

if (parentPort === null) throw new Error('compute.js runs in a thread of the compute pool')

const typesetter = createTypesetter(workerData as ComputeWorkerData)

serveJobs<ComputeJobs>(parentPort, {
  typeset: (request) => typesetter.typeset(request),
})
