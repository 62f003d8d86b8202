import { strToU8 } from 'fflate'
import type { ExportRecord } from '../../contract/reports'
import { appendExport } from '../../database/exports'
import type { MadeDocument, ServicePorts } from '../ports'

/** What of a line of the history the maker of a document knows. */
export type ExportedFile = Pick<
  ExportRecord,
  'study' | 'version' | 'versionName' | 'document' | 'kind' | 'format' | 'language'
> &
  Partial<Pick<ExportRecord, 'estimate' | 'release'>>

/**
 * Writes down that a document left a study: its SHA-256, its size and what it rests on. To be called inside the change that
 * `durably` saves, before the document is kept for the person; on a refusal of the disk the line goes with the change.
 */
export function recordExport(
  ports: Pick<ServicePorts, 'workspace' | 'signing' | 'now' | 'createIdentifier'>,
  exported: ExportedFile,
  { fileName, content }: Pick<MadeDocument, 'fileName' | 'content'>,
): void {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  appendExport(ports.workspace.database, {
    estimate: null,
    release: null,
    ...exported,
    id: ports.createIdentifier(),
    fileName,
    bytes: bytes.byteLength,
    sha256: ports.signing.sha256(bytes),
    at: ports.now(),
  })
}
