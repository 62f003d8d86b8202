import { sql } from '../../sql'
import type { Migration } from '../migration'

/** Profiles of units: own ones with their drafts and versions, those of others, and the keys they are signed with. */
export const keepSiteProfiles: Migration = {
  number: 40,
  name: 'keep site profiles',
  up(database) {
    database.run(sql`
      CREATE TABLE site_unit (
        id TEXT NOT NULL PRIMARY KEY,
        sequence INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT`)
    // One row a field, so that two windows can each change another one. What is no longer stated stays as a row without value.
    database.run(sql`
      CREATE TABLE site_draft_field (
        unit_id TEXT NOT NULL REFERENCES site_unit (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT CHECK (json_valid(value)),
        sequence INTEGER NOT NULL,
        PRIMARY KEY (unit_id, field)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`
      CREATE TABLE site_version (
        unit_id TEXT NOT NULL REFERENCES site_unit (id) ON DELETE CASCADE,
        version INTEGER NOT NULL CHECK (version > 0),
        profile TEXT NOT NULL CHECK (json_valid(profile)),
        hash TEXT NOT NULL,
        published_at TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        expires TEXT NOT NULL CHECK (expires >= valid_from),
        note TEXT NOT NULL,
        PRIMARY KEY (unit_id, version)
      ) STRICT`)
    // A version that may have been given away is never another one.
    database.run(sql`
      CREATE TRIGGER site_version_unchanged BEFORE UPDATE ON site_version
      BEGIN SELECT RAISE(ABORT, 'published versions are not changed'); END`)
    // No reference to own units: others carry identifiers of their own. Two contents of one version are both kept.
    database.run(sql`
      CREATE TABLE imported_site (
        id TEXT NOT NULL PRIMARY KEY,
        unit TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        hash TEXT NOT NULL,
        key TEXT NOT NULL,
        unit_name TEXT NOT NULL,
        organisation_name TEXT NOT NULL,
        organisation_number TEXT NOT NULL,
        published_at TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        expires TEXT NOT NULL,
        profile TEXT NOT NULL CHECK (json_valid(profile)),
        manifest TEXT NOT NULL CHECK (json_valid(manifest)),
        signature TEXT NOT NULL,
        origin TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        removed_at TEXT,
        UNIQUE (unit, version, hash)
      ) STRICT`)
    database.run(sql`
      CREATE TABLE known_key (
        key TEXT NOT NULL,
        organisation_number TEXT NOT NULL,
        organisation_name TEXT NOT NULL,
        confirmed_at TEXT NOT NULL,
        PRIMARY KEY (key, organisation_number)
      ) STRICT, WITHOUT ROWID`)
    // At most one: the key that this workspace signs with.
    database.run(sql`
      CREATE TABLE signing_key (
        position INTEGER NOT NULL PRIMARY KEY CHECK (position = 1),
        key TEXT NOT NULL,
        sealed TEXT CHECK (json_valid(sealed)),
        created_at TEXT NOT NULL
      ) STRICT`)
    database.run(sql`
      CREATE TABLE site_subscription (
        address TEXT NOT NULL PRIMARY KEY,
        added_at TEXT NOT NULL,
        checked_at TEXT,
        outcome TEXT CHECK (json_valid(outcome))
      ) STRICT, WITHOUT ROWID`)
  },
}
