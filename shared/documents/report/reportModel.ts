import type { Language } from '../../domain/studies/protocol'
import type { Branding } from '../textDocument/textDocument'
import type { Drawing } from './drawing'
import type { ReportShape, ReportStatement } from './reportParts'

/** A run of text in one style. User text stands in `text` as it is: a rendering escapes it for its own format. */
export interface Span {
  readonly text: string
  readonly style: 'plain' | 'strong' | 'emphasis' | 'code' | 'subscript' | 'citation'
}
export type RichText = readonly Span[]

/** Colours of the shared visual grammar: blue counted, purple assumed, vermillion excluded, grey not known. */
export type Tone = 'plain' | 'quiet' | 'strong' | 'code' | 'counted' | 'assumed' | 'excluded' | 'unknown'

export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly align: 'start' | 'end'
  /** Share of the width that is left; 0: as wide as its content. */
  readonly weight: number
}

/** A number of people for renderings that hold numbers; null where no number is known. */
export interface CellNumber {
  readonly estimate: number | null
  readonly lower: number
  readonly upper: number
  /** 80 % interval; null where there is none. */
  readonly interval: { readonly lower: number; readonly upper: number } | null
}

export interface TableCell {
  readonly text: string
  /** A second, quieter line. */
  readonly detail: string | null
  /** `1`, `E1` … before the text. */
  readonly badge: string | null
  readonly tone: Tone
  readonly number: CellNumber | null
  readonly drawing: Drawing | null
}

export interface TableRow {
  readonly key: string
  readonly cells: readonly TableCell[]
  readonly total: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly key: string
  readonly caption: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface FigureBlock {
  readonly kind: 'figure'
  readonly key: string
  readonly caption: string
  /** The figure in words, for readers who do not see it. */
  readonly alternative: string
  readonly drawing: Drawing
  readonly legend: readonly LegendEntry[]
}

export interface LegendEntry {
  readonly mark:
    | 'bounds'
    | 'open'
    | 'interval'
    | 'included'
    | 'excluded'
    | 'stated'
    | 'target'
    | 'unknown'
    | 'low'
    | 'high'
    /** Of a fan: the middle half, the median, and the deadline. */
    | 'half'
    | 'median'
    | 'deadline'
  readonly label: string
}

/** One thing of a report; `key` is unique in its section and stays the same between versions. */
export type Block =
  | {
      readonly kind: 'paragraph'
      readonly key: string
      readonly tone: 'plain' | 'quiet' | 'lead'
      readonly text: RichText
    }
  | { readonly kind: 'subheading'; readonly key: string; readonly text: string }
  | { readonly kind: 'list'; readonly key: string; readonly items: readonly ListItem[] }
  | { readonly kind: 'definitions'; readonly key: string; readonly items: readonly Definition[] }
  | { readonly kind: 'formula'; readonly key: string; readonly text: RichText; readonly alternative: string }
  | { readonly kind: 'references'; readonly key: string; readonly items: readonly Reference[] }
  | TableBlock
  | FigureBlock

export interface ListItem {
  readonly key: string
  readonly badge: string | null
  readonly tone: Tone
  readonly text: RichText
  readonly details: readonly RichText[]
}

export interface Definition {
  readonly key: string
  readonly term: string
  readonly text: RichText
}

export interface Reference {
  readonly number: number
  readonly text: string
}

export interface ReportSection {
  readonly key: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** What a person has decided, or the room to do so. */
export interface StatementBox {
  readonly label: string
  /** All that can be said, in their order; none is chosen while it is open. */
  readonly choices: readonly {
    readonly key: ReportStatement
    readonly label: string
    readonly chosen: boolean
  }[]
  /** That it is open, or that a person has chosen. */
  readonly note: string
  /** Reasons as the person words them; empty where none are given. */
  readonly words: string
  /** The one number that decides it, with what it is. */
  readonly number: { readonly value: string; readonly meaning: string }
}

/** The first page: the number that the decision rests on, and what it does and does not say. */
export interface ReportCover {
  readonly statement: StatementBox
  readonly kicker: string
  readonly title: string
  readonly question: string | null
  readonly decision: {
    readonly label: string
    readonly number: string
    /** The 80 % interval in words; null where there is none. */
    readonly interval: string | null
    readonly bounds: string
    readonly figure: FigureBlock
    readonly sentences: readonly string[]
  }
  readonly coverage: { readonly figure: FigureBlock; readonly sentence: string }
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[]
}

/** Words that a rendering sets around the content. */
export interface ReportLabels {
  readonly figure: string
  readonly table: string
  /** Holds `{page}` and `{pages}`. */
  readonly pageOfPages: string
  readonly version: string
  readonly fingerprint: string
  readonly evidenceDescription: string
  readonly contents: string
}

/** A feasibility report as data: what is said, in which order, and nothing of how it looks. Plain JSON. */
export interface ReportModel {
  readonly language: Language
  readonly shape: ReportShape
  readonly branding: Branding | null
  /** At the head of every page; empty: none. */
  readonly confidentiality: string
  readonly title: string
  readonly studyName: string
  readonly versionName: string
  readonly author: string
  readonly organisation: string
  readonly date: string
  readonly applicationVersion: string
  readonly engineVersion: string
  readonly inputHash: string
  readonly labels: ReportLabels
  readonly cover: ReportCover
  readonly sections: readonly ReportSection[]
  /** The estimate and the protocol as JSON text, attached to the document. */
  readonly evidence: { readonly fileName: string; readonly text: string }
}
