import type { Language } from '../../domain/studies/protocol'
import type { ReportLabels, ReportSection } from '../report/reportModel'

/** How an organisation's documents look; what is null is Kohort's own. */
export interface Branding {
  readonly organisation: string
  /** Picture at the head of the first page; PNG or JPEG. */
  readonly logo: {
    readonly mediaType: 'image/png' | 'image/jpeg'
    readonly base64: string
    readonly alternative: string
  } | null
  /** `#rrggbb` of rules and titles. */
  readonly colour: string | null
  /** At the foot of every page. */
  readonly footer: string
  /** `Confidential`, at the head of every page; empty: none. */
  readonly confidentiality: string
}

/**
 * A document of running text and tables that people go on editing (DOCX): papers, sheets of registers, and the report
 * without its first page. Plain JSON.
 */
export interface TextDocument {
  readonly language: Language
  readonly title: string
  /** Small line over the title. */
  readonly kicker: string
  /** Facts under the title, one a line. */
  readonly facts: readonly { readonly key: string; readonly label: string; readonly value: string }[]
  readonly author: string
  /** ISO date; the only date in the file. */
  readonly date: string
  readonly branding: Branding | null
  /** Whether a list of the sections stands before them. */
  readonly contents: boolean
  readonly sections: readonly ReportSection[]
  /** How many of the first sections have no number, as the first page of a report has none; 0 where absent. */
  readonly unnumbered?: number
  readonly labels: Pick<ReportLabels, 'figure' | 'table' | 'pageOfPages'> & { readonly contents: string }
  /** JSON that travels inside the file; null: none. */
  readonly evidence: { readonly fileName: string; readonly text: string } | null
}

export const textDocumentMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
