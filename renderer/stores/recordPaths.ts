import * as v from 'valibot'
import {
  registrationRecord,
  type RegistrationRecord,
} from '#shared/domain/registration/record/registrationRecord'

/** Places in a record are written `arms.0.label`. */

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function childOf(value: unknown, key: string): unknown {
  return isBranch(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** What stands at a path; undefined where the record has no such place. */
export function valueAt(record: RegistrationRecord, path: string): unknown {
  return path === '' ? record : path.split('.').reduce<unknown>(childOf, record)
}

function withChild(value: unknown, keys: readonly string[], next: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return next
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const position = Number(key)
    const changed = withChild(items[position], rest, next)
    return position < items.length
      ? items.map((item, index) => (index === position ? changed : item))
      : [...items, changed]
  }
  if (!isBranch(value) || !Object.hasOwn(value, key)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === key ? withChild(part, rest, next) : part]),
  )
}

export interface RecordChange {
  readonly path: string
  readonly value: unknown
}

/** The record with the changes made; null where that would be no record, and nothing is changed. */
export function withChanges(
  record: RegistrationRecord,
  changes: readonly RecordChange[],
): RegistrationRecord | null {
  const changed = changes.reduce<unknown>(
    (so, { path, value }) => withChild(so, path.split('.'), value),
    record,
  )
  const parsed = v.safeParse(registrationRecord, changed)
  return parsed.success ? parsed.output : null
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Paths at which two records differ; a list counts as one value. */
export function changedPaths(before: unknown, after: unknown, path = ''): readonly string[] {
  if (isSame(before, after)) return []
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) || Array.isArray(after)) return [path]
  return Object.keys(after).flatMap((key) =>
    changedPaths(childOf(before, key), childOf(after, key), path === '' ? key : `${path}.${key}`),
  )
}

/** Whether a value says something: an empty text, null and an empty list do not. */
export function isStated(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return isBranch(value) ? Object.values(value).some(isStated) : true
}

/**
 * What this window changed since `before`, made on what another window kept; where both changed the same place, the other
 * window's stays and the own is answered.
 */
export function mergeRecords(
  before: RegistrationRecord,
  mine: RegistrationRecord,
  theirs: RegistrationRecord,
): { readonly record: RegistrationRecord; readonly conflicts: readonly RecordChange[] } {
  const changes = changedPaths(before, mine).map((path) => ({ path, value: valueAt(mine, path) }))
  const isFree = ({ path, value }: RecordChange) => {
    const other = valueAt(theirs, path)
    return isSame(other, valueAt(before, path)) || isSame(other, value)
  }
  return {
    record: withChanges(theirs, changes.filter(isFree)) ?? theirs,
    conflicts: changes.filter((change) => !isFree(change)),
  }
}
