import { sql } from '../../sql'
import type { Migration } from '../migration'

/** How the documents of the organisation look. Beside the settings, since a logo is large and they are read often. */
export const keepBranding: Migration = {
  number: 80,
  name: 'keep branding',
  up(database) {
    database.run(sql`
      CREATE TABLE branding (
        only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
        content TEXT NOT NULL CHECK (json_valid(content))
      ) STRICT`)
  },
}
