import type { Politeness, SourceConnector } from '../connector'
import { cubeEvidence } from '../evidence/cubeEvidence'
import type { PxServer, WantedTable } from '../questions/pxQuestions'
import { refuseOffer } from '../refuseOffer'
import { addedTable } from './addedTable'
import type { PxInstallation, PxTable } from './pxTable'
import { syncPxTable } from './syncPxTable'
import { tableUse } from './tableUse'

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

/** What a person asks of a PxWeb source besides the tables that come with the program. */
export interface FurtherTables {
  readonly wanted: readonly WantedTable[]
  /** Whether areas have the codes of Norwegian counties and municipalities. */
  readonly norwegian: boolean
  /** The server, where the person added it. */
  readonly server?: PxServer
}

/** A connector for any installation of PxWeb. */
export function createPxWebConnector(
  source: PxWebSource,
  { wanted, norwegian, server }: FurtherTables = { wanted: [], norwegian: false },
): SourceConnector {
  const { key, record, base, politeness, coverage, installation } = source
  const own = wanted.filter((table) => table.source === key)
  const known = new Set(source.tables.map(({ table }) => table))
  const tables = [
    ...source.tables,
    ...own.filter(({ table }) => !known.has(table)).map((table) => addedTable(table, norwegian)),
  ]
  const wantedOf = (offerKey: string) => own.find(({ table }) => `${key}/${table}` === offerKey)
  const tableOf = (offerKey: string) => tables.find((table) => table.key === offerKey)
  return {
    key,
    record,
    base,
    politeness,
    authorisation: 'none',
    coverage,
    ...(server === undefined ? {} : { server }),
    takesTables: true,
    offers: tables.map(({ key: offerKey, title, purpose, byDefault, added }) => ({
      key: offerKey,
      title,
      purpose,
      byDefault,
      ...(added === undefined ? {} : { added }),
    })),
    statementOf: (offer) => JSON.stringify([norwegian, wantedOf(offer)?.counts ?? null]),
    useOf(offer, cube) {
      const found = wantedOf(offer)
      return found === undefined ? null : tableUse(cube, found.counts, norwegian)
    },
    sync(offer, context) {
      const table = tableOf(offer.key)
      return table === undefined
        ? refuseOffer(offer)
        : syncPxTable(server?.name ?? key, installation, table, context)
    },
    evidence(cube, retrievedAt, queryHash, knowledge) {
      const found = tableOf(cube.key)?.evidence ?? null
      const evidence = typeof found === 'function' ? found(cube) : found
      return evidence === null
        ? []
        : cubeEvidence(cube, evidence, { record, retrievedAt, queryHash }, knowledge)
    },
  }
}
