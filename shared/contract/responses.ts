import type { CountTable, CountTableDescription } from '../domain/sources/countTable'
import type { HiddenNumber } from '../domain/disclosure/hiddenNumber'
import type { SourceRecord } from '../domain/sources/sourceRecord'
import type { Finding } from '../domain/studies/lint/finding'
import type { Language, Protocol } from '../domain/studies/protocol'
import type { DisclosureFinding } from '../estimate/disclosure/auditAnswers'
import type { AnswerSubject, ReleaseDocument } from '../estimate/disclosure/releasedAnswers'
import type { RankingRule } from '../estimate/evidence'
import type { CodeMatch, EvidenceFlag, EvidenceReason, Interval80, Quantity } from '../estimate/result'
import type { ProtocolChange } from '../estimate/whatIf/protocolChange'
import type { DocumentHandle } from './transport'

export interface ApplicationDescription {
  readonly version: string
  readonly engineVersion: string
  /** ISO date of the newest figure on this machine. */
  readonly dataDate: string
  /** Words for what was found and mended at start, such as a backup that was restored; null when all was well. */
  readonly notice: { readonly code: 'restored-backup'; readonly savedAt: string } | null
  readonly dataDirectory: string
}

/** What the reference cases of the methods gave on this machine, with the report that says so. */
export interface ValidationAnswer {
  readonly passed: boolean
  /** What came out in one sentence, in the language asked for. */
  readonly verdict: string
  /** Methods that did not pass. */
  readonly failed: readonly string[]
  readonly pdf: DocumentHandle
  readonly json: DocumentHandle
}

export interface Settings {
  readonly language: 'en' | 'nb'
  readonly theme: 'light' | 'dark' | 'system'
  readonly singleKeyShortcuts: boolean
  /** Rows of the funnel in the order of the protocol, or of what takes away most. */
  readonly funnelOrder: 'protocol' | 'loss'
  readonly organisation: string
  readonly author: string
  /** Columns of the table of sites that the person does not want to see. */
  readonly hiddenSiteColumns: string[]
}

export interface ExampleDescription {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** Whose numbers they are. */
  readonly protocol: Protocol
  /** Steps of its funnel, for the picture on the start screen. */
  readonly steps: readonly {
    readonly id: string
    readonly name: string
    readonly role: 'inclusion' | 'exclusion'
    readonly estimate: number | null
    readonly lower: number
    readonly upper: number
    readonly interval: Interval80 | null
    readonly hidden?: HiddenNumber
  }[]
}

export interface StudyDescription {
  readonly id: string
  readonly name: string
  readonly changedAt: string
  readonly versions: number
}

/** One protocol version with its place in the history. */
export interface ProtocolState {
  readonly study: string
  readonly version: string
  readonly sequence: number
  readonly protocol: Protocol
  /** Name of the step that undo would take back; null when there is none. */
  readonly undo: string | null
  readonly redo: string | null
}

/** What lint has to say of a protocol, contradictions first. */
export interface DefinitionFindings {
  readonly findings: readonly Finding[]
}

/** A protocol in plain language, one paragraph for each thing to know. */
export interface ProtocolExplanation {
  readonly paragraphs: readonly string[]
}

export interface StudyState {
  readonly id: string
  readonly name: string
  readonly question: string | { readonly en: string; readonly nb: string } | null
  readonly targetParticipants: number | null
  readonly versions: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[]
  /** The newest version. */
  readonly current: ProtocolState
}

/** What single changes of a protocol would do; nothing is changed. */
export interface RelaxationAnswer {
  /** As the protocol stands. */
  readonly eligible: Quantity
  readonly available: Quantity
  /** In the order of the protocol. */
  readonly rows: readonly {
    readonly change: ProtocolChange
    readonly eligible: Quantity
    readonly available: Quantity
    /** More people eligible than without the change; fewer where the evidence changes with it. */
    readonly more: { readonly value: number | null; readonly hidden: HiddenNumber | null }
  }[]
  /** Changes that are tried in all. */
  readonly total: number
  /** Where to ask on; null at the end. */
  readonly next: number | null
  /** Finer steps that were left out because there are too many. */
  readonly leftOut: number
}

/** A table that could answer a criterion, best first. */
export interface EvidenceOption {
  readonly table: CountTableDescription
  readonly match: CodeMatch
  readonly flags: readonly EvidenceFlag[]
  readonly published: number | null
  /** Set where the source prints a figure below its own threshold; `published` is null then. */
  readonly publishedHidden?: HiddenNumber
  /** Why it stands where it stands, strongest first. */
  readonly reasons: readonly EvidenceReason[]
  /** True when the rule chooses it for these people. */
  readonly automatic: boolean
  /** The first rule by which it stands below the best; null for the best, and where only their names tell them apart. */
  readonly below: RankingRule | null
}

/** A number of a document, of this one or of one that went out before. */
export interface AnswerDescription {
  readonly subject: AnswerSubject
  readonly released: {
    readonly document: ReleaseDocument
    /** ISO instant. */
    readonly at: string
    readonly versionName: string
  } | null
}

/** What a document would tell of small numbers of people, together with all that its study has released. */
export interface ReleaseAudit {
  /** `refuse`: a small number could be worked out exactly. `confirm`: nearly. */
  readonly status: 'clear' | 'confirm' | 'refuse'
  /** Worst first: people who are counted in all of `inside` and in none of `outside`. */
  readonly findings: readonly {
    readonly status: DisclosureFinding['status']
    readonly lower: number
    readonly upper: number
    readonly inside: readonly AnswerDescription[]
    readonly outside: readonly AnswerDescription[]
  }[]
  readonly disclosed: number
  readonly warned: number
  /** True when there was more than could be compared. */
  readonly partial: boolean
  /** Numbers of the area tables that are small, and others left out to protect them. */
  readonly areas: { readonly small: number; readonly hidden: number } | null
}

export interface CodeRow {
  readonly code: string
  /** As printed: `G35`, `I21.0`, `G35–G37`. */
  readonly display: string
  readonly name: string
  /** Language of the name: Bokmål where there is no English text; null where only the name is known. */
  readonly nameLanguage: Language | null
  readonly kind: 'chapter' | 'block' | 'category' | 'code'
  readonly parent: string | null
  readonly hasChildren: boolean
  /** Codes from the root down to the parent, for opening the tree at a hit. */
  readonly ancestors: readonly string[]
  /** National figure of the best table whose codes equal this one; null when there is none. */
  readonly published: number | null
}

export interface AreaDescription {
  /** `nation:NO`, `health-region:1`, `county:03`, `referral-area:6`. */
  readonly key: string
  readonly name: string
  readonly level: 'nation' | 'health-region' | 'county' | 'referral-area'
  readonly population: number
  /** The health region it lies in; null for the nation. */
  readonly healthRegion: string | null
  /** Where its residents live, most first. */
  readonly counties: readonly { readonly key: string; readonly population: number }[]
}

export interface SourceDescription extends SourceRecord {
  readonly tables: readonly (CountTableDescription & { readonly cells: number })[]
}

export type TableContent = CountTable
