import type { RegistrationFormatKey } from '../registrationProblem'
import type { FieldGroup, RegisterField, RegistrationField } from './fieldModel'
import { arms, outcomes } from './groups/arms'
import { description, status } from './groups/description'
import { design } from './groups/design'
import { eligibility } from './groups/eligibility'
import { identification } from './groups/identification'
import { oversight, results } from './groups/oversight'
import { contacts, parties } from './groups/parties'
import { europe, recruitment, sharing } from './groups/recruitment'

/** Every field of a registration record, in the order of the form. */
export const registrationFields: readonly FieldGroup[] = [
  identification,
  description,
  status,
  design,
  arms,
  outcomes,
  eligibility,
  recruitment,
  parties,
  contacts,
  oversight,
  europe,
  sharing,
  results,
]

/** Fields by their path, those of items with `*` for the position: `arms.*.label`. */
export const fieldsByPath: ReadonlyMap<string, RegistrationField> = new Map(
  registrationFields.flatMap(({ fields }) =>
    fields.flatMap((field) => [
      [field.path, field] as const,
      ...field.items.map((item) => [`${field.path}.*.${item.path}`, item] as const),
    ]),
  ),
)

/** The field that a path of a record lies in (`arms.0.label`, `keywords.2`); null where there is none. */
export function fieldAt(path: string): RegistrationField | null {
  const general = path.replace(/\.\d+(?=\.|$)/g, '.*')
  const parts = general.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const found = fieldsByPath.get(parts.slice(0, length).join('.'))
    if (found !== undefined) return found
  }
  return null
}

/** What a register calls the field of a path, and what it asks of it; null where it does not have it. */
export function registerField(path: string, register: RegistrationFormatKey): RegisterField | null {
  return fieldAt(path)?.registers.find((each) => each.register === register) ?? null
}
