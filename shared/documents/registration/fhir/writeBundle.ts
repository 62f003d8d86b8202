import type { Json } from '../../../contract/outcome'
import type { Contact } from '../../../domain/registration/record/basics'
import type { TrialLocation } from '../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationContext } from '../../../domain/registration/registrationFormat'
import { organisationNumberAddress, organisationTypeAddress, organisationTypes, words } from './codeSystems'
import { address, coding, concept, part, telecom } from './fhirParts'
import { planned } from './writeGroup'
import { study } from './writeStudy'

interface Entry {
  readonly fullUrl: string
  readonly resource: Json
}

function organisationNumber(number: string, country: string): readonly Json[] {
  return number === ''
    ? []
    : [part({ system: country === 'NO' ? organisationNumberAddress : undefined, value: number })]
}

function sponsorOf({ parties: { sponsor } }: RegistrationRecord): Json {
  const [code, display] = organisationTypes.get(sponsor.kind) ?? []
  const place = address(sponsor)
  return part({
    resourceType: 'Organization',
    identifier: organisationNumber(sponsor.organisationNumber, sponsor.country),
    type:
      sponsor.kind === null
        ? []
        : [
            code === undefined
              ? { text: sponsor.kind }
              : concept([coding(organisationTypeAddress, code, display)]),
          ],
    name: sponsor.name,
    address: Object.keys(Object(place)).length === 0 ? [] : [place],
  })
}

function practitioner({ firstName, lastName, degrees, phone, email }: Contact): Json {
  return part({
    resourceType: 'Practitioner',
    name: [
      part({
        family: lastName,
        given: firstName === '' ? [] : [firstName],
        suffix: degrees === '' ? [] : [degrees],
      }),
    ],
    telecom: telecom(phone, email),
  })
}

function place(site: TrialLocation): Json {
  return part({
    resourceType: 'Location',
    identifier: organisationNumber(site.organisationNumber, site.country),
    name: site.facility,
    description: site.department,
    telecom: telecom(site.contact.phone, site.contact.email),
    address: address(site),
  })
}

const isNamed = ({ firstName, lastName }: Contact): boolean => firstName !== '' || lastName !== ''

/** A site says something that a Location can hold. */
function isPlace({ facility, department, city }: TrialLocation): boolean {
  return facility !== '' || department !== '' || city !== ''
}

function siteEntries(site: TrialLocation, index: number, url: (name: string) => string): readonly Entry[] {
  const at = url(`Location/${index}`)
  const entry = { fullUrl: at, resource: place(site) }
  if (!isNamed(site.investigator)) return [entry]
  const person = url(`Practitioner/${index}`)
  return [
    entry,
    { fullUrl: person, resource: practitioner(site.investigator) },
    {
      fullUrl: url(`PractitionerRole/${index}`),
      resource: {
        resourceType: 'PractitionerRole',
        practitioner: { reference: person },
        code: [{ text: words.investigator }],
        location: [{ reference: at }],
      },
    },
  ]
}

/** A collection Bundle of FHIR R4 (4.0.1), as JSON text. The same record and context give the same text. */
export function writeBundle(record: RegistrationRecord, { now, uuid }: RegistrationContext): string {
  const { parties, identifiers, titles, recruitment } = record
  const own = `${identifiers.organisationStudyId}/${titles.brief}/${titles.official}`
  const url = (name: string): string => `urn:uuid:${uuid(`fhir/${own}/${name}`)}`
  const sites = recruitment.locations
    .map((site, index) => ({ site, index }))
    .filter(({ site }) => isPlace(site))
  const lead = parties.officials.find(
    ({ role, person }) => role === 'principal-investigator' && isNamed(person),
  )
  const hasSponsor = parties.sponsor.name !== ''
  const entry: readonly Entry[] = [
    {
      fullUrl: url('ResearchStudy'),
      resource: study(record, {
        group: url('Group'),
        sponsor: hasSponsor ? url('Organization') : null,
        investigator: lead === undefined ? null : url('Practitioner'),
        sites: sites.map(({ index }) => url(`Location/${index}`)),
      }),
    },
    { fullUrl: url('Group'), resource: planned(record) },
    ...(hasSponsor ? [{ fullUrl: url('Organization'), resource: sponsorOf(record) }] : []),
    ...(lead === undefined ? [] : [{ fullUrl: url('Practitioner'), resource: practitioner(lead.person) }]),
    ...sites.flatMap(({ site, index }) => siteEntries(site, index, url)),
  ]
  const bundle = { resourceType: 'Bundle', type: 'collection', timestamp: now, entry }
  return `${JSON.stringify(bundle, null, 2)}\n`
}
