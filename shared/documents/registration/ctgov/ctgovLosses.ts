import type { LocalisedText } from '../../../domain/studies/protocol'
import { splitCriteria } from '../../../domain/registration/criteriaText/splitCriteria'
import { writeCriteria } from '../../../domain/registration/criteriaText/writeCriteria'
import type { Contact, PlannedDate } from '../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationLoss } from '../../../domain/registration/registrationProblem'
import { xmlText } from '../xml/xmlNode'
import { identifierType } from './identifierTypes'
import {
  noPlace,
  otherDesign,
  notShared,
  onlyInvestigators,
  byMonth,
  noDate,
  fixedDomain,
  armNotNamed,
  readOtherwise,
  notWritable,
  noName,
  noSuchPhase,
} from './lossReasons'
import { answersAsInvestigator } from './writeParties'

function isStated(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null
}

/** What is stated of these, under a path. */
function lost(reason: LocalisedText, prefix: string, values: object, but: readonly string[] = []) {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]): RegistrationLoss[] => {
    if (but.includes(key)) return []
    const path = `${prefix}.${key}`
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return lost(reason, path, value)
    return isStated(value) ? [{ path, reason }] : []
  })
}

const nameParts = ['firstName', 'lastName', 'degrees']
const reachParts = [...nameParts, 'phone', 'phoneExtension', 'email']

function lostOfPerson(path: string, person: Contact, kept: readonly string[]): readonly RegistrationLoss[] {
  return lost(noPlace, path, person, kept)
}

function lostOfParties(record: RegistrationRecord): readonly RegistrationLoss[] {
  const { parties } = record
  const { responsible } = parties
  return [
    ...lost(noPlace, 'parties.sponsor', parties.sponsor, ['name']),
    ...parties.collaborators.flatMap((one, at) =>
      lost(noPlace, `parties.collaborators.${at}`, one, ['id', 'name']),
    ),
    ...lost(noPlace, 'parties', { support: parties.support }),
    ...lost(noPlace, 'parties.responsible', { name: responsible.name }),
    ...(answersAsInvestigator(record)
      ? []
      : lost(onlyInvestigators, 'parties.responsible', responsible, ['kind', 'name'])),
    ...lostOfPerson('parties.publicContact', parties.publicContact, []),
    ...lostOfPerson('parties.scientificContact', parties.scientificContact, []),
    ...lostOfPerson('parties.centralContact', parties.centralContact, reachParts),
    ...lostOfPerson('parties.backupContact', parties.backupContact, reachParts),
    ...parties.officials.flatMap(({ person }, at) =>
      lostOfPerson(`parties.officials.${at}.person`, person, [...nameParts, 'affiliation']),
    ),
  ]
}

const interventionalParts = [
  'purpose',
  'phase',
  'assignment',
  'assignmentDescription',
  'allocation',
  'masking',
]
const observationalParts = [
  'observationalModel',
  'timePerspective',
  'biospecimens',
  'biospecimenDescription',
  'sampling',
  'studyPopulation',
]

function lostOfDesign({ design, arms }: RegistrationRecord): readonly RegistrationLoss[] {
  const { studyType } = design
  const kept = [
    'lowIntervention',
    'lowInterventionReason',
    'studyType',
    ...(studyType === 'interventional' ? interventionalParts : []),
    ...(studyType === 'observational' ? observationalParts : []),
  ]
  const { lowIntervention, lowInterventionReason } = design
  return [
    ...lost(noPlace, 'design', { lowIntervention, lowInterventionReason }),
    ...lost(otherDesign, 'design', design, kept),
    ...(studyType === 'interventional' && design.phase === '3-4'
      ? [{ path: 'design.phase', reason: noSuchPhase }]
      : []),
    ...arms.flatMap(({ participants, kind }, at) => [
      ...lost(noPlace, `arms.${at}`, { participants }),
      ...(studyType === 'observational' ? lost(otherDesign, `arms.${at}`, { kind }) : []),
    ]),
  ]
}

function lostOfInterventions({ arms, interventions }: RegistrationRecord): readonly RegistrationLoss[] {
  const labels = arms.map(({ label }) => label.trim())
  const named = new Set(
    arms
      .filter((_, at) => labels[at] !== '' && labels.filter((label) => label === labels[at]).length === 1)
      .map(({ id }) => id),
  )
  return interventions.flatMap(({ role, product, arms: given }, at) => [
    ...lost(noPlace, `interventions.${at}`, { role, product }),
    ...(given.every((id) => named.has(id))
      ? []
      : [{ path: `interventions.${at}.arms`, reason: armNotNamed }]),
  ])
}

function lostOfDates({ status, recruitment }: RegistrationRecord): readonly RegistrationLoss[] {
  const types = (['start', 'primaryCompletion', 'completion'] as const)
    .map((key): readonly [string, PlannedDate] => [key, status[key]])
    .filter(([, { date, actual }]) => date === '' && actual !== null)
    .map(([key]) => ({ path: `status.${key}.actual`, reason: noDate }))
  const { number, actual } = recruitment.enrolment
  return [
    ...types,
    ...(number === null && actual !== null ? [{ path: 'recruitment.enrolment.actual', reason: noDate }] : []),
    ...(status.verifiedAt.length > 7 ? [{ path: 'status.verifiedAt', reason: byMonth }] : []),
    ...lost(noPlace, 'status', { endDefinition: status.endDefinition }),
  ]
}

function lostOfSharing({ sharing }: RegistrationRecord): readonly RegistrationLoss[] {
  const { description, information, timeFrame, access, url } = sharing
  return [
    ...(sharing.plan === null ? lost(notShared, 'sharing', { description }) : []),
    ...(sharing.plan === 'yes' ? [] : lost(notShared, 'sharing', { information, timeFrame, access, url })),
  ]
}

/** Criteria that do not come back as they are from the one text that they are written into. */
function lostOfCriteria({ eligibility }: RegistrationRecord): readonly RegistrationLoss[] {
  const read = splitCriteria(writeCriteria(eligibility)).criteria
  return (['inclusion', 'exclusion'] as const).flatMap((role) => {
    const there = read.filter((one) => one.role === role).map(({ text }) => text)
    const stated = eligibility[role]
    if (there.length === stated.length && stated.every(({ text }, at) => text === there[at])) return []
    const first = stated.findIndex(({ text }, at) => text !== there[at])
    const same = there.length === stated.length
    return stated.flatMap(({ text }, at) =>
      (same ? text !== there[at] : at >= first)
        ? [{ path: `eligibility.${role}.${at}.text`, reason: readOtherwise }]
        : [],
    )
  })
}

function lostOfTexts(value: unknown, path: string): readonly RegistrationLoss[] {
  if (typeof value === 'string')
    return xmlText(value) === value && value.trim() === value ? [] : [{ path, reason: notWritable }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    lostOfTexts(part, path === '' ? key : `${path}.${key}`),
  )
}

/**
 * What an upload file does not hold of a record, by path. Identifiers of list items and the ties of criteria and locations to
 * the study are Kohort's own and not counted.
 */
export function ctgovLosses(record: RegistrationRecord): readonly RegistrationLoss[] {
  const { titles, primaryRegister, oversight, objectives, europe, results, recruitment } = record
  const losses = [
    ...lost(noPlace, 'titles', { publicNorwegian: titles.publicNorwegian }),
    ...record.identifiers.secondary.flatMap(({ kind, domain }, at) =>
      identifierType(kind)?.domain === 'own'
        ? []
        : lost(fixedDomain, `identifiers.secondary.${at}`, { domain }),
    ),
    ...lost(noPlace, 'primaryRegister', primaryRegister),
    ...lostOfParties(record),
    ...lost(noPlace, 'oversight.ethics', { approvalDate: oversight.ethics.approvalDate }),
    ...lostOfDates(record),
    ...lostOfDesign(record),
    ...lostOfInterventions(record),
    ...(objectives.length === 0 ? [] : [{ path: 'objectives', reason: noPlace }]),
    ...record.outcomes.flatMap(({ objective }, at) => lost(noPlace, `outcomes.${at}`, { objective })),
    ...record.conditions.flatMap(({ name, code, rare }, at) =>
      name === ''
        ? [{ path: `conditions.${at}`, reason: noName }]
        : lost(noPlace, `conditions.${at}`, { ...(code === null ? {} : { code }), rare }),
    ),
    ...lostOfCriteria(record),
    ...lost(noPlace, 'eligibility', { vulnerable: record.eligibility.vulnerable }),
    ...lost(noPlace, 'recruitment', { countries: recruitment.countries }),
    ...recruitment.locations.flatMap((location, at) => {
      const { department, address, organisationNumber, participants } = location
      const path = `recruitment.locations.${at}`
      return [
        ...lost(noPlace, path, { department, address, organisationNumber, participants }),
        ...lostOfPerson(`${path}.contact`, location.contact, reachParts),
        ...lostOfPerson(`${path}.investigator`, location.investigator, [...nameParts, 'role']),
      ]
    }),
    ...lost(noPlace, 'europe', europe),
    ...lostOfSharing(record),
    ...lost(noPlace, 'results', results),
  ]
  const known = new Set(losses.map(({ path }) => path))
  const covered = (path: string) => [...known].some((loss) => path === loss || path.startsWith(`${loss}.`))
  return [...losses, ...lostOfTexts(record, '').filter(({ path }) => !covered(path))]
}
