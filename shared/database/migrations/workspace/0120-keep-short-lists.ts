import { sql } from '../../sql'
import type { Migration } from '../migration'

/** The entries of the catalogue that a study keeps in view. */
export const keepShortLists: Migration = {
  number: 120,
  name: 'keep short-lists',
  up(database) {
    database.run(sql`
      CREATE TABLE short_list (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        items TEXT NOT NULL CHECK (json_valid(items)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT, WITHOUT ROWID`)
  },
}
