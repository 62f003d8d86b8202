import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Visit schedules of trials that a unit weighs. */
export const keepVisitSchedules: Migration = {
  number: 60,
  name: 'keep visit schedules',
  up(database) {
    // No reference to own units: those for the profile of another stay for its next version.
    database.run(sql`
      CREATE TABLE site_schedule (
        id TEXT NOT NULL PRIMARY KEY,
        unit TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        sequence INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT`)
    database.run(sql`CREATE INDEX site_schedule_of_unit ON site_schedule (unit)`)
    database.run(sql`
      CREATE TRIGGER site_unit_schedules AFTER DELETE ON site_unit
      BEGIN DELETE FROM site_schedule WHERE unit = OLD.id; END`)
  },
}
