import * as v from 'valibot'
import type { Json } from '../contract/outcome'
import { isSiteFieldKey, type SiteFieldKey } from '../domain/sites/fields/siteFields'
import { siteProfile, type SiteProfile } from '../domain/sites/siteProfile'
import type { ReadableDatabase, WritableDatabase } from './port'
import { readNumber, readText, readTextOrNull } from './row'
import { sql } from './sql'

/** One field of a draft as it was changed last. */
export interface DraftField {
  readonly field: SiteFieldKey
  /** Null where it is not stated any more. */
  readonly value: Json
  /** Number of the change. */
  readonly sequence: number
}

/** All fields that were ever stated; those of a newer layout are passed over. */
export function readDraftFields(database: ReadableDatabase, unit: string): readonly DraftField[] {
  return database
    .all(sql`SELECT field, value, sequence FROM site_draft_field WHERE unit_id = ${unit} ORDER BY field`)
    .flatMap((row): readonly DraftField[] => {
      const field = readText(row, 'field')
      const value = readTextOrNull(row, 'value')
      if (!isSiteFieldKey(field)) return []
      return [
        {
          field,
          value: value === null ? null : (JSON.parse(value) as Json),
          sequence: readNumber(row, 'sequence'),
        },
      ]
    })
}

/** The profile that the fields make. */
export function profileOf(fields: readonly DraftField[]): SiteProfile {
  const stated = fields
    .filter(({ value }) => value !== null)
    .map(({ field, value }) => [field, value] as const)
  return v.parse(siteProfile, Object.fromEntries(stated))
}

export function writeDraftField(
  database: WritableDatabase,
  unit: string,
  { field, value, sequence }: DraftField,
): void {
  const text = value === null ? null : JSON.stringify(value)
  database.run(sql`
    INSERT INTO site_draft_field (unit_id, field, value, sequence) VALUES (${unit}, ${field}, ${text}, ${sequence})
    ON CONFLICT (unit_id, field) DO UPDATE SET value = excluded.value, sequence = excluded.sequence`)
}
