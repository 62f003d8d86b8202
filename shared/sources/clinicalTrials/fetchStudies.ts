import {
  answered,
  refused,
  type Answered,
  type Conversation,
  type SourceAnswer,
  type SourceRequest,
} from '../conversation'
import { readJsonAnswer } from '../readAnswer'
import { studiesPage, type StudiesPage, type Study } from './study'

/** What is asked for; the words are those of ClinicalTrials.gov. */
export interface TrialSearch {
  /** Countries by their English names. */
  readonly countries: readonly string[]
  readonly statuses: readonly string[]
  /** Trials of any of these conditions; none: of every condition. */
  readonly conditions: readonly string[]
}

/** Fields by the names of API v2; contact persons are not asked for. */
const fields = [
  'NCTId',
  'BriefTitle',
  'OverallStatus',
  'StartDate',
  'PrimaryCompletionDate',
  'CompletionDate',
  'LastUpdatePostDate',
  'LeadSponsorName',
  'Condition',
  'StudyType',
  'Phase',
  'EnrollmentCount',
  'EnrollmentType',
  'InterventionName',
  'MinimumAge',
  'MaximumAge',
  'Sex',
  'LocationFacility',
  'LocationCity',
  'LocationState',
  'LocationCountry',
  'LocationStatus',
] as const

const what = 'ClinicalTrials.gov'
/** A study with hundreds of locations takes some 30 kB. */
const pageSize = 200
const mostBytes = 60_000_000
const mostStudies = 200_000
/** Times a search is begun again because its tokens went out of date with the data. */
const mostStarts = 3
/** Pages without studies in a row, after which a search is taken not to end. */
const mostEmptyPages = 20

function parametersOf({
  countries,
  statuses,
  conditions,
}: TrialSearch): readonly (readonly [string, string])[] {
  return [
    ...(conditions.length === 0 ? [] : [['query.cond', conditionQuery(conditions)] as const]),
    ['filter.overallStatus', statuses.join('|')],
    ['filter.advanced', countries.map((country) => `AREA[LocationCountry]${country}`).join(' OR ')],
    ['fields', fields.join('|')],
  ]
}

/** One condition as it is written; of several any, in the query language of the register. */
function conditionQuery(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? '') : conditions.map((text) => `(${text})`).join(' OR ')
}

function request(search: TrialSearch, token: string | null, page: number): SourceRequest {
  return {
    method: 'GET',
    path: 'api/v2/studies',
    // Later pages must repeat every parameter but these.
    query: [
      ...parametersOf(search),
      ['pageSize', String(pageSize)],
      token === null ? ['countTotal', 'true'] : ['pageToken', token],
    ],
    mostBytes,
    label: `studies ${page}`,
  }
}

/** Studies of a search, or the word that its tokens are no longer good. */
type Attempt = readonly Study[] | 'out-of-date'

function* attempt(search: TrialSearch): Conversation<Attempt> {
  const studies = new Map<string, Study>()
  const tokens = new Set<string>()
  let token: string | null = null
  let total: number | null = null
  let [page, empty] = [1, 0]
  for (;;) {
    const answer: SourceAnswer = yield request(search, token, page)
    // The same parameters were good for the first page: what is refused now is the token.
    if (token !== null && (answer.status === 400 || answer.status === 404)) return answered('out-of-date')
    const read: Answered<StudiesPage> = readJsonAnswer(answer, studiesPage, `${what}, page ${page}`)
    if (!read.ok) return read
    if (page === 1) total = read.value.totalCount ?? null
    for (const study of read.value.studies)
      studies.set(study.protocolSection.identificationModule.nctId, study)
    if (studies.size > mostStudies)
      return refused(
        'too-large',
        `${what}: more than ${mostStudies} trials. Ask for fewer countries or statuses.`,
        {
          trials: studies.size,
        },
      )
    empty = read.value.studies.length === 0 ? empty + 1 : 0
    token = read.value.nextPageToken ?? null
    if (token === null || token === '') break
    if (tokens.has(token) || empty > mostEmptyPages)
      return refused('malformed', `${what}: the pages do not end.`, { page, reason: 'endless' })
    tokens.add(token)
    page += 1
  }
  return total !== null && studies.size !== total ? answered('out-of-date') : answered([...studies.values()])
}

/** All studies of a search; begun again, at most three times, when the data change while they are read. */
export function* fetchStudies(search: TrialSearch): Conversation<readonly Study[]> {
  for (let start = 1; start <= mostStarts; start += 1) {
    const tried = yield* attempt(search)
    if (!tried.ok) return tried
    if (tried.value !== 'out-of-date') return answered(tried.value)
  }
  return refused(
    'changed-meanwhile',
    `${what}: the data changed while they were read, ${mostStarts} times.`,
    {
      times: mostStarts,
    },
  )
}
