import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'

/** A value at a path of a record: `['arms.0.label', 'A']`. */
export type RecordChange = readonly [path: string, value: unknown]

/**
 * A copy of the record with values at paths. They are not checked, so that a record can be made that no program of ours would
 * keep: with a word that a register does not take, or a text that is longer than ours may be.
 */
export function changeRecord(
  record: RegistrationRecord,
  changes: readonly RecordChange[],
): RegistrationRecord {
  const copy = structuredClone(record)
  for (const [path, value] of changes) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    let place: object = copy
    for (const key of keys) {
      const next: unknown = Reflect.get(place, key)
      if (typeof next !== 'object' || next === null) throw new Error(`${path}: there is no ${key}`)
      place = next
    }
    Reflect.set(place, last, value)
  }
  return copy
}
