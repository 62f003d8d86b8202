import { fieldsByPath } from '../../../domain/registration/fields/fields'
import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { RegistrationLoss } from '../../../domain/registration/registrationProblem'

/** Fields that the file holds, those of items with `*`. */
const held: ReadonlySet<string> = new Set([
  ...['titles.brief', 'titles.official', 'titles.acronym'],
  ...['identifiers.organisationStudyId', 'identifiers.secondary'],
  ...['identifiers.secondary.*.value', 'identifiers.secondary.*.domain', 'identifiers.secondary.*.kind'],
  ...['primaryRegister.name', 'primaryRegister.number', 'primaryRegister.registeredAt'],
  ...['parties.sponsor.name', 'parties.collaborators', 'parties.collaborators.*.name', 'parties.support'],
  ...['publicContact', 'scientificContact'].flatMap((contact) =>
    [
      'firstName',
      'lastName',
      'address',
      'city',
      'country',
      'postalCode',
      'phone',
      'phoneExtension',
      'email',
      'affiliation',
    ].map((part) => `parties.${contact}.${part}`),
  ),
  ...['status.overall', 'status.start.date', 'status.start.actual'],
  ...['studyType', 'purpose', 'phase', 'assignment', 'allocation'].map((part) => `design.${part}`),
  ...['open', 'participant', 'careProvider', 'investigator', 'outcomesAssessor'].map(
    (part) => `design.masking.${part}`,
  ),
  ...['observationalModel', 'timePerspective', 'sampling'].map((part) => `design.${part}`),
  ...['conditions', 'conditions.*.name', 'conditions.*.code', 'keywords'],
  ...[
    'interventions',
    'interventions.*.kind',
    'interventions.*.name',
    'interventions.*.otherNames',
    'interventions.*.description',
  ],
  ...['outcomes', 'outcomes.*.level', 'outcomes.*.title', 'outcomes.*.timeFrame', 'outcomes.*.description'],
  ...[
    'eligibility.inclusion',
    'eligibility.inclusion.*.text',
    'eligibility.exclusion',
    'eligibility.exclusion.*.text',
  ],
  ...['eligibility.sex', 'eligibility.minimumAge', 'eligibility.maximumAge'],
  ...['recruitment.enrolment.number', 'recruitment.countries', 'recruitment.countries.*.country'],
])

const reason = {
  en: 'The file has no element for it.',
  nb: 'Filen har ikke noe element for det.',
}

function isStated(value: unknown): boolean {
  return (
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

/** First place of a path with `*` that states something; null where none does. */
function statedAt(value: unknown, parts: readonly string[], path: readonly string[] = []): string | null {
  const [part, ...rest] = parts
  if (part === undefined) return isStated(value) ? path.join('.') : null
  if (part === '*') {
    if (!Array.isArray(value)) return null
    for (const [index, item] of value.entries()) {
      const found = statedAt(item, rest, [...path, String(index)])
      if (found !== null) return found
    }
    return null
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
  return statedAt(Object.entries(value).find(([key]) => key === part)?.[1], rest, [...path, part])
}

/** What a record states and the file has no place for: one line for each field. */
export function ictrpLosses(record: RegistrationRecord): readonly RegistrationLoss[] {
  return [...fieldsByPath].flatMap(([path]) => {
    if (held.has(path)) return []
    const owner = path.includes('.*.') ? path.slice(0, path.indexOf('.*.')) : null
    // A list that is lost as a whole is named once.
    if (owner !== null && !held.has(owner)) return []
    const found = statedAt(record, path.split('.'))
    return found === null ? [] : [{ path: found, reason }]
  })
}
