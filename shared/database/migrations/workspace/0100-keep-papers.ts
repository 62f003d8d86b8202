import { sql } from '../../sql'
import type { Migration } from '../migration'

/** What was typed of each paper of a study, and the board of the hospitals that were asked. */
export const keepPapers: Migration = {
  number: 100,
  name: 'keep papers',
  up(database) {
    database.run(sql`
      CREATE TABLE paper (
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        content TEXT NOT NULL CHECK (json_valid(content)),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (study_id, kind)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE request_answers (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        answers TEXT NOT NULL CHECK (json_valid(answers)),
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        changed_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
  },
}
