import { FileBraces, FileCode, FileSpreadsheet, FileText, type LucideIcon } from '@lucide/vue'
import { paperKeys, type PaperKey } from '#shared/domain/papers/paperField'
import {
  registrationFormats,
  type RegistrationFormatKey,
} from '#shared/domain/registration/registrationProblem'

/** Documents of the report: the whole of it, one page, a sheet for each site, and its numbers alone. */
export const reportDocuments = ['report', 'one-page', 'site-feedback', 'numbers'] as const
export type ReportDocumentKey = (typeof reportDocuments)[number]

export type DocumentGroup = 'report' | 'registration' | 'enquiries' | 'files'

/** What the list of documents leads to. A paper is called `paper-` and its key. */
export type DocumentKey = ReportDocumentKey | RegistrationFormatKey | `paper-${PaperKey}` | 'exports'

/** How many problems a document has; null while they have not been looked for. */
export interface ProblemCount {
  readonly errors: number
  readonly warnings: number
}

export interface ListedDocument {
  readonly key: DocumentKey
  readonly group: DocumentGroup
  readonly icon: LucideIcon
  readonly name: string
  /** In which kinds of file it leaves Kohort. */
  readonly kinds: string
  readonly problems: ProblemCount | null
}

export function isReportDocument(key: string): key is ReportDocumentKey {
  return reportDocuments.some((one) => one === key)
}

export function isRegistrationFormat(key: string): key is RegistrationFormatKey {
  return registrationFormats.some((one) => one === key)
}

/** The paper that an entry of the list stands for; null where it is none. */
export function paperOf(key: string): PaperKey | null {
  return paperKeys.find((paper) => key === `paper-${paper}`) ?? null
}

const icons: Readonly<Record<ReportDocumentKey | RegistrationFormatKey, LucideIcon>> = {
  report: FileText,
  'one-page': FileText,
  'site-feedback': FileText,
  numbers: FileSpreadsheet,
  ctgov: FileCode,
  usdm: FileBraces,
  ctis: FileSpreadsheet,
  ictrp: FileCode,
  fhir: FileBraces,
}

export function iconOf(key: ReportDocumentKey | RegistrationFormatKey): LucideIcon {
  return icons[key]
}
