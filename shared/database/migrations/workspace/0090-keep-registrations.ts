import { sql } from '../../sql'
import type { Migration } from '../migration'

/** What was typed for registers over what grows from a study. */
export const keepRegistrations: Migration = {
  number: 90,
  name: 'keep registrations',
  up(database) {
    database.run(sql`
      CREATE TABLE registration (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        typed TEXT NOT NULL CHECK (json_valid(typed)),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        changed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
  },
}
