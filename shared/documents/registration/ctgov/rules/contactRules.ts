import type { Contact } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { officialRoles } from '../registerWords'
import { answersAsInvestigator } from '../writeParties'
import {
  commonly,
  each,
  field,
  finding,
  limit,
  rule,
  stated,
  when,
  words,
  type CtgovRule,
  type Place,
} from './rule'

const contact = field('overall_contact', 'contact', 'kontakt')
const official = field('overall_official', 'study official', 'studieansvarlig')

/** Whether anything is stated of a person that the register keeps. */
export function isNamed(person: Contact): boolean {
  return [person.firstName, person.lastName, person.degrees, person.phone, person.email].some(
    (part) => part !== '',
  )
}

export function isReachable({ phone, email }: Contact): boolean {
  return phone !== '' || email !== ''
}

/** Everyone whom participants can call on, with the place. */
function contacts({ parties, recruitment }: RegistrationRecord): readonly Place<Contact>[] {
  return [
    { path: 'parties.centralContact', value: parties.centralContact },
    { path: 'parties.backupContact', value: parties.backupContact },
    ...each('recruitment.locations', recruitment.locations, 'contact', (one) => one.contact),
  ].filter(({ value }) => isNamed(value))
}

function lastNames(places: readonly Place<Contact>[]): readonly Place<string>[] {
  return places.map((place) => ({ ...place, path: `${place.path}.lastName`, value: place.value.lastName }))
}

export const contactRules: readonly CtgovRule[] = [
  stated(
    'contact-name-required',
    field('last_name', 'last name of the contact', 'etternavn på kontakt'),
    (record) => lastNames(contacts(record)),
  ),
  rule('contact-reachable', contact, (record) =>
    contacts(record).flatMap(({ path, value }) =>
      when(
        !isReachable(value),
        finding(
          path,
          {
            en: 'A contact has neither telephone number nor e-mail address.',
            nb: 'En kontakt har verken telefonnummer eller e-postadresse.',
          },
          { en: 'State one of them.', nb: 'Oppgi én av dem.' },
        ),
      ),
    ),
  ),
  commonly(
    rule('email-form', field('email', 'e-mail address', 'e-postadresse'), (record) =>
      contacts(record).flatMap(({ path, value }) =>
        when(
          value.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value.email),
          finding(
            `${path}.email`,
            {
              en: `"${value.email.slice(0, 60)}" is not written like an e-mail address.`,
              nb: `«${value.email.slice(0, 60)}» er ikke skrevet som en e-postadresse.`,
            },
            { en: 'Write it like name@example.org.', nb: 'Skriv den som navn@example.org.' },
          ),
        ),
      ),
    ),
  ),
  rule('recruiting-needs-contact', contact, ({ parties, recruitment, status }) => {
    const central = parties.centralContact.lastName !== '' && isReachable(parties.centralContact)
    const open = recruitment.locations.flatMap((location, index) =>
      location.contact.lastName !== '' && isReachable(location.contact) ? [] : [index],
    )
    return when(
      status.overall === 'recruiting' && !central && (open.length > 0 || recruitment.locations.length === 0),
      finding(
        'parties.centralContact',
        {
          en: `The study recruits, but has no central contact, and ${open.length} of ${recruitment.locations.length} locations have none either.`,
          nb: `Studien rekrutterer, men har ingen sentral kontakt, og ${open.length} av ${recruitment.locations.length} steder har heller ingen.`,
        },
        {
          en: 'Name a central contact with telephone or e-mail, or one for each location.',
          nb: 'Oppgi en sentral kontakt med telefon eller e-post, eller en for hvert sted.',
        },
      ),
    )
  }),
  rule('official-required', official, (record) =>
    when(
      answersAsInvestigator(record) && record.parties.officials.length === 0,
      finding(
        'parties.officials',
        {
          en: 'Study officials: 0 of at least 1, since the responsible party is not the sponsor.',
          nb: 'Studieansvarlige: 0 av minst 1, siden ansvarlig part ikke er sponsor.',
        },
        {
          en: 'Name the person who is responsible overall.',
          nb: 'Oppgi personen med det overordnede ansvaret.',
        },
      ),
    ),
  ),
  stated(
    'official-name-required',
    field('overall_official/last_name', 'last name of the study official', 'etternavn på studieansvarlig'),
    ({ parties }) =>
      each('parties.officials', parties.officials, 'person.lastName', ({ person }) => person.lastName),
  ),
  commonly(
    stated(
      'official-affiliation-stated',
      field(
        'overall_official/affiliation',
        'affiliation of the study official',
        'tilknytning for studieansvarlig',
      ),
      ({ parties }) =>
        each(
          'parties.officials',
          parties.officials,
          'person.affiliation',
          ({ person }) => person.affiliation,
        ),
    ),
  ),
  commonly(
    limit(
      'official-affiliation-length',
      field(
        'overall_official/affiliation',
        'affiliation of the study official',
        'tilknytning for studieansvarlig',
      ),
      255,
      ({ parties }) =>
        each(
          'parties.officials',
          parties.officials,
          'person.affiliation',
          ({ person }) => person.affiliation,
        ),
    ),
  ),
  stated(
    'official-role-required',
    field('overall_official/role', 'role of the study official', 'rolle for studieansvarlig'),
    ({ parties }) => each('parties.officials', parties.officials, 'role', ({ role }) => role),
  ),
  words(
    'official-role-words',
    field('overall_official/role', 'role of the study official', 'rolle for studieansvarlig'),
    officialRoles,
    ({ parties }) => each('parties.officials', parties.officials, 'role', ({ role }) => role),
  ),
]
