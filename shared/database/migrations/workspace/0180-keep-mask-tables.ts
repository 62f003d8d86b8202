import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Exact counts that a data holder gave for a study. */
export const keepMaskTables: Migration = {
  number: 180,
  name: 'keep mask tables',
  up(database) {
    database.run(sql`
      CREATE TABLE mask_table (
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        kept_at TEXT NOT NULL,
        PRIMARY KEY (study_id, id)
      ) STRICT, WITHOUT ROWID`)
  },
}
