import { emptyContact, emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { dateTypes, locationStatuses, sexes, sharingPlans } from '../registerWords'
import { apiPerson } from './apiParties'
import { readCountry } from './prsParticipants'
import { readAge, readCriteria } from './readEligibility'
import { childOf, childrenOf, type SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

export function apiEligibility(reading: TrialReading, section: SourceNode) {
  const node = childOf(section, 'eligibilityModule')
  const { criteria, ...listed } = readCriteria(reading, childOf(node, 'eligibilityCriteria'))
  return {
    criteria,
    eligibility: {
      ...listed,
      sex: reading.word(node, 'sex', 'eligibility.sex', sexes),
      genderBased: reading.yesNo(node, 'genderBased', 'eligibility.genderBased'),
      genderDescription: reading.text(node, 'genderDescription', 'eligibility.genderDescription'),
      minimumAge: readAge(reading, node, 'minimumAge', 'eligibility.minimumAge'),
      maximumAge: readAge(reading, node, 'maximumAge', 'eligibility.maximumAge'),
      healthyVolunteers: reading.yesNo(node, 'healthyVolunteers', 'eligibility.healthyVolunteers'),
      vulnerable: [],
    },
  }
}

export function apiConditions(
  reading: TrialReading,
  section: SourceNode,
): Pick<RegistrationRecord, 'conditions' | 'keywords'> {
  const node = childOf(section, 'conditionsModule')
  return {
    conditions: reading.list(node, 'conditions', 100).map((part, at) => ({
      id: `condition-${at + 1}`,
      name: reading.lineOf(part, `conditions.${at}.name`),
      code: null,
      rare: null,
    })),
    keywords: reading.list(node, 'keywords', 100).map((part, at) => reading.lineOf(part, `keywords.${at}`)),
  }
}

export function apiRecruitment(
  reading: TrialReading,
  section: SourceNode,
): RegistrationRecord['recruitment'] {
  const enrolment = childOf(section, 'designModule', 'enrollmentInfo')
  const type = reading.word(enrolment, 'type', 'recruitment.enrolment.actual', dateTypes)
  const node = childOf(section, 'contactsLocationsModule')
  return {
    enrolment: {
      number: reading.whole(enrolment, 'count', 'recruitment.enrolment.number'),
      actual: type === null ? null : type === 'true',
    },
    countries: [],
    locations: reading.list(node, 'locations', 1000).map((part, at) => {
      const path = `recruitment.locations.${at}`
      const people = reading.list(part, 'contacts', 100)
      const contact = people.find((one) => childOf(one, 'role')?.text === 'CONTACT') ?? null
      const investigator = people.find((one) => childOf(one, 'role')?.text.endsWith('INVESTIGATOR')) ?? null
      reading.skip(childOf(contact, 'role'))
      const role = childOf(investigator, 'role')
      const said =
        role === null
          ? ''
          : role.text === 'PRINCIPAL_INVESTIGATOR'
            ? 'Principal Investigator'
            : 'Sub-Investigator'
      if (role !== null) reading.took(role, `${path}.investigator.role`)
      return {
        id: `location-${at + 1}`,
        site: null,
        facility: reading.line(part, 'facility', `${path}.facility`),
        department: '',
        address: '',
        city: reading.line(part, 'city', `${path}.city`),
        region: reading.line(part, 'state', `${path}.region`),
        postalCode: reading.line(part, 'zip', `${path}.postalCode`),
        country: readCountry(reading, part, `${path}.country`),
        organisationNumber: '',
        status: reading.word(part, 'status', `${path}.status`, locationStatuses),
        contact: contact === null ? emptyContact() : apiPerson(reading, contact, `${path}.contact`),
        investigator: {
          ...(investigator === null
            ? emptyContact()
            : apiPerson(reading, investigator, `${path}.investigator`)),
          role: said,
        },
        participants: null,
      }
    }),
  }
}

const informationTypes = [
  ['STUDY_PROTOCOL', 'protocol'],
  ['SAP', 'analysis-plan'],
  ['ICF', 'consent-form'],
  ['CSR', 'study-report'],
  ['ANALYTIC_CODE', 'code'],
] as const

export function apiSharing(reading: TrialReading, section: SourceNode): RegistrationRecord['sharing'] {
  const node = childOf(section, 'ipdSharingStatementModule')
  const stated = childrenOf(node, 'infoTypes')
  return {
    ...emptyRegistration().sharing,
    plan: reading.word(node, 'ipdSharing', 'sharing.plan', sharingPlans),
    description: reading.text(node, 'description', 'sharing.description'),
    information: informationTypes.flatMap(([word, key]) => {
      const found = stated.find(({ text }) => text === word)
      if (found === undefined) return []
      reading.took(found, 'sharing.information')
      return [key]
    }),
    timeFrame: reading.text(node, 'timeFrame', 'sharing.timeFrame'),
    access: reading.text(node, 'accessCriteria', 'sharing.access'),
    url: reading.line(node, 'url', 'sharing.url'),
  }
}

export function apiReferences(
  reading: TrialReading,
  section: SourceNode,
): Pick<RegistrationRecord, 'links' | 'references'> {
  const node = childOf(section, 'referencesModule')
  return {
    links: reading.list(node, 'seeAlsoLinks', 100).map((part, at) => ({
      id: `link-${at + 1}`,
      url: reading.line(part, 'url', `links.${at}.url`),
      description: reading.line(part, 'label', `links.${at}.description`),
    })),
    references: reading.list(node, 'references', 200).map((part, at) => {
      const type = childOf(part, 'type')
      const results = type?.text === 'RESULT' ? true : type?.text === 'BACKGROUND' ? false : null
      // What the register found itself is neither: nobody has said so.
      if (results !== null && type !== null) reading.took(type, `references.${at}.ofResults`)
      return {
        id: `reference-${at + 1}`,
        pubmed: reading.line(part, 'pmid', `references.${at}.pubmed`),
        citation: reading.text(part, 'citation', `references.${at}.citation`),
        ofResults: results,
      }
    }),
  }
}
