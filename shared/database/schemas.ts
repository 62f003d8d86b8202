import { createCache } from './migrations/cache/0010-create-cache'
import { keepSyncedTables } from './migrations/cache/0020-keep-synced-tables'
import type { DatabaseSchema } from './migrations/migration'
import { createWorkspace } from './migrations/workspace/0010-create-workspace'
import { logReleases } from './migrations/workspace/0020-log-releases'
import { keepFrozenEvidence } from './migrations/workspace/0030-keep-frozen-evidence'
import { keepSiteProfiles } from './migrations/workspace/0040-keep-site-profiles'
import { keepFrozenForecasts } from './migrations/workspace/0050-keep-frozen-forecasts'
import { keepVisitSchedules } from './migrations/workspace/0060-keep-visit-schedules'
import { logExports } from './migrations/workspace/0070-log-exports'
import { keepBranding } from './migrations/workspace/0080-keep-branding'
import { keepRegistrations } from './migrations/workspace/0090-keep-registrations'
import { keepPapers } from './migrations/workspace/0100-keep-papers'
import { keepReportChoices } from './migrations/workspace/0110-keep-report-choices'
import { keepShortLists } from './migrations/workspace/0120-keep-short-lists'
import { keepReadiness } from './migrations/workspace/0130-keep-readiness'
import { keepVariables } from './migrations/workspace/0140-keep-variables'
import { keepPermitProgress } from './migrations/workspace/0150-keep-permit-progress'
import { keepEnquiries } from './migrations/workspace/0160-keep-enquiries'
import { keepTestbedNeeds } from './migrations/workspace/0170-keep-testbed-needs'
import { keepMaskTables } from './migrations/workspace/0180-keep-mask-tables'

/** What people made: small, precious, saved before the call that wrote it answers. */
export const workspaceSchema: DatabaseSchema = {
  name: 'workspace',
  // "Kohw" in ASCII.
  applicationId: 0x4b6f6877,
  migrations: [
    createWorkspace,
    logReleases,
    keepFrozenEvidence,
    keepSiteProfiles,
    keepFrozenForecasts,
    keepVisitSchedules,
    logExports,
    keepBranding,
    keepRegistrations,
    keepPapers,
    keepReportChoices,
    keepShortLists,
    keepReadiness,
    keepVariables,
    keepPermitProgress,
    keepEnquiries,
    keepTestbedNeeds,
    keepMaskTables,
  ],
  bulkTables: [],
}

/** What the sources brought: large, can be built again. */
export const cacheSchema: DatabaseSchema = {
  name: 'cache',
  // "Kohc" in ASCII.
  applicationId: 0x4b6f6863,
  migrations: [createCache, keepSyncedTables],
  bulkTables: ['cell', 'cube_cell'],
}
