import type { ExportedDocument, ExportRecord } from '../contract/reports'
import type { Language } from '../domain/studies/protocol'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readNumber, readText, readTextOrNull, readWord, type WordSet } from './row'
import { sql } from './sql'

const documents: WordSet<ExportedDocument> = { report: true, registration: true, paper: true }
const languages: WordSet<Language> = { en: true, nb: true }

/** Adds a line to the history of what has left a study; it is never changed afterwards. */
export function appendExport(database: WritableDatabase, record: ExportRecord): void {
  database.run(sql`
    INSERT INTO document_export (id, study_id, version_id, version_name, document, kind, format, language, file_name,
      bytes, sha256, exported_at, estimate_id, release_id)
    VALUES (${record.id}, ${record.study}, ${record.version}, ${record.versionName}, ${record.document}, ${record.kind},
      ${record.format}, ${record.language}, ${record.fileName}, ${record.bytes}, ${record.sha256}, ${record.at},
      ${record.estimate}, ${record.release})`)
}

/** When the very bytes first left, ISO; null where they never did. */
export function whenExported(database: ReadableDatabase, sha256: string): string | null {
  const [row] = database.all(sql`SELECT min(exported_at) AS at FROM document_export WHERE sha256 = ${sha256}`)
  return row === undefined ? null : readTextOrNull(row, 'at')
}

/** What has left a study, newest first, at most `limit`. */
export function listExports(
  database: ReadableDatabase,
  study: string,
  limit: number,
): readonly ExportRecord[] {
  return database
    .all(
      sql`
      SELECT id, study_id, version_id, version_name, document, kind, format, language, file_name, bytes, sha256,
        exported_at, estimate_id, release_id
      FROM document_export WHERE study_id = ${study} ORDER BY exported_at DESC, rowid DESC LIMIT ${limit}`,
    )
    .map((row) => ({
      id: readText(row, 'id'),
      study: readText(row, 'study_id'),
      version: readText(row, 'version_id'),
      versionName: readText(row, 'version_name'),
      document: readWord(row, 'document', documents),
      kind: readText(row, 'kind'),
      format: readText(row, 'format'),
      language: readWord(row, 'language', languages),
      fileName: readText(row, 'file_name'),
      bytes: readNumber(row, 'bytes'),
      sha256: readText(row, 'sha256'),
      at: readText(row, 'exported_at'),
      estimate: readTextOrNull(row, 'estimate_id'),
      release: readTextOrNull(row, 'release_id'),
    }))
}
