import { emptyContact, emptyRegistration } from '../../../domain/registration/record/emptyRecord'
import type { AgeLimit } from '../../../domain/registration/record/participants'
import type { Contact } from '../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import { at } from '../../../sources/ctis/looseValues'
import { countryCode } from '../ctgov/countryNames'
import { organisationTypeAddress, organisationTypes, snomedAddress, unitCodes, words } from './codeSystems'
import { codeIn, itemsAt, keyOf, lineAt, telecomAt, textAt, type Resources } from './readResources'

function limitOf(quantity: unknown): AgeLimit {
  const [value, code] = [at(quantity, 'value'), at(quantity, 'code')]
  for (const [unit, own] of unitCodes) {
    if (own === code && typeof value === 'number' && Number.isInteger(value)) return { value, unit }
  }
  return null
}

export function readEligibility(group: unknown): RegistrationRecord['eligibility'] {
  const characteristics = itemsAt(group, 'characteristic')
  const coded = (code: string): unknown =>
    characteristics.find((one) => codeIn(at(one, 'code'), snomedAddress) === code)
  const worded = (word: string): readonly unknown[] =>
    characteristics.filter((one) => textAt(one, 'code', 'text') === word)
  const criteria = (role: 'inclusion' | 'exclusion') =>
    worded(words[role])
      .slice(0, 500)
      .map((one, index) => ({
        id: `${role}-${index + 1}`,
        text: textAt(one, 'valueCodeableConcept', 'text'),
        group: null,
      }))
  const sex = at(coded('263495000'), 'valueCodeableConcept')
  const code = codeIn(sex, 'http://hl7.org/fhir/administrative-gender')
  // They are a group of people that is taken in or kept out.
  const isExcluded = at(worded(words.healthyVolunteers)[0], 'exclude')
  const age = at(coded('397669002'), 'valueRange')
  return {
    ...emptyRegistration().eligibility,
    inclusion: criteria('inclusion'),
    exclusion: criteria('exclusion'),
    sex: code === 'male' || code === 'female' ? code : textAt(sex, 'text') === words.allSexes ? 'all' : null,
    minimumAge: limitOf(at(age, 'low')),
    maximumAge: limitOf(at(age, 'high')),
    healthyVolunteers: typeof isExcluded === 'boolean' ? !isExcluded : null,
  }
}

export function readPerson(practitioner: unknown): Contact {
  return {
    ...emptyContact(),
    firstName: lineAt(practitioner, 'name', 0, 'given', 0),
    lastName: lineAt(practitioner, 'name', 0, 'family'),
    degrees: lineAt(practitioner, 'name', 0, 'suffix', 0),
    phone: telecomAt(practitioner, 'phone'),
    email: telecomAt(practitioner, 'email'),
  }
}

function readAddress(address: unknown) {
  return {
    address: lineAt(address, 'line', 0),
    city: lineAt(address, 'city'),
    postalCode: lineAt(address, 'postalCode'),
    country: countryCode(lineAt(address, 'country')) ?? '',
  }
}

export function readSponsor(organisation: unknown): RegistrationRecord['parties']['sponsor'] {
  const type = at(organisation, 'type', 0)
  const word = textAt(type, 'text')
  return {
    ...emptyRegistration().parties.sponsor,
    name: lineAt(organisation, 'name'),
    kind:
      keyOf(organisationTypes, codeIn(type, organisationTypeAddress)) ??
      (word === 'research-organisation' || word === 'registry' ? word : null),
    ...readAddress(at(organisation, 'address', 0)),
    organisationNumber: lineAt(organisation, 'identifier', 0, 'value'),
  }
}

export function readSites(
  study: unknown,
  resources: Resources,
): RegistrationRecord['recruitment']['locations'] {
  return itemsAt(study, 'site')
    .slice(0, 1000)
    .map((reference, index) => {
      const site = resources.byReference(reference)
      const role = resources
        .all('PractitionerRole')
        .find((one) => textAt(one, 'location', 0, 'reference') === textAt(reference, 'reference'))
      return {
        id: `site-${index + 1}`,
        site: null,
        facility: lineAt(site, 'name'),
        department: lineAt(site, 'description'),
        ...readAddress(at(site, 'address')),
        region: lineAt(site, 'address', 'state'),
        organisationNumber: lineAt(site, 'identifier', 0, 'value'),
        status: null,
        contact: { ...emptyContact(), phone: telecomAt(site, 'phone'), email: telecomAt(site, 'email') },
        investigator: readPerson(resources.byReference(at(role, 'practitioner'))),
        participants: null,
      }
    })
}
