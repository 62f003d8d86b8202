import { parentPort, workerData } from 'node:worker_threads'
import { openApplication } from './node/application'
import { createDefectReport } from './node/defectReport'
import type { ServicesWorkerData } from './node/servicesMessages'
import { serveServices } from './node/servicesThread'

if (parentPort === null) throw new Error('services.js runs in a thread of a host')

const data = workerData as ServicesWorkerData
const report = createDefectReport(data.dataDirectory)

await serveServices(parentPort, (announce, keepSecret) =>
  openApplication({ ...data, report, announce, keepSecret, followSchedule: true }),
)
