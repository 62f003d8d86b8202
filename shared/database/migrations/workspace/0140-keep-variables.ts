import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Lists of variables by data source, a row for each variable, and what studies chose of them. */
export const keepVariables: Migration = {
  number: 140,
  name: 'keep variables',
  up(database) {
    database.run(sql`
      CREATE TABLE variable_list (
        id TEXT NOT NULL PRIMARY KEY,
        entry TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        format TEXT NOT NULL,
        register TEXT,
        imported_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE listed_variable (
        list_id TEXT NOT NULL REFERENCES variable_list (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        content TEXT NOT NULL CHECK (json_valid(content)),
        search TEXT NOT NULL,
        PRIMARY KEY (list_id, position)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE variable_basket (
        study_id TEXT NOT NULL PRIMARY KEY REFERENCES study (id) ON DELETE CASCADE,
        items TEXT NOT NULL CHECK (json_valid(items)),
        sequence INTEGER NOT NULL CHECK (sequence > 0)
      ) STRICT, WITHOUT ROWID`)
  },
}
