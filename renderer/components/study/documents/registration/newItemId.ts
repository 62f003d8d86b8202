import type { RegistrationRecord } from '#shared/domain/registration/record/registrationRecord'

/** An identifier that no item of the record has. */
export function newItemId(record: RegistrationRecord | null): string {
  const taken = JSON.stringify(record)
  let number = 1
  while (taken.includes(`"item-${number}"`)) number += 1
  return `item-${number}`
}
