import type { WritableDatabase } from '../../port'
import { sql } from '../../sql'
import type { Migration } from '../migration'

export const keepSyncedTables: Migration = {
  number: 20,
  name: 'keep synced tables',
  up(database) {
    createSyncedTables(database)
    createHistory(database)
    createRuns(database)
  },
}

function createSyncedTables(database: WritableDatabase): void {
  // `state` is 'arriving' until every cell is there, and 'leaving' while they are taken away: neither is ever read.
  database.run(sql`
    CREATE TABLE synced_table (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('arriving', 'current', 'leaving')),
      offer TEXT NOT NULL,
      source TEXT NOT NULL REFERENCES source (key),
      description TEXT NOT NULL,
      release TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      query_hash TEXT NOT NULL,
      address TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      checked_at TEXT NOT NULL,
      since_year INTEGER,
      cells INTEGER NOT NULL
    ) STRICT`)
  database.run(sql`CREATE UNIQUE INDEX synced_table_current ON synced_table (key) WHERE state = 'current'`)
  // Null bounds: equal to the value. Numbers of precision and marker: cellCodes.ts and the description of the table.
  database.run(sql`
    CREATE TABLE cube_cell (
      table_id INTEGER NOT NULL REFERENCES synced_table (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      value REAL,
      lower REAL,
      upper REAL,
      unbounded INTEGER NOT NULL CHECK (unbounded IN (0, 1)),
      precision INTEGER NOT NULL,
      marker INTEGER NOT NULL,
      additive INTEGER NOT NULL CHECK (additive IN (0, 1)),
      PRIMARY KEY (table_id, place),
      CHECK (lower <= upper AND value BETWEEN lower AND upper)
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`
    CREATE TABLE synced_catalogue (
      offer TEXT NOT NULL PRIMARY KEY,
      content_hash TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      checked_at TEXT NOT NULL,
      entries INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID`)
}

function createHistory(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE table_release (
      table_key TEXT NOT NULL,
      number INTEGER NOT NULL,
      release TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      content_hash TEXT NOT NULL,
      query_hash TEXT NOT NULL,
      address TEXT NOT NULL,
      cells INTEGER NOT NULL,
      added INTEGER NOT NULL,
      gone INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      within_rounding INTEGER NOT NULL,
      PRIMARY KEY (table_key, number)
    ) STRICT, WITHOUT ROWID`)
  database.run(sql`
    CREATE TABLE cell_change (
      table_key TEXT NOT NULL,
      number INTEGER NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      place TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (table_key, number, position),
      FOREIGN KEY (table_key, number) REFERENCES table_release (table_key, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID`)
}

function createRuns(database: WritableDatabase): void {
  database.run(sql`
    CREATE TABLE sync_run (
      id INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      cause TEXT NOT NULL
    ) STRICT`)
  database.run(sql`
    CREATE TABLE sync_run_offer (
      run INTEGER NOT NULL REFERENCES sync_run (id) ON DELETE CASCADE,
      offer TEXT NOT NULL,
      state TEXT NOT NULL,
      ended_at TEXT NOT NULL,
      requests INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      resumed INTEGER NOT NULL,
      cells INTEGER NOT NULL,
      problem TEXT,
      notes TEXT NOT NULL,
      PRIMARY KEY (run, offer)
    ) STRICT, WITHOUT ROWID`)
}
