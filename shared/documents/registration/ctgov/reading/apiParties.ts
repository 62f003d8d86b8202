import type { Contact } from '../../../../domain/registration/record/basics'
import { emptyContact } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { kindOfIdentifier } from '../identifierTypes'
import { officialRoles, organisationClasses, responsibleParties } from '../registerWords'
import { childOf, type SourceNode } from './sourceNode'
import type { TrialReading } from './trialReading'

/** A name is printed in one: degrees stand after a comma, and what is left is not taken apart by guessing. */
export function apiPerson(reading: TrialReading, node: SourceNode | null, path: string): Contact {
  const name = reading.line(node, 'name', `${path}.lastName`)
  const [lastName = '', ...degrees] = name.split(',').map((part) => part.trim())
  return {
    ...emptyContact(),
    lastName,
    degrees: degrees.join(', '),
    phone: reading.line(node, 'phone', `${path}.phone`),
    phoneExtension: reading.line(node, 'phoneExt', `${path}.phoneExtension`),
    email: reading.line(node, 'email', `${path}.email`),
  }
}

export function apiIdentifiers(
  reading: TrialReading,
  section: SourceNode,
): RegistrationRecord['identifiers'] {
  const node = childOf(section, 'identificationModule')
  return {
    organisationStudyId: reading.line(
      childOf(node, 'orgStudyIdInfo'),
      'id',
      'identifiers.organisationStudyId',
    ),
    registerOrganisation: '',
    secondary: reading.list(node, 'secondaryIdInfos', 100).map((info, at) => {
      const path = `identifiers.secondary.${at}`
      const type = childOf(info, 'type')
      const found = kindOfIdentifier(type?.text ?? '', childOf(info, 'domain')?.text ?? '')
      if (found !== null && type !== null) reading.took(type, `${path}.kind`)
      const stated = reading.line(info, 'domain', `${path}.domain`)
      return {
        id: `identifier-${at + 1}`,
        kind: found?.kind ?? 'other',
        value: reading.line(info, 'id', `${path}.value`),
        domain: found?.domain === '' ? '' : stated,
      }
    }),
  }
}

export function apiRegister(
  reading: TrialReading,
  section: SourceNode,
): RegistrationRecord['primaryRegister'] {
  const number = reading.line(childOf(section, 'identificationModule'), 'nctId', 'primaryRegister.number')
  return { name: number === '' ? '' : 'ClinicalTrials.gov', number, registeredAt: '' }
}

export function apiParties(
  reading: TrialReading,
  section: SourceNode,
): Partial<RegistrationRecord['parties']> {
  const node = childOf(section, 'sponsorCollaboratorsModule')
  const responsible = childOf(node, 'responsibleParty')
  const contacts = childOf(section, 'contactsLocationsModule')
  const [central = null, backup = null] = reading.list(contacts, 'centralContacts', 2)
  for (const one of [central, backup]) reading.skip(childOf(one, 'role'))
  const organisation = (part: SourceNode | null, path: string) => ({
    name: reading.line(part, 'name', `${path}.name`),
    kind:
      organisationClasses.key(childOf(part, 'class')?.text ?? '') === null
        ? null
        : reading.word(part, 'class', `${path}.kind`, organisationClasses),
    country: '',
    address: '',
    city: '',
    postalCode: '',
    organisationNumber: '',
  })
  return {
    sponsor: organisation(childOf(node, 'leadSponsor'), 'parties.sponsor'),
    collaborators: reading.list(node, 'collaborators', 500).map((part, at) => ({
      id: `collaborator-${at + 1}`,
      ...organisation(part, `parties.collaborators.${at}`),
    })),
    responsible: {
      kind: reading.word(responsible, 'type', 'parties.responsible.kind', responsibleParties),
      name: reading.line(responsible, 'investigatorFullName', 'parties.responsible.name'),
      title: reading.line(responsible, 'investigatorTitle', 'parties.responsible.title'),
      affiliation: reading.line(responsible, 'investigatorAffiliation', 'parties.responsible.affiliation'),
      account: '',
    },
    centralContact: apiPerson(reading, central, 'parties.centralContact'),
    backupContact: apiPerson(reading, backup, 'parties.backupContact'),
    officials: reading.list(contacts, 'overallOfficials', 500).map((part, at) => {
      const path = `parties.officials.${at}`
      return {
        id: `official-${at + 1}`,
        person: {
          ...apiPerson(reading, part, `${path}.person`),
          affiliation: reading.line(part, 'affiliation', `${path}.person.affiliation`),
        },
        role: reading.word(part, 'role', `${path}.role`, officialRoles),
      }
    }),
  }
}
