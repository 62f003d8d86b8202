import { sql } from '../../sql'
import type { Migration } from '../migration'

/** What each study has released, so that the next document can be compared with all before it. */
export const logReleases: Migration = {
  number: 20,
  name: 'log releases',
  up(database) {
    database.run(sql`
      CREATE TABLE release (
        id TEXT NOT NULL PRIMARY KEY,
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        version_id TEXT NOT NULL,
        version_name TEXT NOT NULL,
        document TEXT NOT NULL,
        population_date TEXT NOT NULL,
        released_at TEXT NOT NULL
      ) STRICT`)
    database.run(sql`CREATE INDEX release_of_study ON release (study_id, population_date, released_at)`)
    // Most answers of a study ask the same of the population again: their criteria are kept once.
    database.run(sql`
      CREATE TABLE released_criteria (
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        hash TEXT NOT NULL,
        criteria TEXT NOT NULL CHECK (json_valid(criteria)),
        PRIMARY KEY (study_id, hash)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE released_answer (
        release_id TEXT NOT NULL REFERENCES release (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_key TEXT NOT NULL,
        criteria_hash TEXT NOT NULL,
        lower INTEGER NOT NULL CHECK (lower >= 0),
        upper INTEGER NOT NULL CHECK (lower <= upper),
        PRIMARY KEY (release_id, position)
      ) STRICT, WITHOUT ROWID`)
    // What has gone out cannot be taken back: rows go only with their study.
    database.run(sql`
      CREATE TRIGGER release_kept BEFORE DELETE ON release
      WHEN EXISTS (SELECT 1 FROM study WHERE id = OLD.study_id)
      BEGIN SELECT RAISE(ABORT, 'releases are only added'); END`)
    database.run(sql`
      CREATE TRIGGER release_unchanged BEFORE UPDATE ON release
      BEGIN SELECT RAISE(ABORT, 'releases are only added'); END`)
    database.run(sql`
      CREATE TRIGGER released_answer_kept BEFORE DELETE ON released_answer
      WHEN EXISTS (SELECT 1 FROM release WHERE id = OLD.release_id)
      BEGIN SELECT RAISE(ABORT, 'releases are only added'); END`)
    database.run(sql`
      CREATE TRIGGER released_answer_unchanged BEFORE UPDATE ON released_answer
      BEGIN SELECT RAISE(ABORT, 'releases are only added'); END`)
  },
}
