import { keptBranding, noBranding, type KeptBranding } from '../domain/branding/branding'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readJson } from './row'
import { sql } from './sql'

/** Kohort's own looks where none were kept. */
export function readBranding(database: ReadableDatabase): KeptBranding {
  const row = database.get(sql`SELECT content FROM branding WHERE only = 1`)
  return row === null ? noBranding : readJson(row, 'content', keptBranding)
}

export function writeBranding(database: WritableDatabase, content: KeptBranding): void {
  database.run(sql`
    INSERT INTO branding (only, content) VALUES (1, ${JSON.stringify(content)})
    ON CONFLICT (only) DO UPDATE SET content = excluded.content`)
}
