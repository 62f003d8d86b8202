import type { Handlers } from '../contract/handlers'
import { createApplicationService } from './applicationService'
import { createEstimateService } from './estimateService'
import { createEvidenceTables } from './evidenceTables'
import { createExampleService } from './exampleService'
import type { ServicePorts } from './ports'
import { createProtocolService } from './protocolService'
import { createReportService } from './reportService'
import { createSourceService } from './sourceService'
import { createStudyService } from './studyService'
import { createTerminologyService } from './terminologyService'

/** The whole application behind the contract, made from what a host gives it. */
export function createServices(ports: ServicePorts): Handlers {
  const tables = createEvidenceTables(ports.cache.database, ports.hash)
  return {
    ...createApplicationService(ports),
    ...createStudyService(ports),
    ...createProtocolService(ports),
    ...createExampleService(ports, tables),
    ...createEstimateService(ports, tables),
    ...createTerminologyService(ports, tables),
    ...createSourceService(ports, tables),
    ...createReportService(ports, tables),
  }
}
