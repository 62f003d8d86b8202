import { sql } from '../../sql'
import type { Migration } from '../migration'

/** How ready data sources are: a row for each that was scored, and how much each criterion counts. */
export const keepReadiness: Migration = {
  number: 130,
  name: 'keep readiness',
  up(database) {
    database.run(sql`
      CREATE TABLE readiness_row (
        entry TEXT NOT NULL PRIMARY KEY,
        content TEXT NOT NULL CHECK (json_valid(content)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE readiness_weights (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        content TEXT NOT NULL CHECK (json_valid(content)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT`)
  },
}
