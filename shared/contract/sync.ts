import * as v from 'valibot'
import type { CellChange, ChangeKind } from '../domain/cubes/compareCubes'
import type { CubeCell } from '../domain/cubes/cubeCells'
import type { CubeDescription } from '../database/syncedTables'
import type { TableRelease } from '../database/tableReleases'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { CatalogueEntry } from '../domain/sources/starterDataset'
import type { SourceRecord } from '../domain/sources/sourceRecord'
import type { TableUse } from '../sources/pxweb/tableUse'
import type { PxServer } from '../sources/questions/pxQuestions'
import type { SourceQuestions } from '../sources/questions/sourceQuestions'
import type { SyncRunState } from '../sync/runState'

/** A table or catalogue of a source, and what is kept of it. */
export interface OfferDescription {
  readonly key: string
  readonly title: LocalisedName
  readonly purpose: LocalisedName
  /** Whether a sync without a choice brings it. */
  readonly chosen: boolean
  /** True for a table that the person asked for by its identifier. */
  readonly added: boolean
  /** What the estimate can use of it, once it is kept; null for what the person did not add. */
  readonly use: TableUse | null
  readonly kept: {
    readonly release: string
    readonly retrievedAt: string
    readonly checkedAt: string
    readonly tables: readonly string[]
    readonly cells: number
    readonly entries: number
  } | null
}

export interface ConnectorDescription {
  readonly key: string
  readonly name: LocalisedName
  readonly holder: LocalisedName
  readonly licence: LocalisedName
  readonly suppressionRule: LocalisedName | null
  /** Whom or what it covers, and what it does not. */
  readonly coverage: LocalisedName
  /** The same rule as numbers; null when the source states none. */
  readonly smallCountRule: SourceRecord['smallCountRule']
  /** Where it is asked: the address of the source, or the one that was set. */
  readonly base: string
  readonly standardBase: string
  readonly authorisation: 'none' | 'bearer'
  /** Whether a token is there; the token itself never crosses. */
  readonly hasToken: boolean
  /** The server that the person added; null for a source that comes with the program. */
  readonly server: PxServer | null
  /** Whether further tables can be asked for by their identifiers. */
  readonly takesTables: boolean
  /** True while no question is set. */
  readonly nothingToAsk: boolean
  readonly offers: readonly OfferDescription[]
}

/** What is kept of a table or question that is no longer asked for. It stays in use until it is taken away. */
export interface LeftOffer {
  readonly offer: string
  readonly title: string
  readonly cells: number
  readonly entries: number
  readonly retrievedAt: string
}

export const syncSettings = v.strictObject({
  schedule: v.picklist(['manual', 'on-start', 'daily']),
  /** Address of a proxy; null for none. */
  proxy: v.nullable(v.pipe(v.string(), v.url(), v.maxLength(500))),
  /** Base addresses that differ from those of the sources. */
  bases: v.pipe(
    v.array(
      v.strictObject({
        source: v.pipe(v.string(), v.maxLength(64)),
        base: v.pipe(v.string(), v.url(), v.maxLength(500)),
      }),
    ),
    v.maxLength(50),
  ),
  /** Offers to bring; null for those that a first sync brings unasked. */
  offers: v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(500))),
})
export type SyncSettings = v.InferOutput<typeof syncSettings>

export const standardSyncSettings: SyncSettings = { schedule: 'manual', proxy: null, bases: [], offers: null }

export interface SyncState {
  readonly running: SyncRunState | null
  readonly settings: SyncSettings
  readonly questions: SourceQuestions
  readonly left: readonly LeftOffer[]
  readonly connectors: readonly ConnectorDescription[]
}

/** The releases of a table and what is kept of the newest. */
export interface TableHistory {
  readonly table: string
  /** Null for a table that is not kept any more, or never was. */
  readonly title: string | null
  readonly releases: readonly TableRelease[]
}

export interface TableChanges {
  readonly table: string
  readonly number: number
  readonly changes: readonly CellChange[]
  /** Where to ask on; null at the end of what is kept. */
  readonly next: number | null
  readonly counts: { readonly [Kind in ChangeKind]: number } | null
}

/** Some of what an offer, or an imported file, describes without counting people. */
export interface SyncedEntries {
  readonly offer: string
  /** ISO instant. */
  readonly retrievedAt: string
  readonly total: number
  readonly entries: readonly CatalogueEntry[]
  readonly next: number | null
}

/** Some cells of a synced table with their categories. */
export interface SyncedCells {
  readonly table: string
  readonly description: Omit<CubeDescription, 'markers'>
  readonly release: string
  readonly total: number
  readonly cells: readonly { readonly codes: readonly string[]; readonly cell: CubeCell }[]
  readonly next: number | null
}
