import type { PlannedDate } from '../../../../domain/registration/record/basics'
import { emptyContact, emptyRegistration } from '../../../../domain/registration/record/emptyRecord'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { ReadCriterion } from '../../../../domain/registration/registrationFormat'
import { booleanOf, findExtension, textOf, type ExtensionName } from '../document/extensions'
import type { UsdmDocument, UsdmVersion } from '../document/usdmDocument'
import { keyOfTerm, roleTerms, titleTerms } from '../document/usdmTerms'
import { placeholdersOf } from './placeholders'
import { readArms, readConditions, readInterventions } from './readArms'
import { readDesign, readEurope } from './readDesign'
import { readIdentifiers } from './readIdentifiers'
import { leftReasons, type Reading } from './reading'
import { readObjectives } from './readObjectives'
import { readOfficials } from './readOfficials'
import { readLocations, readOtherParties, readSponsor } from './readParties'
import { readEligibility, readEnrolment } from './readPopulation'

type Titles = RegistrationRecord['titles']

/** Titles by their kinds. The scientific title stands for the official one where there is none. */
function readTitles(reading: Reading, version: UsdmVersion, empty: Titles): Titles {
  const titles = { ...empty }
  for (const { id, text, type, extensionAttributes } of version.titles) {
    const from = `StudyTitle ${id}`
    const kind = keyOfTerm(titleTerms, type)
    const language = textOf(extensionAttributes, 'language')
    const isPublic = kind === 'public' && language !== null && /^(?:nb|nn|no)\b/i.test(language)
    if (kind === 'official' && titles.official === '')
      titles.official = reading.text(text, from, 'titles.official')
    else if (kind === 'brief' && titles.brief === '') titles.brief = reading.line(text, from, 'titles.brief')
    else if (kind === 'acronym' && titles.acronym === '')
      titles.acronym = reading.line(text, from, 'titles.acronym')
    else if (isPublic && titles.publicNorwegian === '')
      titles.publicNorwegian = reading.line(text, from, 'titles.publicNorwegian')
    else if (kind !== 'scientific')
      reading.left(from, text, kind === 'public' ? leftReasons.language : leftReasons.unknownTerm)
  }
  const scientific = version.titles.find(({ type }) => keyOfTerm(titleTerms, type) === 'scientific')
  if (scientific !== undefined) {
    const from = `StudyTitle ${scientific.id}`
    if (titles.official === '') titles.official = reading.text(scientific.text, from, 'titles.official')
    else reading.left(from, scientific.text, leftReasons.notKept)
  }
  return titles
}

function readDate(reading: Reading, version: UsdmVersion, name: ExtensionName, path: string): PlannedDate {
  const found = findExtension(version.extensionAttributes, name)
  const date = found?.valueString ?? ''
  if (found === null) return { date: '', actual: null }
  const actual = booleanOf(found.extensionAttributes, 'actual')
  if (!/^(?:\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) {
    reading.left(`StudyVersion ${version.id}.${name}`, date, leftReasons.notKept)
    return { date: '', actual }
  }
  reading.took(`StudyVersion ${version.id}.${name}`, path)
  return { date, actual }
}

/** Dates of approval by an ethics committee; other governance dates are of the protocol and not of the registration. */
function readApproval(reading: Reading, version: UsdmVersion): string {
  let approval = ''
  for (const { id, name, label, dateValue } of version.dateValues) {
    const isEthics = /ethics|\bIRB\b|\bIEC\b/i.test(`${name} ${label ?? ''}`)
    if (isEthics && approval === '' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(dateValue)) {
      approval = dateValue
      reading.took(`GovernanceDate ${id}`, 'oversight.ethics.approvalDate')
    } else reading.left(`GovernanceDate ${id}`, `${label ?? name} ${dateValue}`, leftReasons.notKept)
  }
  return approval
}

const emptyLocation: RegistrationRecord['recruitment']['locations'][number] = {
  id: 'location',
  site: null,
  facility: '',
  department: '',
  address: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  organisationNumber: '',
  status: null,
  contact: emptyContact(),
  investigator: emptyContact(),
  participants: null,
}

/** A study version and its first design as a record, with the criteria in the order of the file. `content`: the file as it was parsed. */
export function readVersion(
  reading: Reading,
  { study }: UsdmDocument,
  version: UsdmVersion,
  content: unknown,
): { readonly record: RegistrationRecord; readonly criteria: ReadCriterion[] } {
  const empty = emptyRegistration()
  const committee = version.roles.some(({ code }) => code.code === roleTerms.monitoringCommittee.code)
  const base: RegistrationRecord = {
    ...empty,
    titles: readTitles(reading, version, empty.titles),
    ...readIdentifiers(reading, version, empty),
    parties: {
      ...empty.parties,
      sponsor: readSponsor(reading, version) ?? empty.parties.sponsor,
      ...readOtherParties(reading, version),
      officials: readOfficials(reading, version),
    },
    oversight: {
      ...empty.oversight,
      dataMonitoringCommittee: committee ? true : null,
      ethics: { ...empty.oversight.ethics, approvalDate: readApproval(reading, version) },
    },
    summary: {
      ...empty.summary,
      brief: reading.text(study.description ?? '', 'Study.description', 'summary.brief'),
    },
    status: {
      ...empty.status,
      start: readDate(reading, version, 'start-date', 'status.start'),
      primaryCompletion: readDate(reading, version, 'primary-completion-date', 'status.primaryCompletion'),
      completion: readDate(reading, version, 'completion-date', 'status.completion'),
    },
    recruitment: {
      ...empty.recruitment,
      locations: readLocations(reading, version, emptyLocation),
    },
  }
  const [design] = version.studyDesigns
  if (design === undefined) return { record: base, criteria: [] }
  const placeholders = placeholdersOf(version, content)
  const { arms, ids } = readArms(reading, design)
  const { eligibility, criteria } = readEligibility(reading, design, version, placeholders, empty.eligibility)
  return {
    criteria,
    record: {
      ...base,
      design: readDesign(reading, design, version.roles, empty.design),
      arms,
      interventions: readInterventions(reading, version, design, ids),
      ...readObjectives(reading, design, placeholders),
      conditions: readConditions(reading, design),
      eligibility,
      recruitment: { ...base.recruitment, ...readEnrolment(reading, design) },
      europe: readEurope(reading, design, empty.europe),
    },
  }
}
