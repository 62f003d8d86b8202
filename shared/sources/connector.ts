import type { Cube } from '../domain/cubes/cube'
import type { AreaDivision } from '../domain/geography/areaDivisions'
import type { CountTable } from '../domain/sources/countTable'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { SourceRecord } from '../domain/sources/sourceRecord'
import type { CatalogueEntry, CatalogueKind } from '../domain/sources/starterDataset'
import type { Conversation } from './conversation'
import type { CubeShape } from './pxweb/pxTable'
import type { TableUse } from './pxweb/tableUse'
import type { PxServer } from './questions/pxQuestions'

/** A table or catalogue of a source that can be kept up to date. */
export interface TableOffer {
  /** Key of the source and the table: `ssb/07459`. Stable: what is kept is found by it. */
  readonly key: string
  readonly title: LocalisedName
  /** What it is for, in a sentence. */
  readonly purpose: LocalisedName
  /** Whether a first sync brings it unasked. */
  readonly byDefault: boolean
  /** True for a table that the person asked for by its identifier: its title is that of the source. */
  readonly added?: true
}

/** What was kept of a table when it was last brought. */
export interface KeptRelease {
  readonly release: string
  /** False when the source should be read in full although its release is the same: some change numbers silently. */
  readonly trusted: boolean
}

/** What a conversation may depend on besides the answers. */
export interface SyncContext {
  /** ISO date. */
  readonly today: string
  readonly previous: KeptRelease | null
  /** Only what is of this year or later; null for what the offer brings by itself. */
  readonly sinceYear: number | null
}

/** A part of a catalogue that replaces what the same table brought before. */
export interface CatalogueContent {
  readonly kinds: readonly CatalogueKind[]
  readonly entries: readonly CatalogueEntry[]
}

/** Something a reader of the sync log should know that is no failure: rows left out and why, an older format. */
export interface SyncNote {
  readonly code: string
  /** In English. */
  readonly message: string
  readonly count: number
}

export interface SyncedContent {
  readonly cubes: readonly Cube[]
  readonly catalogue: CatalogueContent | null
  readonly notes: readonly SyncNote[]
}

/** Either new content, or the word that nothing has changed. */
export type SyncResult = { readonly unchanged: true } | ({ readonly unchanged: false } & SyncedContent)

/** How often a source may be asked when its answers do not say. */
export interface Politeness {
  readonly calls: number
  readonly seconds: number
}

/** What the estimate knows of areas, to turn codes of a source into them. */
export interface AreaKnowledge {
  /** Keys of all areas with counts: `county:03`, `referral-area:6`, `municipality:0301`, `nation:NO`. */
  readonly areas: ReadonlySet<string>
  /** Earlier divisions of the country; without them only codes of today are read. */
  readonly divisions?: readonly AreaDivision[]
}

/** One outside source: what it offers, how it is asked, and what its tables say of people. */
export interface SourceConnector {
  readonly key: string
  readonly record: Omit<SourceRecord, 'retrievedAt'>
  /** Base address, ending in a slash; can be set by the person for other installations. Empty for a source that has none. */
  readonly base: string
  readonly politeness: Politeness
  readonly authorisation: 'none' | 'bearer'
  /** Whom or what it covers, and what it does not. */
  readonly coverage: LocalisedName
  readonly offers: readonly TableOffer[]
  /** The server that a person added; absent for a source that comes with the program. */
  readonly server?: PxServer
  /** True where further tables can be asked for by their identifiers. */
  readonly takesTables?: true
  /** True where a person sets what is asked: what an earlier question brought gives way to what a new one brings. */
  readonly oneQuestion?: true
  /** True while no question is set. */
  readonly nothingToAsk?: true
  /** What the estimate can use of a table that the person asked for, and why not; null for any other. */
  useOf?(offer: string, table: CubeShape): TableUse | null
  /** What the person said of such a table, as a text that is the same for the same statement. */
  statementOf?(offer: string): string
  /** The conversation that brings an offer. */
  sync(offer: TableOffer, context: SyncContext): Conversation<SyncResult>
  /** Count tables that the estimate can use; empty for a table that counts no people of an area. */
  evidence(
    cube: Cube,
    retrievedAt: string,
    queryHash: string,
    knowledge: AreaKnowledge,
  ): readonly CountTable[]
}
