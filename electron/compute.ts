import { parentPort, workerData } from 'node:worker_threads'
import { succeed } from '#shared/contract/outcome'
import { runForecastJob } from '#shared/forecast/jobs'
import type { ComputeJobs, ComputeWorkerData } from './node/computeJobs'
import { serveJobs } from './node/computeWorker'
import { loadLinearSolver } from './node/linearSolver'
import { createTypesetter } from './node/typesetter'

if (parentPort === null) throw new Error('compute.js runs in a thread of the compute pool')

const typesetter = createTypesetter(workerData as ComputeWorkerData)

serveJobs<ComputeJobs>(parentPort, {
  typeset: (request) => typesetter.typeset(request),
  forecast: (request, progress) => succeed(runForecastJob.forecast(request, progress)),
  seekForecast: (request, progress) => succeed(runForecastJob.seekForecast(request, progress)),
  optimiseSites: async (request, progress) =>
    succeed(await runForecastJob.optimiseSites(request, progress, loadLinearSolver)),
})
