import type { Handlers } from '../contract/handlers'
import { createApplicationService } from './applicationService'
import { createDefinitionService } from './definitionService'
import { createDisclosureService } from './disclosureService'
import { createEstimateService } from './estimateService'
import { createEvidenceTables } from './evidenceTables'
import { createExampleService } from './exampleService'
import { createTableExport } from './imports/exportTables'
import { createImportService } from './imports/importService'
import type { ServicePorts } from './ports'
import { createProtocolEstimates } from './protocolEstimates'
import { createProtocolService } from './protocolService'
import { createQualificationService } from './qualificationService'
import { createReleaseGate } from './releaseGate'
import { createReportService } from './reportService'
import { createSnapshotService } from './snapshotService'
import { createSourceService } from './sourceService'
import { createStudyService } from './studyService'
import { createHistoryService } from './sync/historyService'
import { createSyncEngine, createSyncService } from './sync/syncService'
import { createTerminologyService } from './terminologyService'
import { createWhatIfService } from './whatIfService'

/** The whole application behind the contract, made from what a host gives it. */
export function createServices(ports: ServicePorts): Handlers {
  const tables = createEvidenceTables(ports.cache.database, ports.hash)
  const estimates = createProtocolEstimates(ports, tables)
  const gate = createReleaseGate(ports, estimates)
  const sync = createSyncEngine(ports, () => {
    tables.forget()
    ports.population.renew()
  })
  return {
    ...createApplicationService(ports),
    ...createQualificationService(ports),
    ...createStudyService(ports),
    ...createProtocolService(ports),
    ...createDefinitionService(ports),
    ...createExampleService(ports, estimates),
    ...createEstimateService(estimates, tables),
    ...createWhatIfService(estimates),
    ...createTerminologyService(ports, tables, estimates),
    ...createSourceService(ports, tables, estimates),
    ...createReportService(ports, tables, estimates, gate),
    ...createSnapshotService(ports, tables, estimates, gate),
    ...createDisclosureService(ports, gate),
    ...createSyncService(ports, sync),
    ...createHistoryService(ports),
    ...createTableExport(ports),
    ...createImportService(ports, () => tables.forget()),
  }
}
