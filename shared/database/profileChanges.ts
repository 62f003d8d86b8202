import type { ReadableDatabase } from './port'
import { readText } from './row'
import { sql } from './sql'

/** A text that is another one as soon as a profile is published, imported, taken away or put back. */
export function profilesAsOf(database: ReadableDatabase): string {
  const row = database.get(sql`
    SELECT
      (SELECT count(*) || '/' || coalesce(max(published_at), '') FROM site_version) || ' ' ||
      (SELECT count(*) || '/' || coalesce(max(removed_at), '') FROM site_unit WHERE removed_at IS NOT NULL) || ' ' ||
      (SELECT count(*) || '/' || coalesce(max(imported_at), '') FROM imported_site WHERE removed_at IS NULL) AS stand`)
  return row === null ? '' : readText(row, 'stand')
}
