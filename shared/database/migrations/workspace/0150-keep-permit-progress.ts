import { sql } from '../../sql'
import type { Migration } from '../migration'

/** How far studies have come with the steps on the road to their data. */
export const keepPermitProgress: Migration = {
  number: 150,
  name: 'keep permit progress',
  up(database) {
    database.run(sql`
      CREATE TABLE permit_progress (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        statuses TEXT NOT NULL CHECK (json_valid(statuses)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT, WITHOUT ROWID`)
  },
}
