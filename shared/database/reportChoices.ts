import { firstChoices, reportChoices, type ReportChoices } from '../documents/report/reportChoices'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson } from './row'
import { sql } from './sql'

/** The whole report with an open decision where nothing was chosen. */
export function readReportChoices(database: ReadableDatabase, study: string): ReportChoices {
  const row = database.get(sql`SELECT content FROM report_choices WHERE study_id = ${study}`)
  return row === null ? firstChoices : readJson(row, 'content', reportChoices)
}

export function writeReportChoices(database: WritableDatabase, study: string, content: ReportChoices): void {
  database.run(sql`
    INSERT INTO report_choices (study_id, content) VALUES (${study}, ${JSON.stringify(content)})
    ON CONFLICT (study_id) DO UPDATE SET content = excluded.content`)
}
