import { sql } from '../../sql'
import type { Migration } from '../migration'

/** What each study needs of places where technology is tested. */
export const keepTestbedNeeds: Migration = {
  number: 170,
  name: 'keep testbed needs',
  up(database) {
    database.run(sql`
      CREATE TABLE testbed_need (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        need TEXT NOT NULL CHECK (json_valid(need)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT, WITHOUT ROWID`)
  },
}
