import { emptyContact, emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { Contact } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { countryCode } from '../../ctgov/countryNames'
import { numberFields } from '../map/identifiers'
import { contactFields } from '../map/sponsor'
import type { SheetValues } from './sheetValues'

export function readTitles(values: SheetValues): RegistrationRecord['titles'] {
  return {
    brief: values.line('CT03.01.03'),
    official: values.text('CT03.01.01'),
    acronym: '',
    publicNorwegian: values.line('CT03.01.04'),
  }
}

export function readIdentifiers(values: SheetValues): RegistrationRecord['identifiers'] {
  return {
    organisationStudyId: values.line('CT03.01.05'),
    registerOrganisation: '',
    secondary: [
      ...numberFields.flatMap(({ key, kind }) =>
        values.line(key) === '' ? [] : [{ id: kind, kind, value: values.line(key), domain: '' }],
      ),
      ...values.items('register').map((of) => ({
        id: of,
        kind: 'registry' as const,
        value: values.line('CT03.01.06.04.02', of),
        domain: values.line('CT03.01.06.04.01', of),
      })),
    ],
  }
}

/** The alpha-2 code of a country by the code of the entry, else by its name; empty where neither is one. */
export function readCountry(values: SheetValues, key: string, of = ''): string {
  const name = values.text(key, of)
  return countryCode(values.code(key, of) ?? '') ?? (name === '' ? '' : (countryCode(name) ?? ''))
}

export function readSponsor(values: SheetValues): RegistrationRecord['parties']['sponsor'] {
  return {
    ...emptyRegistration().parties.sponsor,
    name: values.line('CT.04.01'),
    kind: values.text('CT.04.02') === 'Commercial' ? 'industry' : null,
    address: values.line('CT.04.03'),
    city: values.line('CT.04.04'),
    postalCode: values.line('CT.04.05'),
    country: readCountry(values, 'CT.04.06'),
  }
}

export function readContact(values: SheetValues, which: keyof typeof contactFields): Contact {
  const fields = contactFields[which]
  return {
    ...emptyContact(),
    affiliation: values.line(fields.organisation),
    role: values.line(fields.name),
    phone: values.line(fields.phone),
    email: values.line(fields.email),
  }
}
