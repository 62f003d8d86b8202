import type { ReportVerification } from '../../contract/reports'

/** Evidence as it was found in a file; not read yet. */
export interface FoundEvidence {
  readonly format: ReportVerification['format']
  /** JSON text. */
  readonly text: string
}
