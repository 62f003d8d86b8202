import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { answered, refused, type Answered, type Conversation, type SourceAnswer } from '../conversation'
import type { SourceConnector, SyncedContent, SyncResult, TableOffer } from '../connector'
import { countedNote } from '../countedNote'
import { searchOffer } from '../questions/searchOffer'
import type { HashText } from '../questions/sourceQuestions'
import { readJsonAnswer } from '../readAnswer'
import { ctisCountries, searchAnswer, searchRequest, type SearchAnswer } from './searchRequest'
import { ctisEntry, ctisLocations, trialRecord, type TrialRecord } from './trialRecord'

export interface CtisSettings {
  /** ISO numbers of the countries a trial is run in. */
  readonly countries: readonly number[]
  /** Trials of any of these conditions; none: of every condition. */
  readonly conditions: readonly string[]
  /** Trials whose whole record is brought, the latest decided first; each is a request of some 100 kB. */
  readonly mostRecords: number
}

const offer: TableOffer = {
  key: 'ctis/trials',
  title: { en: 'EU trials in the Nordic countries (CTIS)', nb: 'EU-utprøvinger i Norden (CTIS)' },
  purpose: {
    en: 'Trials of medicines under the EU regulation in the Nordic countries, with their sites.',
    nb: 'Legemiddelutprøvinger etter EU-forordningen i Norden, med studiesteder.',
  },
  byDefault: false,
}

const mostPages = 300

/** A trial as the search lists it, and its record where it was brought. */
interface FoundTrial {
  readonly overview: TrialRecord
  readonly record: TrialRecord | null
}

function contentOf(trials: readonly FoundTrial[], countries: readonly string[]): SyncedContent {
  const entries = trials.map(({ overview, record }) => ctisEntry(overview, record))
  const locations = trials.flatMap(({ record }) => (record === null ? [] : ctisLocations(record, countries)))
  const withRecord = trials.filter(({ record }) => record !== null).length
  const raw = entries.filter(({ fields }) => 'rawAnswer' in fields).length
  return {
    cubes: [],
    catalogue: {
      kinds: ['trial', 'trial-location'],
      entries: [...entries, ...locations] satisfies CatalogueEntry[],
    },
    notes: [
      ...countedNote(
        'records-left-out',
        'Trials are listed without their own record and sites.',
        trials.length - withRecord,
      ),
      ...countedNote('raw-too-long', 'Raw answers are too long to be kept.', withRecord - raw),
    ],
  }
}

/** Trials of any condition, each once; the portal takes one condition at a time. */
function* search({ countries, conditions }: CtisSettings): Conversation<readonly TrialRecord[]> {
  const found = new Map<string, TrialRecord>()
  for (const condition of conditions.length === 0 ? [null] : conditions) {
    const listed: Answered<readonly TrialRecord[]> = yield* searchOne(countries, condition)
    if (!listed.ok) return listed
    for (const trial of listed.value) if (!found.has(trial.ctNumber)) found.set(trial.ctNumber, trial)
  }
  return answered([...found.values()])
}

function* searchOne(
  countries: readonly number[],
  condition: string | null,
): Conversation<readonly TrialRecord[]> {
  const found = new Map<string, TrialRecord>()
  const what = 'CTIS, search'
  for (let page = 1; page <= mostPages; page += 1) {
    const answer: SourceAnswer = yield searchRequest(countries, condition, page)
    const read: Answered<SearchAnswer> = readJsonAnswer(answer, searchAnswer, what)
    if (!read.ok) return read
    const { data, pagination } = read.value
    for (const trial of data) found.set(trial.ctNumber, trial)
    if (found.size >= pagination.totalRecords) return answered([...found.values()])
    if (data.length === 0 || page >= (pagination.totalPages ?? mostPages))
      return refused(
        'changed-meanwhile',
        `${what}: ${found.size} of ${pagination.totalRecords} trials came.`,
        {
          found: found.size,
          promised: pagination.totalRecords,
        },
      )
  }
  return refused(
    'too-large',
    `${what}: more than ${mostPages} pages. Ask for fewer countries or a condition.`,
    {},
  )
}

/** The record of a trial; null when the portal no longer shows it. */
function* retrieve(number: string): Conversation<TrialRecord | null> {
  const answer = yield { method: 'GET', path: `retrieve/${number}`, mostBytes: 20_000_000, label: number }
  if (answer.status === 404 || answer.status === 410) return answered(null)
  const read = readJsonAnswer(answer, trialRecord, `CTIS, ${number}`)
  if (!read.ok || read.value.ctNumber === number) return read
  return refused('malformed', `CTIS, ${number}: the record of ${read.value.ctNumber} came in its place.`, {
    asked: number,
    came: read.value.ctNumber,
  })
}

function* syncTrials(settings: CtisSettings): Conversation<SyncResult> {
  const listed = yield* search(settings)
  if (!listed.ok) return listed
  if (listed.value.length === 0 && settings.conditions.length === 0)
    return refused(
      'changed-shape',
      'CTIS: the search finds no trial at all. Its pages or criteria have changed.',
      {},
    )
  const trials: FoundTrial[] = []
  for (const [index, overview] of listed.value.entries()) {
    const record = index < settings.mostRecords ? yield* retrieve(overview.ctNumber) : answered(null)
    if (!record.ok) return record
    trials.push({ overview, record: record.value })
  }
  const names = settings.countries.flatMap((country) => ctisCountries.get(country) ?? [])
  return answered({ unchanged: false, ...contentOf(trials, names) })
}

/** Trials of these conditions in the Nordic countries. */
export function nordicSearch(conditions: readonly string[]): CtisSettings {
  return { countries: [...ctisCountries.keys()], conditions, mostRecords: 300 }
}

/** The public portal of the EU's trial register: undocumented, so read leniently. It counts no people of an area. */
export function createCtis(settings: CtisSettings, hash: HashText): SourceConnector {
  return {
    key: 'ctis',
    record: {
      key: 'ctis',
      name: {
        en: 'Clinical Trials Information System (CTIS)',
        nb: 'Clinical Trials Information System (CTIS)',
      },
      holder: { en: 'European Medicines Agency', nb: 'Det europeiske legemiddelbyrået' },
      address: 'https://euclinicaltrials.eu',
      licence: { en: 'Reuse with acknowledgement of the EMA', nb: 'Gjenbruk med henvisning til EMA' },
      suppressionRule: null,
      smallCountRule: null,
    },
    base: 'https://euclinicaltrials.eu/ctis-public-api/',
    politeness: { calls: 2, seconds: 1 },
    authorisation: 'none',
    coverage: {
      en: 'Trials of medicines under Regulation (EU) 536/2014 that name a Nordic country.',
      nb: 'Legemiddelutprøvinger etter forordning (EU) 536/2014 som nevner et nordisk land.',
    },
    offers: [searchOffer(offer, settings.conditions, hash)],
    oneQuestion: true,
    sync: () => syncTrials(settings),
    evidence: () => [],
  }
}
