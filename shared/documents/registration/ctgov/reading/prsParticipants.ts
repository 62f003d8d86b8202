import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { countryCode } from '../countryNames'
import { dateTypes, locationStatuses, sexes, sharingPlans } from '../registerWords'
import { sharedInformation } from '../writeParticipants'
import { readAge, readCriteria } from './readEligibility'
import { childOf, type SourceNode } from './sourceNode'
import { prsPerson } from './prsParties'
import type { TrialReading } from './trialReading'

/** Alpha-2 code of a country by the name that the register gives it. */
export function readCountry(reading: TrialReading, parent: SourceNode | null, path: string): string {
  const node = childOf(parent, 'country')
  if (node === null || node.text === '') return ''
  const code = countryCode(node.text)
  if (code !== null) reading.took(node, path)
  else
    reading.refuse(node, {
      en: 'No country of this name is known.',
      nb: 'Ingen land med dette navnet er kjent.',
    })
  return code ?? ''
}

export function prsEligibility(reading: TrialReading, study: SourceNode) {
  const node = childOf(study, 'eligibility')
  const { criteria, ...listed } = readCriteria(reading, childOf(node, 'criteria'))
  return {
    criteria,
    eligibility: {
      ...listed,
      sex: reading.word(node, 'gender', 'eligibility.sex', sexes),
      genderBased: reading.yesNo(node, 'gender_based', 'eligibility.genderBased'),
      genderDescription: reading.text(node, 'gender_description', 'eligibility.genderDescription'),
      minimumAge: readAge(reading, node, 'minimum_age', 'eligibility.minimumAge'),
      maximumAge: readAge(reading, node, 'maximum_age', 'eligibility.maximumAge'),
      healthyVolunteers: reading.yesNo(node, 'healthy_volunteers', 'eligibility.healthyVolunteers'),
      vulnerable: [],
    },
  }
}

export function prsConditions(
  reading: TrialReading,
  study: SourceNode,
): Pick<RegistrationRecord, 'conditions' | 'keywords'> {
  return {
    conditions: reading.list(study, 'condition', 100).map((node, at) => ({
      id: `condition-${at + 1}`,
      name: reading.lineOf(node, `conditions.${at}.name`),
      code: null,
      rare: null,
    })),
    keywords: reading.list(study, 'keyword', 100).map((node, at) => reading.lineOf(node, `keywords.${at}`)),
  }
}

export function prsRecruitment(reading: TrialReading, study: SourceNode): RegistrationRecord['recruitment'] {
  const type = reading.word(study, 'enrollment_type', 'recruitment.enrolment.actual', dateTypes)
  return {
    enrolment: {
      number: reading.whole(study, 'enrollment', 'recruitment.enrolment.number'),
      actual: type === null ? null : type === 'true',
    },
    countries: [],
    locations: reading.list(study, 'location', 1000).map((node, at) => {
      const path = `recruitment.locations.${at}`
      const facility = childOf(node, 'facility')
      const address = childOf(facility, 'address')
      const [investigator = null] = reading.list(node, 'investigator', 1)
      return {
        id: `location-${at + 1}`,
        site: null,
        facility: reading.line(facility, 'name', `${path}.facility`),
        department: '',
        address: '',
        city: reading.line(address, 'city', `${path}.city`),
        region: reading.line(address, 'state', `${path}.region`),
        postalCode: reading.line(address, 'zip', `${path}.postalCode`),
        country: readCountry(reading, address, `${path}.country`),
        organisationNumber: '',
        status: reading.word(node, 'status', `${path}.status`, locationStatuses),
        contact: prsPerson(reading, childOf(node, 'contact'), `${path}.contact`),
        investigator: {
          ...prsPerson(reading, investigator, `${path}.investigator`),
          role: reading.line(investigator, 'role', `${path}.investigator.role`),
        },
        participants: null,
      }
    }),
  }
}

export function prsSharing(reading: TrialReading, study: SourceNode): RegistrationRecord['sharing'] {
  const node = childOf(study, 'ipd_sharing_statement')
  const url = childOf(node, 'ipd_url')
  // A download has the beginning of an address where none was given.
  if (url !== null && /^https?:\/\/$/.test(url.text)) reading.skip(url)
  return {
    plan: reading.word(node, 'sharing_ipd', 'sharing.plan', sharingPlans),
    description: reading.text(node, 'ipd_description', 'sharing.description'),
    information: sharedInformation.flatMap(([key, name]) =>
      reading.yesNo(node, name, 'sharing.information') === true ? [key] : [],
    ),
    timeFrame: reading.text(node, 'ipd_time_frame', 'sharing.timeFrame'),
    access: reading.text(node, 'ipd_access_criteria', 'sharing.access'),
    url: /^https?:\/\/$/.test(url?.text ?? '') ? '' : reading.line(node, 'ipd_url', 'sharing.url'),
  }
}

export function prsReferences(
  reading: TrialReading,
  study: SourceNode,
): Pick<RegistrationRecord, 'links' | 'references'> {
  return {
    links: reading.list(study, 'link', 100).map((node, at) => ({
      id: `link-${at + 1}`,
      url: reading.line(node, 'url', `links.${at}.url`),
      description: reading.line(node, 'description', `links.${at}.description`),
    })),
    references: reading.list(study, 'reference', 200).map((node, at) => ({
      id: `reference-${at + 1}`,
      pubmed: reading.line(node, 'pubmed_id', `references.${at}.pubmed`),
      citation: reading.text(node, 'citation', `references.${at}.citation`),
      ofResults: reading.yesNo(node, 'is_results_ref', `references.${at}.ofResults`),
    })),
  }
}
