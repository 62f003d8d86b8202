import type { LocalisedName } from '../../domain/sources/localisedName'
import type { SourceRecord } from '../../domain/sources/sourceRecord'
import type { AreaRecord } from '../../domain/sources/starterDataset'
import type { Finding } from '../../domain/studies/lint/finding'
import type { Language, LocalisedText, Protocol } from '../../domain/studies/protocol'
import type { EstimateResult } from '../../estimate/result'
import type { ReportAdditions } from './reportAdditions'

/** Everything a feasibility report is made of. The same input always makes the same report. */
export interface FeasibilityReportInput extends ReportAdditions {
  readonly language: Language
  readonly study: {
    readonly name: string
    readonly question: LocalisedText | null
    readonly targetParticipants: number | null
  }
  /** `createdAt`: ISO instant. */
  readonly version: { readonly name: string; readonly createdAt: string }
  readonly protocol: Protocol
  readonly estimate: EstimateResult
  readonly definition: {
    /** The protocol in plain language, one paragraph for each thing to know, in the language of the report. */
    readonly explanation: readonly string[]
    /** What lint has to say of the protocol. */
    readonly findings: readonly Finding[]
  }
  readonly sources: readonly SourceRecord[]
  /** Key of the source of the population figures; null when the caller does not know it. */
  readonly populationSource: string | null
  readonly areas: readonly AreaRecord[]
  /** Titles of the tables that the assumptions of the protocol name, by key. */
  readonly tableTitles: { readonly [key: string]: LocalisedName }
  /** Names of codes in the language of the report, by code as written in the protocol. */
  readonly codeNames: { readonly [code: string]: string }
  readonly author: string
  readonly organisation: string
  /** ISO date of the report; the ages of the numbers are counted to it. */
  readonly date: string
  readonly applicationVersion: string
}
