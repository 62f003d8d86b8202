import { sql } from '../../sql'
import type { Migration } from '../migration'

/** What a saved estimate was computed from, so that it can be computed again when the sources have moved on. */
export const keepFrozenEvidence: Migration = {
  number: 30,
  name: 'keep frozen evidence',
  up(database) {
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN name TEXT NOT NULL DEFAULT ''`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN note TEXT NOT NULL DEFAULT ''`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN author TEXT NOT NULL DEFAULT ''`)
    // Before this layout only reports saved estimates.
    database.run(sql`
      ALTER TABLE saved_estimate ADD COLUMN origin TEXT NOT NULL DEFAULT 'report' CHECK (origin IN ('person', 'report'))`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN seed INTEGER`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN draw_count INTEGER`)
    database.run(sql`ALTER TABLE saved_estimate ADD COLUMN rules TEXT CHECK (json_valid(rules))`)
    database.run(sql`
      UPDATE saved_estimate
      SET seed = json_extract(result, '$.draws.seed'), draw_count = json_extract(result, '$.draws.count')`)
    // Most estimates of a study read the same tables: each content is kept once, under its SHA-256.
    database.run(sql`
      CREATE TABLE frozen_content (
        hash TEXT NOT NULL PRIMARY KEY,
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT`)
    // No reference to the content: what is known by its hash alone was too large to be kept, or older than this layout.
    database.run(sql`
      CREATE TABLE saved_estimate_part (
        estimate_id TEXT NOT NULL REFERENCES saved_estimate (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('table', 'candidates', 'population')),
        key TEXT NOT NULL,
        hash TEXT NOT NULL,
        title_en TEXT NOT NULL DEFAULT '',
        title_nb TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        period TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (estimate_id, role, key)
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`CREATE INDEX saved_estimate_part_hash ON saved_estimate_part (hash)`)
    database.run(sql`
      INSERT OR IGNORE INTO saved_estimate_part (estimate_id, role, key, hash, title_en, title_nb, source, period)
      SELECT saved_estimate.id, 'table', json_extract(used.value, '$.table'), json_extract(used.value, '$.hash'),
        coalesce(json_extract(used.value, '$.title.en'), ''), coalesce(json_extract(used.value, '$.title.nb'), ''),
        coalesce(json_extract(used.value, '$.source'), ''), coalesce(json_extract(used.value, '$.period'), '')
      FROM saved_estimate, json_tree(saved_estimate.result, '$.steps') AS used
      WHERE CASE used.type WHEN 'object'
        THEN json_type(used.value, '$.table') = 'text' AND json_type(used.value, '$.hash') = 'text' END`)
    database.run(sql`
      CREATE TRIGGER frozen_content_unused AFTER DELETE ON saved_estimate_part
      WHEN NOT EXISTS (SELECT 1 FROM saved_estimate_part WHERE hash = OLD.hash)
      BEGIN DELETE FROM frozen_content WHERE hash = OLD.hash; END`)
    // Which frozen estimate a report was made from.
    database.run(sql`
      CREATE TABLE report_estimate (
        release_id TEXT NOT NULL PRIMARY KEY REFERENCES release (id) ON DELETE CASCADE,
        estimate_id TEXT NOT NULL REFERENCES saved_estimate (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID`)
    database.run(sql`CREATE INDEX report_estimate_estimate ON report_estimate (estimate_id)`)
  },
}
