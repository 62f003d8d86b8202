import { sql } from '../../sql'
import type { Migration } from '../migration'

export const createWorkspace: Migration = {
  number: 10,
  name: 'create workspace',
  up(database) {
    database.run(sql`
      CREATE TABLE study (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        question TEXT CHECK (json_valid(question)),
        target_participants INTEGER CHECK (target_participants > 0),
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT`)
    // last_sequence outlives the step that bore it: a number used once never names another content.
    database.run(sql`
      CREATE TABLE protocol_version (
        study_id TEXT NOT NULL REFERENCES study (id) ON DELETE CASCADE,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        created_at TEXT NOT NULL,
        position INTEGER NOT NULL,
        cursor INTEGER NOT NULL,
        last_sequence INTEGER NOT NULL CHECK (last_sequence >= cursor),
        PRIMARY KEY (study_id, id),
        UNIQUE (study_id, position)
      ) STRICT`)
    database.run(sql`
      CREATE TABLE protocol_step (
        study_id TEXT NOT NULL,
        version_id TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        change TEXT NOT NULL,
        protocol TEXT NOT NULL CHECK (json_valid(protocol)),
        at TEXT NOT NULL,
        PRIMARY KEY (study_id, version_id, sequence),
        FOREIGN KEY (study_id, version_id) REFERENCES protocol_version (study_id, id) ON DELETE CASCADE
      ) STRICT`)
    database.run(sql`
      CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID`)
    // The protocol is kept with the result because the history of a version forgets its oldest steps.
    database.run(sql`
      CREATE TABLE saved_estimate (
        id TEXT NOT NULL PRIMARY KEY,
        study_id TEXT NOT NULL,
        version_id TEXT NOT NULL,
        input_hash TEXT NOT NULL,
        engine_version TEXT NOT NULL,
        protocol TEXT NOT NULL CHECK (json_valid(protocol)),
        result TEXT NOT NULL CHECK (json_valid(result)),
        created_at TEXT NOT NULL,
        FOREIGN KEY (study_id, version_id) REFERENCES protocol_version (study_id, id) ON DELETE CASCADE
      ) STRICT`)
    database.run(
      sql`CREATE INDEX saved_estimate_version ON saved_estimate (study_id, version_id, created_at)`,
    )
    // No reference to the study: the trail stays when the study is deleted.
    database.run(sql`
      CREATE TABLE audit_event (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        operation TEXT NOT NULL,
        subject TEXT,
        detail TEXT
      ) STRICT`)
  },
}
