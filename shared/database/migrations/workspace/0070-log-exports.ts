import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Every file that has left a study, so that one that turns up can be told from its hash. */
export const logExports: Migration = {
  number: 70,
  name: 'log exports',
  up(database) {
    // No reference to estimate and release: the line stays when they go.
    database.run(sql`
      CREATE TABLE document_export (
        id TEXT NOT NULL PRIMARY KEY,
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        version_id TEXT NOT NULL,
        version_name TEXT NOT NULL,
        document TEXT NOT NULL,
        kind TEXT NOT NULL,
        format TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('en', 'nb')),
        file_name TEXT NOT NULL,
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        exported_at TEXT NOT NULL,
        estimate_id TEXT,
        release_id TEXT
      ) STRICT`)
    database.run(sql`CREATE INDEX document_export_of_study ON document_export (study_id, exported_at)`)
    database.run(sql`
      CREATE TRIGGER document_export_kept BEFORE DELETE ON document_export
      WHEN EXISTS (SELECT 1 FROM study WHERE id = OLD.study_id)
      BEGIN SELECT RAISE(ABORT, 'exports are only added'); END`)
    database.run(sql`
      CREATE TRIGGER document_export_unchanged BEFORE UPDATE ON document_export
      BEGIN SELECT RAISE(ABORT, 'exports are only added'); END`)
  },
}
