import { sql } from '../../sql'
import type { Migration } from '../migration'

/** How the report of a study is wanted: its sections, the decision, weights and durations. */
export const keepReportChoices: Migration = {
  number: 110,
  name: 'keep report choices',
  up(database) {
    database.run(sql`
      CREATE TABLE report_choices (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT, WITHOUT ROWID`)
  },
}
