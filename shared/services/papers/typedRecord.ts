import type { ReadableDatabase } from '../../database/port'
import { readRegistration } from '../../database/registrations'
import { applyTyped, type TypedChange } from '../../domain/registration/grown/typedChanges'
import { emptyRegistration } from '../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../domain/registration/record/registrationRecord'

/**
 * What a person typed of the registration record, and nothing that grows from the study: papers grow that themselves. Null where
 * nothing was typed, or where it does not make a record without what grows.
 */
export function recordOfTyped(typed: readonly TypedChange[]): RegistrationRecord | null {
  return typed.length === 0 ? null : applyTyped(emptyRegistration(), typed)
}

/** The same of a study of the workspace. */
export function typedRecord(database: ReadableDatabase, study: string): RegistrationRecord | null {
  return recordOfTyped(readRegistration(database, study).typed)
}
