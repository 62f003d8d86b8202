import * as v from 'valibot'
import { fail, succeed, type Json, type Outcome } from '../../contract/outcome'
import type { PatchAnswer } from '../../contract/sites'
import type { WritableDatabase } from '../../database/port'
import { readDraftFields, writeDraftField, type DraftField } from '../../database/siteDrafts'
import { advanceUnit, findUnit, noSuchUnit } from '../../database/siteUnits'
import { siteFields, type SiteFieldKey } from '../../domain/sites/fields/siteFields'

export interface DraftChange {
  readonly field: SiteFieldKey
  /** Null, an empty text and an empty list take the statement away. */
  readonly value: unknown
}

type Changed = PatchAnswer['changed']

function isNothing(value: unknown): boolean {
  return (
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

function parseValue({ field, value }: DraftChange): Outcome<Json> {
  if (isNothing(value)) return succeed(null)
  const parsed = v.safeParse(siteFields[field].schema, value, { abortEarly: true })
  if (parsed.success) return succeed(JSON.parse(JSON.stringify(parsed.output)) as Json)
  const [issue] = parsed.issues
  const place = [field, v.getDotPath(issue)].filter((part) => part !== null).join('.')
  return fail(
    'malformed-request',
    `The profile does not take this at ${place}: ${issue.message} Nothing was changed.`,
    {
      field,
      path: place,
      reason: issue.message,
    },
  )
}

/**
 * Changes fields of a draft, all or none. `conflict` when one of these fields was changed after `sequence`: the other value is
 * kept and stands in the details, so that neither is lost. Changes of other fields in between do no harm.
 */
export function patchDraft(
  database: WritableDatabase,
  {
    unit: id,
    sequence,
    changes,
    at,
  }: { unit: string; sequence: number; changes: readonly DraftChange[]; at: string },
): Outcome<Changed> {
  return database.transaction(() => {
    const unit = findUnit(database, id)
    if (unit === null) return noSuchUnit(id)
    const present = new Map(readDraftFields(database, id).map((field) => [field.field, field]))
    const written: Omit<DraftField, 'sequence'>[] = []
    for (const change of changes) {
      const value = parseValue(change)
      if (!value.ok) return value
      const known = present.get(change.field)
      if (known !== undefined && known.sequence > sequence && !same(known.value, value.value))
        return fail(
          'conflict',
          'This field was changed in another window in the meantime. The other value is kept; look at it and change it again.',
          { field: change.field, value: known.value },
        )
      written.push({ field: change.field, value: value.value })
    }
    const changed = written
      .map(({ field, value }) => ({ field, before: present.get(field)?.value ?? null, after: value }))
      .filter(({ before, after }) => !same(before, after))
    if (changed.length > 0) {
      const next = advanceUnit(database, unit, at)
      for (const { field, after } of changed)
        writeDraftField(database, id, { field, value: after, sequence: next })
    }
    return succeed(changed)
  })
}

function same(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
