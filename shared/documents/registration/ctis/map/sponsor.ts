import type { Contact } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ctisSections } from '../fields/ctisFields'
import { economicArea } from '../lists/choices'
import { englishName } from './countries'
import { draft, only, type Draft, type Drafts } from './draft'

export const contactFields = {
  scientificContact: {
    organisation: 'CT04.10.01.01',
    name: 'CT04.10.01.02',
    phone: 'CT04.10.01.03',
    email: 'CT04.10.01.04',
  },
  publicContact: {
    organisation: 'CT04.10.02.01',
    name: 'CT04.10.02.01/function',
    phone: 'CT04.10.02.03',
    email: 'CT04.10.02.02',
  },
} as const

/** What the contact is called: the function, or the person where none is named. */
export function contactName({ role, firstName, lastName }: Contact): {
  readonly name: string
  readonly field: string
} {
  if (role !== '') return { name: role, field: 'role' }
  return { name: [firstName, lastName].filter((part) => part !== '').join(' '), field: 'role' }
}

function contactDrafts(record: RegistrationRecord, which: keyof typeof contactFields): readonly Draft[] {
  const fields = contactFields[which]
  const contact = record.parties[which]
  const { name, field } = contactName(contact)
  const path = `parties.${which}`
  return [
    contact.affiliation === ''
      ? draft(fields.organisation, record.parties.sponsor.name, `${path}.affiliation`)
      : draft(fields.organisation, contact.affiliation, `${path}.affiliation`),
    draft(fields.name, name, `${path}.${field}`),
    draft(fields.phone, contact.phone, `${path}.phone`),
    draft(fields.email, contact.email, `${path}.email`, {
      need: contact.phone === '' && contact.email === '' ? 'required' : null,
    }),
  ]
}

/** Fields on a representative and a contact in the Union, which only sponsors outside of it have. */
const representativeFields: readonly string[] = ctisSections
  .flatMap(({ fields }) => fields)
  .filter(({ key }) => key.startsWith('CT.04.09.') || key.startsWith('CT04.12.'))
  .map(({ key }) => key)

/** The sponsor, chosen from the register of organisations, and its two contacts. */
export function sponsorDrafts(record: RegistrationRecord): Drafts {
  const { sponsor, publicContact, scientificContact } = record.parties
  const path = 'parties.sponsor'
  const commercial =
    sponsor.kind === null || sponsor.kind === 'other'
      ? null
      : sponsor.kind === 'industry'
        ? 'Commercial'
        : 'Non-Commercial'
  const isSame =
    contactName(publicContact).name !== '' &&
    contactName(publicContact).name === contactName(scientificContact).name
  return only([
    draft('CT.04.01', sponsor.name, `${path}.name`, { need: 'required' }),
    draft('CT.04.02', commercial, `${path}.kind`),
    draft('CT.04.03', sponsor.address, `${path}.address`),
    draft('CT.04.04', sponsor.city, `${path}.city`),
    draft('CT.04.05', sponsor.postalCode, `${path}.postalCode`),
    draft('CT.04.06', sponsor.country === '' ? null : englishName(sponsor.country), `${path}.country`, {
      code: sponsor.country === '' ? null : sponsor.country,
    }),
    ...contactDrafts(record, 'scientificContact'),
    draft('CT04.10.01.05', isSame ? 'Yes' : null, 'parties.publicContact'),
    ...contactDrafts(record, 'publicContact'),
    ...(economicArea.has(sponsor.country)
      ? representativeFields.map((key) => draft(key, null, '', { need: 'not-applicable' }))
      : []),
  ])
}
