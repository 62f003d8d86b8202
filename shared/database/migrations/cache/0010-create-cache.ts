import { sql } from '../../sql'
import type { WritableDatabase } from '../../port'
import type { Migration } from '../migration'

export const createCache: Migration = {
  number: 10,
  name: 'create cache',
  up(database) {
    createDatasetTables(database)
    createAreaTables(database)
    createCountTables(database)
    createCatalogueTables(database)
  },
}

function createDatasetTables(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE dataset (
      name TEXT NOT NULL PRIMARY KEY,
      hash TEXT NOT NULL,
      loaded_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`
    CREATE TABLE source (
      key TEXT NOT NULL PRIMARY KEY,
      name_en TEXT NOT NULL,
      name_nb TEXT NOT NULL,
      holder_en TEXT NOT NULL,
      holder_nb TEXT NOT NULL,
      address TEXT,
      licence_en TEXT NOT NULL,
      licence_nb TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      suppression_rule_en TEXT,
      suppression_rule_nb TEXT,
      small_count_threshold INTEGER CHECK (small_count_threshold > 0),
      small_count_zero_shown INTEGER CHECK (small_count_zero_shown IN (0, 1)),
      small_count_citation TEXT,
      CHECK ((suppression_rule_en IS NULL) = (suppression_rule_nb IS NULL)),
      CHECK ((small_count_threshold IS NULL) = (small_count_zero_shown IS NULL)),
      CHECK ((small_count_threshold IS NULL) = (small_count_citation IS NULL))
    ) STRICT, WITHOUT ROWID`)
}

function createAreaTables(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE area (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      population REAL NOT NULL CHECK (population >= 0),
      position INTEGER NOT NULL
    ) STRICT`)
  database.run(sql`
    CREATE TABLE base_area (
      position INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      county TEXT NOT NULL,
      referral_area TEXT NOT NULL,
      health_region TEXT NOT NULL,
      population REAL NOT NULL CHECK (population >= 0)
    ) STRICT`)
}

function createCountTables(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE count_table (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      dataset TEXT REFERENCES dataset (name),
      title_en TEXT NOT NULL,
      title_nb TEXT NOT NULL,
      source TEXT NOT NULL REFERENCES source (key),
      period TEXT NOT NULL,
      last_year INTEGER NOT NULL,
      measure TEXT NOT NULL,
      grain TEXT NOT NULL,
      case_definition_en TEXT NOT NULL,
      case_definition_nb TEXT NOT NULL,
      area_level TEXT NOT NULL,
      age_from INTEGER NOT NULL,
      age_to INTEGER,
        by_sex INTEGER NOT NULL CHECK (by_sex IN (0, 1)),
      cells INTEGER NOT NULL
    ) STRICT`)
  database.run(sql`
    CREATE TABLE table_flag (
      table_id INTEGER NOT NULL REFERENCES count_table (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      flag TEXT NOT NULL,
      PRIMARY KEY (table_id, position)
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`
    CREATE TABLE table_concept (
      table_id INTEGER NOT NULL REFERENCES count_table (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      system TEXT NOT NULL,
      code TEXT NOT NULL,
      code_from TEXT NOT NULL,
      code_to TEXT NOT NULL CHECK (code_from <= code_to),
      PRIMARY KEY (table_id, position)
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`CREATE INDEX table_concept_codes ON table_concept (system, code_from, code_to)`)
  database.run(sql`
    CREATE TABLE cell_provenance (
      table_id INTEGER NOT NULL REFERENCES count_table (id) ON DELETE CASCADE,
      provenance_set INTEGER NOT NULL,
      position INTEGER NOT NULL,
      source TEXT NOT NULL,
      source_table TEXT NOT NULL,
      release TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      query_hash TEXT NOT NULL,
      licence TEXT NOT NULL,
      area_vintage TEXT NOT NULL,
      PRIMARY KEY (table_id, provenance_set, position)
    ) STRICT, WITHOUT ROWID`)
  // One table's cells lie side by side. Codes of sex, precision and grain, and the number for an open age: cellCodes.ts.
  database.run(sql`
    CREATE TABLE cell (
      table_id INTEGER NOT NULL REFERENCES count_table (id) ON DELETE CASCADE,
      area_id INTEGER NOT NULL REFERENCES area (id),
      sex INTEGER NOT NULL,
      age_from INTEGER NOT NULL,
      age_to INTEGER NOT NULL CHECK (age_from <= age_to),
      value REAL,
      lower REAL NOT NULL CHECK (lower >= 0),
      upper REAL CHECK (lower <= upper),
      precision INTEGER NOT NULL,
      marker TEXT,
      grain INTEGER,
      additive INTEGER NOT NULL CHECK (additive IN (0, 1)),
      provenance_set INTEGER NOT NULL,
      population REAL CHECK (population >= 0),
      share_value REAL CHECK (share_value BETWEEN share_lower AND share_upper),
      share_lower REAL CHECK (share_lower BETWEEN 0 AND share_upper),
      share_upper REAL CHECK (share_upper <= 1),
      PRIMARY KEY (table_id, area_id, sex, age_from, age_to),
      CHECK (precision <> 0 OR (value IS lower AND upper IS lower)),
      CHECK ((share_value IS NULL) = (share_lower IS NULL) AND (share_value IS NULL) = (share_upper IS NULL))
    ) STRICT, WITHOUT ROWID`)
}

function createCatalogueTables(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE catalogue_entry (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      dataset TEXT REFERENCES dataset (name),
      name TEXT NOT NULL,
      source TEXT NOT NULL REFERENCES source (key),
      citation TEXT,
      year INTEGER,
      position INTEGER NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`
    CREATE TABLE catalogue_field (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      position INTEGER NOT NULL,
      field TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (kind, key, position),
      UNIQUE (kind, key, field),
      FOREIGN KEY (kind, key) REFERENCES catalogue_entry (kind, key) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID`)
}
