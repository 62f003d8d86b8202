import { writeCriteria } from '../../../domain/registration/criteriaText/writeCriteria'
import type { AgeLimit, TrialLocation } from '../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { XmlNode } from '../xml/xmlNode'
import { countryName } from './countryNames'
import { nodeOf, optional, optionalNode, person, required, yesNo, type MaybeNode } from './prsNodes'
import {
  ageUnitWords,
  dateTypes,
  locationStatuses,
  officialRoles,
  samplingMethods,
  sexes,
  sharingPlans,
} from './registerWords'
import { wordOf } from './writeDesign'

function ageWord(limit: AgeLimit): string {
  if (limit === null) return ''
  return limit === 'none' ? 'N/A' : `${limit.value} ${ageUnitWords.word(limit.unit)}`
}

export function enrolmentAndConditions({
  recruitment: { enrolment },
  conditions,
  keywords,
}: RegistrationRecord): readonly MaybeNode[] {
  const { number, actual } = enrolment
  return [
    ...(number === null
      ? []
      : [
          required('enrollment', String(number)),
          optional('enrollment_type', wordOf(dateTypes, actual === null ? null : String(actual))),
        ]),
    ...conditions.map(({ name }) => optional('condition', name)),
    ...keywords.map((keyword) => optional('keyword', keyword)),
  ]
}

export function eligibility({ eligibility: stated, design }: RegistrationRecord): MaybeNode {
  const criteria = writeCriteria(stated)
  const observed = design.studyType === 'observational'
  const optionalParts = [
    observed ? optional('study_population', design.studyPopulation) : null,
    observed ? optional('sampling_method', wordOf(samplingMethods, design.sampling)) : null,
    yesNo('healthy_volunteers', stated.healthyVolunteers),
    yesNo('gender_based', stated.genderBased),
    optional('gender_description', stated.genderDescription),
  ]
  const asked = [criteria, wordOf(sexes, stated.sex), ageWord(stated.minimumAge), ageWord(stated.maximumAge)]
  if (asked.every((text) => text === '') && optionalParts.every((part) => part === null)) return null
  const [, sex = '', youngest = '', oldest = ''] = asked
  return nodeOf('eligibility', [
    ...optionalParts,
    required('criteria', criteria),
    required('gender', sex),
    required('minimum_age', youngest),
    required('maximum_age', oldest),
  ])
}

function place(location: TrialLocation): XmlNode {
  return nodeOf('location', [
    nodeOf('facility', [
      required('name', location.facility),
      nodeOf('address', [
        optional('city', location.city),
        optional('state', location.region),
        optional(
          'country',
          location.country === '' ? '' : (countryName(location.country) ?? location.country),
        ),
        optional('zip', location.postalCode),
      ]),
    ]),
    optional('status', wordOf(locationStatuses, location.status)),
    person('contact', location.contact, ['reach']),
    person('investigator', location.investigator, ['role'], location.investigator.role),
  ])
}

export function contactsAndLocations({ parties, recruitment }: RegistrationRecord): readonly MaybeNode[] {
  return [
    ...parties.officials.map(({ person: official, role }) =>
      person('overall_official', official, ['role', 'affiliation'], wordOf(officialRoles, role)),
    ),
    person('overall_contact', parties.centralContact, ['reach']),
    person('overall_contact_backup', parties.backupContact, ['reach']),
    ...recruitment.locations.map(place),
  ]
}

/** What can be shared beside the data, by the element that says it is. */
export const sharedInformation = [
  ['protocol', 'ipd_info_type_protocol'],
  ['analysis-plan', 'ipd_info_type_sap'],
  ['consent-form', 'ipd_info_type_icf'],
  ['study-report', 'ipd_info_type_csr'],
  ['code', 'ipd_info_type_analytic_code'],
] as const

/** Details stand there only when the plan is to share. */
export function sharingAndReferences({
  sharing,
  links,
  references,
}: RegistrationRecord): readonly MaybeNode[] {
  const details =
    sharing.plan === 'yes'
      ? [
          ...sharedInformation.map(([key, name]) => yesNo(name, sharing.information.includes(key) || null)),
          optional('ipd_time_frame', sharing.timeFrame),
          optional('ipd_access_criteria', sharing.access),
          optional('ipd_url', sharing.url),
        ]
      : []
  return [
    sharing.plan === null
      ? null
      : optionalNode('ipd_sharing_statement', [
          required('sharing_ipd', sharingPlans.word(sharing.plan)),
          optional('ipd_description', sharing.description),
          ...details,
        ]),
    ...links.map(({ url, description }) =>
      nodeOf('link', [required('url', url), required('description', description)]),
    ),
    ...references.map(({ pubmed, citation, ofResults }) =>
      nodeOf('reference', [
        optional('citation', citation),
        optional('pubmed_id', pubmed),
        yesNo('is_results_ref', ofResults),
      ]),
    ),
  ]
}
