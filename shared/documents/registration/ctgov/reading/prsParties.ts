import { emptyContact } from '../../../../domain/registration/record/emptyRecord'
import type { Contact } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { kindOfIdentifier } from '../identifierTypes'
import { officialRoles, responsibleParties, reviewStatuses } from '../registerWords'
import { childOf, type SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

/** Names that the register keeps apart are joined where the record has one. */
export function prsPerson(reading: TrialReading, node: SourceNode | null, path: string): Contact {
  const first = reading.line(node, 'first_name', `${path}.firstName`)
  const middle = reading.line(node, 'middle_name', `${path}.firstName`)
  return {
    ...emptyContact(),
    firstName: [first, middle].filter((name) => name !== '').join(' '),
    lastName: reading.line(node, 'last_name', `${path}.lastName`),
    degrees: reading.line(node, 'degrees', `${path}.degrees`),
    phone: reading.line(node, 'phone', `${path}.phone`),
    phoneExtension: reading.line(node, 'phone_ext', `${path}.phoneExtension`),
    email: reading.line(node, 'email', `${path}.email`),
  }
}

export function prsIdentifiers(reading: TrialReading, study: SourceNode): RegistrationRecord['identifiers'] {
  const info = childOf(study, 'id_info')
  return {
    organisationStudyId: reading.line(info, 'org_study_id', 'identifiers.organisationStudyId'),
    registerOrganisation: reading.line(info, 'org_name', 'identifiers.registerOrganisation'),
    secondary: reading.list(info, 'secondary_id', 100).flatMap((node, at) => {
      const path = `identifiers.secondary.${at}`
      const [type, domain] = [childOf(node, 'id_type'), childOf(node, 'id_domain')]
      const found = kindOfIdentifier(type?.text ?? '', domain?.text ?? '')
      if (found === null && type !== null && type.text !== '') {
        reading.refuse(type, {
          en: 'The type of this identifier is not known: it is kept as another identifier.',
          nb: 'Typen identifikator er ikke kjent: Den er tatt med som annen identifikator.',
        })
      }
      reading.skip(type)
      const stated = reading.line(node, 'id_domain', `${path}.domain`)
      return [
        {
          id: `identifier-${at + 1}`,
          kind: found?.kind ?? 'other',
          value: reading.line(node, 'id', `${path}.value`),
          domain: found?.domain === '' ? '' : stated,
        },
      ]
    }),
  }
}

export function prsParties(reading: TrialReading, study: SourceNode): Partial<RegistrationRecord['parties']> {
  const sponsors = childOf(study, 'sponsors')
  const responsible = childOf(sponsors, 'resp_party')
  const organisation = {
    kind: null,
    country: '',
    address: '',
    city: '',
    postalCode: '',
    organisationNumber: '',
  }
  return {
    sponsor: {
      ...organisation,
      name: reading.line(childOf(sponsors, 'lead_sponsor'), 'agency', 'parties.sponsor.name'),
    },
    collaborators: reading.list(sponsors, 'collaborator', 500).map((node, at) => ({
      ...organisation,
      id: `collaborator-${at + 1}`,
      name: reading.line(node, 'agency', `parties.collaborators.${at}.name`),
    })),
    responsible: {
      kind: reading.word(responsible, 'resp_party_type', 'parties.responsible.kind', responsibleParties),
      name: '',
      title: reading.line(responsible, 'investigator_title', 'parties.responsible.title'),
      affiliation: reading.line(responsible, 'investigator_affiliation', 'parties.responsible.affiliation'),
      account: reading.line(responsible, 'investigator_username', 'parties.responsible.account'),
    },
    centralContact: prsPerson(reading, childOf(study, 'overall_contact'), 'parties.centralContact'),
    backupContact: prsPerson(reading, childOf(study, 'overall_contact_backup'), 'parties.backupContact'),
    officials: reading.list(study, 'overall_official', 500).map((node, at) => {
      const path = `parties.officials.${at}`
      return {
        id: `official-${at + 1}`,
        person: {
          ...prsPerson(reading, node, `${path}.person`),
          affiliation: reading.line(node, 'affiliation', `${path}.person.affiliation`),
        },
        role: reading.word(node, 'role', `${path}.role`, officialRoles),
      }
    }),
  }
}

export function prsOversight(reading: TrialReading, study: SourceNode): RegistrationRecord['oversight'] {
  const info = childOf(study, 'oversight_info')
  const review = childOf(info, 'irb_info')
  const line = (name: string, part: string) => reading.line(review, name, `oversight.ethics.${part}`)
  return {
    fdaRegulatedDrug: reading.yesNo(info, 'fda_regulated_drug', 'oversight.fdaRegulatedDrug'),
    fdaRegulatedDevice: reading.yesNo(info, 'fda_regulated_device', 'oversight.fdaRegulatedDevice'),
    investigationalNewDrug: reading.yesNo(study, 'is_ind_study', 'oversight.investigationalNewDrug'),
    dataMonitoringCommittee: reading.yesNo(info, 'has_dmc', 'oversight.dataMonitoringCommittee'),
    ethics: {
      status: reading.word(review, 'approval_status', 'oversight.ethics.status', reviewStatuses),
      approvalNumber: line('approval_number', 'approvalNumber'),
      approvalDate: '',
      board: line('name', 'board'),
      affiliation: line('affiliation', 'affiliation'),
      address: line('full_address', 'address'),
      phone: line('phone', 'phone'),
      email: line('email', 'email'),
    },
  }
}
