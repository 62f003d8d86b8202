import type { Handlers } from '../../contract/handlers'
import type { SiteOperationName } from '../../contract/siteOperations'
import type { ServicePorts } from '../ports'
import { createBundleService } from './bundleService'
import { createKeyService } from './keyService'
import { createPrintService, type PrintPorts } from './printService'
import { createSubscriptionService } from './subscriptionService'
import { createTableService } from './tableService'
import { createUnitService } from './unitService'
import { createUseService } from './useService'

export type SiteServicePorts = PrintPorts &
  Pick<
    ServicePorts,
    | 'workspace'
    | 'secrets'
    | 'signing'
    | 'siteFiles'
    | 'now'
    | 'createIdentifier'
    | 'keepDocument'
    | 'announce'
    | 'writeWorkbook'
  >

/** Profiles of hospital units: filled in, published, signed, exchanged and used. */
export function createSiteServices(ports: SiteServicePorts): Pick<Handlers, SiteOperationName> {
  return {
    ...createUnitService(ports),
    ...createKeyService(ports),
    ...createBundleService(ports),
    ...createSubscriptionService(ports),
    ...createTableService(ports),
    ...createPrintService(ports),
    ...createUseService(ports),
  }
}
