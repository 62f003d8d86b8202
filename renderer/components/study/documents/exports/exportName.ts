import type { ExportRecord } from '#shared/contract/reports'
import type { Language } from '#shared/domain/studies/protocol'
import type { translate } from '../../../../composables/useMessages'
import { isRegistrationFormat, isReportDocument } from '../documentKey'

/** What an exported file is called in the list of documents. */
export function exportName(
  { document, kind, format }: Pick<ExportRecord, 'document' | 'kind' | 'format'>,
  _language: Language,
  t: typeof translate,
): string {
  if (document === 'registration' && isRegistrationFormat(kind)) return t(`documents.names.${kind}`)
  if (document !== 'report') return kind
  const numbers = format === 'xlsx' || format === 'csv' || format === 'json'
  if (kind === 'full') return t(`documents.names.${numbers ? 'numbers' : 'report'}`)
  return isReportDocument(kind) ? t(`documents.names.${kind}`) : kind
}
