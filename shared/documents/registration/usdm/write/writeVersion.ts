import type { PlannedDate } from '../../../../domain/registration/record/basics'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { ExtensionName } from '../document/extensions'
import type { UsdmExtension, UsdmGovernanceDate, UsdmTitle, UsdmVersion } from '../document/usdmDocument'
import { dateTerms, scopeOfDateTerms, titleTerms } from '../document/usdmTerms'
import { onlyIds } from './ids'
import type { UsdmMaker } from './usdmMaker'
import { writeInterventions } from './writeArms'
import { writeCriteria } from './writeCriteria'
import { countriesOf, writeDesign } from './writeDesign'
import { writeIdentifiers } from './writeIdentifiers'
import { writeOfficials } from './writeOfficials'
import { writeOrganizations } from './writeOrganizations'
import { writeRoles } from './writeRoles'

function writeTitles(make: UsdmMaker, { titles }: RegistrationRecord): UsdmTitle[] {
  const written = [
    ['official', titles.official, titleTerms.official],
    ['brief', titles.brief, titleTerms.brief],
    ['acronym', titles.acronym, titleTerms.acronym],
    ['publicNorwegian', titles.publicNorwegian, titleTerms.public],
  ] as const
  return written
    .filter(([, text]) => text !== '')
    .map(([key, text, term]) => {
      const path = `titles.${key}`
      const id = make.id(`StudyTitle_${key}`, path)
      return {
        id,
        extensionAttributes:
          key === 'publicNorwegian' ? [make.extension('language', { valueString: 'nb' }, id)] : [],
        text,
        type: make.code(term, id, path),
        instanceType: 'StudyTitle',
      }
    })
}

function isCalendarDay(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** The country of the ethics approval, where the date is a day and only one country is meant; null otherwise. */
export function approvalCountry(record: RegistrationRecord): string | null {
  const countries = [...countriesOf(record)]
  const [country] = countries
  return countries.length === 1 && isCalendarDay(record.oversight.ethics.approvalDate)
    ? (country ?? null)
    : null
}

function writeApproval(make: UsdmMaker, record: RegistrationRecord): UsdmGovernanceDate[] {
  const country = approvalCountry(record)
  if (country === null) return []
  const path = 'oversight.ethics.approvalDate'
  const id = make.id('GovernanceDate_ethics', path)
  const scope = make.id(`${id}_scope`, path)
  return [
    {
      id,
      extensionAttributes: [],
      name: 'Ethics approval',
      label: 'Ethics approval',
      description: null,
      type: make.code(dateTerms.approval, id, path),
      dateValue: record.oversight.ethics.approvalDate,
      geographicScopes: [
        {
          id: scope,
          extensionAttributes: [],
          type: make.code(scopeOfDateTerms.country, scope, path),
          code: {
            id: `${scope}_alias`,
            extensionAttributes: [],
            standardCode: make.country(country, `${scope}_country`, path),
            standardCodeAliases: [],
            instanceType: 'AliasCode',
          },
          instanceType: 'GeographicScope',
        },
      ],
      instanceType: 'GovernanceDate',
    },
  ]
}

function writeDate(make: UsdmMaker, name: ExtensionName, { date, actual }: PlannedDate): UsdmExtension[] {
  if (date === '' && actual === null) return []
  const owner = onlyIds.version
  return [
    make.extension(
      name,
      { valueString: date },
      owner,
      actual === null ? [] : [make.extension('actual', { valueBoolean: actual }, `${owner}_${name}`)],
    ),
  ]
}

/** The study version: what is said of the study as a whole, and its one design. */
export function writeVersion(make: UsdmMaker, record: RegistrationRecord): UsdmVersion {
  const id = make.id(onlyIds.version, '')
  for (const [attribute, path] of [
    ['titles', 'titles.official'],
    ['studyIdentifiers', 'identifiers.organisationStudyId'],
    ['roles', 'parties.sponsor.name'],
  ] as const)
    make.id(`${id}.${attribute}`, path)
  const { start, primaryCompletion, completion } = record.status
  const criteria = writeCriteria(make, record)
  // First, so that the sponsor has its name and another organisation of that name goes by its id.
  const organizations = writeOrganizations(make, record)
  const { identifiers, scopes } = writeIdentifiers(make, record)
  const officials = writeOfficials(make, record)
  return {
    id,
    extensionAttributes: [
      make.notStated('rationale', id),
      ...writeDate(make, 'start-date', start),
      ...writeDate(make, 'primary-completion-date', primaryCompletion),
      ...writeDate(make, 'completion-date', completion),
    ],
    versionIdentifier: '1',
    rationale: '',
    dateValues: writeApproval(make, record),
    businessTherapeuticAreas: [],
    studyIdentifiers: identifiers,
    studyDesigns: [writeDesign(make, record, criteria)],
    titles: writeTitles(make, record),
    eligibilityCriterionItems: criteria.items,
    roles: [...writeRoles(make, record), ...officials.roles],
    organizations: [...organizations, ...scopes, ...officials.organizations],
    studyInterventions: writeInterventions(make, record),
    dictionaries: [],
    instanceType: 'StudyVersion',
  }
}
