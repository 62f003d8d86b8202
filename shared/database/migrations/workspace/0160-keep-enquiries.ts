import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Enquiries that this workspace sent, for a study, and those that it was sent. */
export const keepEnquiries: Migration = {
  number: 160,
  name: 'keep enquiries',
  up(database) {
    database.run(sql`
      CREATE TABLE enquiry (
        id TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('asked', 'received')),
        study_id TEXT REFERENCES study (id) ON DELETE CASCADE,
        content TEXT NOT NULL CHECK (json_valid(content)),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (id, role),
        CHECK ((role = 'asked') = (study_id IS NOT NULL))
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`CREATE INDEX enquiry_of_study ON enquiry (study_id)`)
  },
}
