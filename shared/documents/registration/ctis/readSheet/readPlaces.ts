import { emptyContact } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { productRoles } from '../lists/choices'
import { readCountry } from './readNames'
import type { SheetValues } from './sheetValues'

type Role = RegistrationRecord['interventions'][number]['role']

function roleFor(text: string): Role {
  for (const [role, entry] of productRoles) if (entry.text === text) return role
  return null
}

export function readInterventions(values: SheetValues): RegistrationRecord['interventions'] {
  return values.items('product').map((of) => {
    const line = (key: string): string => values.line(key, of)
    const pair = (number: string, unit: string): string =>
      [line(number), line(unit)].filter((part) => part !== '').join(' ')
    const authorised = line('CT05.01.04')
    return {
      id: of,
      // The sheet has medicinal products only, and no field on what kind of one it is.
      kind: 'drug' as const,
      name: line('CT05.01.01'),
      otherNames: [],
      description: '',
      arms: [],
      role: roleFor(line('CT05.01.08')),
      product: {
        substance: line('CT05.08.03'),
        atc: line('CT05.05.01'),
        form: line('CT05.01.05'),
        route: line('CT05.03.01'),
        strength: line('CT05.01.06'),
        authorised: authorised === 'Authorised' ? true : authorised === 'Development' ? false : null,
        authorisationNumber: line('CT05.06.03'),
        advancedTherapy: null,
        maximumDailyDose: pair('CT05.03.04', 'CT05.03.05'),
        maximumDuration: pair('CT05.03.02', 'CT05.03.03'),
      },
    }
  })
}

export function readRecruitment(values: SheetValues): RegistrationRecord['recruitment'] {
  const outside = values.items('outside-country')
  return {
    enrolment: { number: values.number('CT02.05.03'), actual: null },
    countries: [
      ...values.items('country').map((of) => ({
        country: readCountry(values, 'CT02.01', of),
        participants: values.number('CT02.02', of),
      })),
      ...outside.map((of) => ({
        country: readCountry(values, 'CT03.07.01', of),
        // CTIS takes one number for all of them: whose it is, is clear only where there is one.
        participants: outside.length === 1 ? values.number('CT03.07.02') : null,
      })),
    ],
    locations: values.items('site').map((of) => ({
      id: of,
      site: null,
      facility: values.line('CT06.01.02', of),
      department: values.line('CT06.01.08.04', of),
      address: values.line('CT06.01.04', of),
      city: values.line('CT06.01.05', of),
      region: '',
      postalCode: values.line('CT06.01.06', of),
      country: readCountry(values, 'CT06.01.07', of),
      organisationNumber: '',
      status: null,
      contact: emptyContact(),
      investigator: {
        ...emptyContact(),
        firstName: values.line('CT06.01.08.02', of),
        lastName: values.line('CT06.01.08.03', of),
        phone: values.line('CT06.01.08.05', of),
        email: values.line('CT06.01.08.06', of),
      },
      participants: null,
    })),
  }
}
