import type { LocalisedName } from '../domain/sources/localisedName'
import type { Protocol } from '../domain/studies/protocol'
import type { ProtocolDifference } from '../domain/studies/protocolDifferences'
import type { ResultChange } from '../estimate/frozen/compareResults'
import type { MovedCell } from '../estimate/frozen/compareTables'
import type { ResultSummary } from '../estimate/frozen/resultSummary'
import type { Quantity } from '../estimate/result'
import type { ForecastHeadline, ForecastSummary } from '../forecast/frozen/forecastSummary'
import type { FrozenForecastRequest } from '../forecast/frozen/frozenRequest'
import type { Failure, Outcome } from './outcome'

/** Who had an estimate frozen: a person by name, or a report as the evidence behind it. */
export type EstimateOrigin = 'person' | 'report'

/** A table that a frozen estimate read. */
export interface SnapshotTable {
  readonly key: string
  readonly title: LocalisedName
  readonly source: string
  readonly period: string
  /** SHA-256 of the table as it was. */
  readonly hash: string
  /** Whether the table of this key on this machine is still the same. */
  readonly now: 'same' | 'changed' | 'gone'
}

/** What is written down when an estimate is frozen, besides what it says and rests on. */
export interface FrozenRecord {
  readonly id: string
  readonly study: string
  readonly version: string
  readonly versionName: string
  /** Empty for the evidence of a report. */
  readonly name: string
  readonly note: string
  readonly author: string
  readonly origin: EstimateOrigin
  /** ISO instant. */
  readonly createdAt: string
  readonly engineVersion: string
  /** SHA-256 over protocol, population and tables. */
  readonly inputHash: string
  /** Null where the engine made no draws. */
  readonly draws: { readonly seed: number; readonly count: number } | null
}

/** The forecast frozen with an estimate, as a list shows it. */
export interface SnapshotForecast {
  readonly request: FrozenForecastRequest
  readonly forecastVersion: string
  /** SHA-256 over estimate, plan, target, seed and version. */
  readonly inputHash: string
  /** Null where the stored forecast cannot be read by this version. */
  readonly headline: ForecastHeadline | null
}

/** A frozen estimate as a list shows it. */
export interface SnapshotDescription extends FrozenRecord {
  /** Null where the stored result cannot be read by this version. */
  readonly populationDate: string | null
  readonly eligible: Quantity | null
  /** Null where the estimate alone was frozen. */
  readonly forecast: SnapshotForecast | null
  readonly tables: readonly SnapshotTable[]
  /** `unknown` where the population was not kept. */
  readonly population: 'same' | 'changed' | 'unknown'
  /** Whether all it was computed from is kept. */
  readonly rebuildable: boolean
  /** When reports were made from it: ISO instants, newest first. */
  readonly reports: readonly string[]
}

export interface SnapshotState extends SnapshotDescription {
  readonly protocol: Protocol
  readonly result: ResultSummary | null
  /** Null where none was frozen, or this version cannot read it. */
  readonly forecastSummary: ForecastSummary | null
}

/** What computing a frozen forecast again from its own evidence gave. */
export type ForecastRebuild =
  | { readonly outcome: 'identical'; readonly forecastVersion: string }
  | {
      readonly outcome: 'differs'
      readonly versionThen: string
      readonly versionNow: string
      /** Null where the stored forecast cannot be read by this version. */
      readonly then: ForecastHeadline | null
      readonly now: ForecastHeadline
    }
  | { readonly outcome: 'not-made'; readonly failure: Failure }

/** What computing a frozen estimate again from its own evidence gave. */
export type SnapshotRebuild =
  | {
      readonly outcome: 'identical'
      readonly engineVersion: string
      /** Null where no forecast was frozen. */
      readonly forecast: ForecastRebuild | null
    }
  | {
      readonly outcome: 'differs'
      readonly forecast: ForecastRebuild | null
      readonly engineThen: string
      readonly engineNow: string
      /** Null where the stored result cannot be read by this version. */
      readonly change: ResultChange | null
    }
  | { readonly outcome: 'not-kept' }

/** How a table behind a frozen estimate differs from the one that would be used today. */
export interface TableChange {
  readonly key: string
  readonly title: LocalisedName
  readonly source: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly periodThen: string | null
  readonly periodNow: string | null
  /** Cells that are not as they were; null where they cannot be told. */
  readonly moved: { readonly cells: readonly MovedCell[]; readonly total: number } | null
}

/** A frozen estimate beside the same version as it is now, on the data as they are now. */
export interface SnapshotComparison {
  readonly then: SnapshotMoment
  readonly now: SnapshotMoment
  readonly population: SnapshotDescription['population']
  readonly protocol: {
    readonly then: Protocol
    readonly now: Protocol
    readonly differences: readonly ProtocolDifference[]
  }
  readonly tables: readonly TableChange[]
  /** Null where the stored result cannot be read by this version. */
  readonly result: ResultChange | null
  /** The frozen protocol on the data and with the engine of now; null where the protocol is the same. */
  readonly sameProtocol: Quantity | null
  /** Null where no forecast was frozen. */
  readonly forecast: ForecastComparison | null
}

/** A frozen forecast beside what the same target and seed give today. */
export interface ForecastComparison {
  /** Null where the stored forecast cannot be read by this version. */
  readonly then: ForecastHeadline | null
  readonly now: Outcome<ForecastHeadline>
  /** The frozen protocol on the data of now; null where the protocol is the same. */
  readonly sameProtocol: Outcome<ForecastHeadline> | null
}

export interface SnapshotMoment {
  /** ISO instant. */
  readonly at: string
  readonly engineVersion: string
  /** ISO date. */
  readonly populationDate: string | null
}

/** What has come in since the newest frozen estimate of a version. */
export interface SnapshotNews {
  /** Null when all is as it was, or nothing is frozen. */
  readonly since: {
    readonly snapshot: string
    readonly name: string
    /** ISO instant at which it was frozen. */
    readonly at: string
    /** Keys of the sources with other or further tables for the same protocol. */
    readonly sources: readonly string[]
    readonly population: boolean
  } | null
}
