import type { Handlers } from '../contract/handlers'
import { createApplicationService } from './applicationService'
import { createBrandingService } from './brandingService'
import { createScheduleService } from './capacity/scheduleService'
import { createCompetingService } from './competing/competingService'
import { createCriteriaService } from './criteria/criteriaService'
import { createDefinitionService } from './definitionService'
import { createDisclosureService } from './disclosureService'
import { enquiryOffer } from './enquiries/enquiryOffer'
import { createEnquiryService } from './enquiries/enquiryService'
import { createDiscoveryService } from './discovery/discoveryService'
import { createEstimateService } from './estimateService'
import { createEvidenceTables } from './evidenceTables'
import { createExampleService } from './exampleService'
import { createExportService } from './exports/exportService'
import { createForecastService } from './forecasts/forecastService'
import { createProfileCandidates } from './forecasts/profileCandidates'
import { catalogueCandidates } from './forecasts/siteCandidates'
import { createTableExport } from './imports/exportTables'
import { createReadings } from './imports/readings'
import { createImportService } from './imports/importService'
import { createInterchangeService } from './interchange/interchangeService'
import { createKeptImports } from './imports/keptImports'
import { createMaskService } from './masks/maskService'
import { createMaterialService } from './material/materialService'
import { createPaperService } from './papers/paperService'
import type { ServicePorts } from './ports'
import { createProtocolEstimates } from './protocolEstimates'
import { createProtocolService } from './protocolService'
import { createQualificationService } from './qualificationService'
import { createExpectedOfSites } from './registration/expectedOfSites'
import { createGrowStudy } from './registration/growStudy'
import { createReadinessService } from './readiness/readinessService'
import { createRegistrationService } from './registration/registrationService'
import { createReleaseGate } from './releaseGate'
import { createReportChoiceService } from './reports/reportChoiceService'
import { createReportService } from './reports/reportService'
import { createPermitService } from './permits/permitService'
import { createTestbedService } from './testbeds/testbedService'
import { createShortListService } from './shortLists/shortListService'
import { createSiteServices } from './sites/siteServices'
import { createSnapshotService } from './snapshotService'
import { createSourceService } from './sourceService'
import { createStudyService } from './studyService'
import { createHistoryService } from './sync/historyService'
import { createSyncEngine, createSyncService, type SyncEngine } from './sync/syncService'
import { createTerminologyService } from './terminologyService'
import { createQuestionService } from './sync/questionService'
import { createVariableService } from './variables/variableService'
import { createWhatIfService } from './whatIfService'

export interface Services {
  readonly handlers: Handlers
  /** For a sync that nobody asked for through the contract. */
  readonly engine: SyncEngine
}

/** The whole application behind the contract, made from what a host gives it. */
export function createServices(ports: ServicePorts): Services {
  const tables = createEvidenceTables(ports.cache.database, ports.hash)
  const estimates = createProtocolEstimates(ports, tables)
  const gate = createReleaseGate(ports, estimates)
  const forecasting = createForecastService(ports, estimates, createProfileCandidates(ports))
  const expected = createExpectedOfSites(forecasting['forecasts.compute'])
  const discovery = createDiscoveryService(ports)
  const material = createMaterialService(ports)
  const forget = () => {
    tables.forget()
    discovery.forget()
    material.forget()
    expected.forget()
  }
  const onSynced = () => {
    forget()
    ports.population.renew()
  }
  const readings = createReadings(ports.announce)
  const engine = createSyncEngine(ports, onSynced)
  const syncing = createSyncService(ports, engine)
  const candidates = () => [...createProfileCandidates(ports)(), ...catalogueCandidates(ports.cache.database)]
  const grow = createGrowStudy(ports, expected.of, candidates)
  const handlers: Handlers = {
    ...createApplicationService(ports),
    ...discovery.handlers,
    ...material.handlers,
    ...createCriteriaService(ports, discovery.handlers['discovery.read']),
    ...createQualificationService(ports),
    ...createStudyService(ports),
    ...createProtocolService(ports),
    ...createDefinitionService(ports),
    ...createExampleService(ports, estimates),
    ...createEstimateService(estimates, tables, ports.population),
    ...forecasting,
    ...createCompetingService(ports, candidates),
    ...createWhatIfService(estimates),
    ...createTerminologyService(ports, tables, estimates),
    ...createSourceService(ports, tables, estimates),
    ...createReportService(ports, tables, estimates, gate, forecasting['forecasts.compute']),
    ...createReportChoiceService(ports),
    ...createExportService(ports),
    ...createBrandingService(ports),
    ...createSnapshotService(ports, tables, estimates, gate, forecasting['forecasts.compute']),
    ...createDisclosureService(ports, gate),
    ...syncing,
    ...createQuestionService(ports, engine, () => syncing['sync.describe']({}), onSynced),
    ...createHistoryService(ports),
    ...createSiteServices(ports),
    ...createScheduleService(ports),
    ...createRegistrationService(ports, grow),
    ...createPaperService(ports, forecasting['forecasts.compute'], gate),
    ...createReadinessService(ports),
    ...createEnquiryService(ports, (wish) => enquiryOffer(ports, wish, discovery.handlers['discovery.read'])),
    ...createTableExport(ports),
    ...createImportService(ports, forget, readings),
    ...createVariableService(ports, readings),
    ...createKeptImports(ports, forget),
    ...createShortListService(ports),
    ...createMaskService(ports),
    ...createInterchangeService(ports),
    ...createPermitService(ports),
    ...createTestbedService(ports),
  }
  return { handlers, engine }
}
