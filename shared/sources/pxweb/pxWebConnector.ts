import type { Politeness, SourceConnector } from '../connector'
import { cubeEvidence } from '../evidence/cubeEvidence'
import { refuseOffer } from '../refuseOffer'
import type { PxInstallation, PxTable } from './pxTable'
import { syncPxTable } from './syncPxTable'

/** A PxWeb server with the tables that are taken from it. */
export interface PxWebSource {
  readonly key: string
  readonly record: SourceConnector['record']
  /** Base address, ending in a slash: of version 2 what stands before `tables/`, of version 1 what stands before `table/`. */
  readonly base: string
  readonly politeness: Politeness
  readonly coverage: SourceConnector['coverage']
  readonly installation: PxInstallation
  readonly tables: readonly PxTable[]
}

/** A connector for any installation of PxWeb. */
export function createPxWebConnector(source: PxWebSource): SourceConnector {
  const { key, record, base, politeness, coverage, installation, tables } = source
  const tableOf = (offerKey: string) => tables.find((table) => table.key === offerKey)
  return {
    key,
    record,
    base,
    politeness,
    authorisation: 'none',
    coverage,
    offers: tables.map(({ key: offerKey, title, purpose, byDefault }) => ({
      key: offerKey,
      title,
      purpose,
      byDefault,
    })),
    sync(offer, context) {
      const table = tableOf(offer.key)
      return table === undefined ? refuseOffer(offer) : syncPxTable(key, installation, table, context)
    },
    evidence(cube, retrievedAt, queryHash, knowledge) {
      const evidence = tableOf(cube.key)?.evidence ?? null
      return evidence === null
        ? []
        : cubeEvidence(cube, evidence, { record, retrievedAt, queryHash }, knowledge)
    },
  }
}
