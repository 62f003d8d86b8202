import type { ReadableDatabase, WritableDatabase } from './port'
import { readText } from './row'
import { sql } from './sql'

/** A report that was made from a frozen estimate. */
export interface ReportUse {
  readonly estimate: string
  /** ISO instant. */
  readonly at: string
}

/** Writes down which estimate a report that went out was made from. Throws when either is not there. */
export function linkReport(
  database: WritableDatabase,
  { release, estimate }: { readonly release: string; readonly estimate: string },
): void {
  database.run(sql`INSERT INTO report_estimate (release_id, estimate_id) VALUES (${release}, ${estimate})`)
}

/** The reports made from estimates of a study, newest first. */
export function listReportUses(database: ReadableDatabase, study: string): readonly ReportUse[] {
  return database
    .all(
      sql`
      SELECT estimate_id, released_at FROM report_estimate JOIN release ON release.id = release_id
      WHERE study_id = ${study} ORDER BY released_at DESC, release_id`,
    )
    .map((row) => ({ estimate: readText(row, 'estimate_id'), at: readText(row, 'released_at') }))
}
