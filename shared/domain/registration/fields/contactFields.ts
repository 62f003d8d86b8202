import type { RegisterField, RegistrationField } from './fieldModel'
import { field, words } from './makeField'

const parts = {
  firstName: words('First name', 'Fornavn'),
  lastName: words('Last name', 'Etternavn'),
  degrees: words('Degrees', 'Grader'),
  role: words('Position', 'Stilling'),
  affiliation: words('Organisation', 'Virksomhet'),
  address: words('Street address', 'Gateadresse'),
  city: words('City', 'Sted'),
  postalCode: words('Postal code', 'Postnummer'),
  country: words('Country', 'Land'),
  phone: words('Telephone', 'Telefon'),
  phoneExtension: words('Extension', 'Internnummer'),
  email: words('E-mail', 'E-post'),
} as const
type ContactPart = keyof typeof parts

/** The fields of a person, those named first; `registers` says what each is at a register. */
export function contactFields(
  prefix: string,
  asked: readonly ContactPart[],
  registers: Partial<Readonly<Record<ContactPart, readonly RegisterField[]>>> = {},
): readonly RegistrationField[] {
  return asked.map((part) =>
    field(part === 'country' ? 'country' : 'line', `${prefix}.${part}`, parts[part], registers[part] ?? []),
  )
}

export const everyPart: readonly ContactPart[] = [
  'firstName',
  'lastName',
  'degrees',
  'role',
  'affiliation',
  'address',
  'city',
  'postalCode',
  'country',
  'phone',
  'phoneExtension',
  'email',
]
