import { answered, refused, type Conversation } from '../conversation'
import type { SourceConnector, SyncContext, SyncedContent, SyncResult, TableOffer } from '../connector'
import { countedNote } from '../countedNote'
import { searchOffer } from '../questions/searchOffer'
import type { HashText } from '../questions/sourceQuestions'
import { readJsonAnswer } from '../readAnswer'
import { fetchStudies, type TrialSearch } from './fetchStudies'
import { locationsOf, versionSchema, type Study } from './study'
import { locationEntries, trialEntry } from './trialEntries'
import { buildTrialsCube } from './trialsCube'

/** Names under which ClinicalTrials.gov lists the Nordic countries. */
export const nordicCountries = ['Norway', 'Sweden', 'Denmark', 'Finland', 'Iceland'] as const

export const nordicTrials: TrialSearch = {
  countries: nordicCountries,
  statuses: ['RECRUITING', 'NOT_YET_RECRUITING', 'ENROLLING_BY_INVITATION', 'ACTIVE_NOT_RECRUITING'],
  conditions: [],
}

const offer: TableOffer = {
  key: 'clinicaltrials-gov/trials',
  title: { en: 'Trials in the Nordic countries', nb: 'Utprøvinger i Norden' },
  purpose: {
    en: 'Which trials recruit or run in the Nordic countries, and where: the competition for patients and sites.',
    nb: 'Hvilke utprøvinger som rekrutterer eller pågår i Norden, og hvor: konkurransen om pasienter og studiesteder.',
  },
  byDefault: true,
}

/** Trials and their locations in the given countries as entries, and their numbers by country and status. */
export function trialsContent(
  given: readonly Study[],
  countries: readonly string[],
  release: string,
  key = offer.key,
): SyncedContent {
  const studies = [
    ...new Map(given.map((study) => [study.protocolSection.identificationModule.nctId, study])).values(),
  ]
  const cube = buildTrialsCube(studies, countries, { key, release })
  const without = studies.filter((study) => locationsOf(study).length === 0).length
  return {
    cubes: cube === null ? [] : [cube],
    catalogue: {
      kinds: ['trial', 'trial-location'],
      entries: [
        ...studies.map((study) => trialEntry(study, countries)),
        ...studies.flatMap((study) => locationEntries(study, countries)),
      ],
    },
    notes: countedNote('trials-without-locations', 'Trials list no locations.', without),
  }
}

function* syncTrials(search: TrialSearch, key: string, { previous }: SyncContext): Conversation<SyncResult> {
  // The source lets go of every filter when a field of the query holds trial numbers alone.
  const numbers = search.conditions.find((text) => /^\s*(NCT\d{8}[\s,|]*)+$/i.test(text))
  if (numbers !== undefined)
    return refused(
      'refused',
      'ClinicalTrials.gov: the condition holds trial numbers only. Write a condition.',
      { condition: numbers },
    )
  const version = readJsonAnswer(
    yield { method: 'GET', path: 'api/v2/version', mostBytes: 100_000, label: 'version' },
    versionSchema,
    'ClinicalTrials.gov, version',
  )
  if (!version.ok) return version
  const release = version.value.dataTimestamp
  if (previous?.trusted === true && previous.release === release) return answered({ unchanged: true })
  const studies = yield* fetchStudies(search)
  return studies.ok
    ? answered({ unchanged: false, ...trialsContent(studies.value, search.countries, release, key) })
    : studies
}

/** ClinicalTrials.gov, API v2. Trials count no people of an area, so nothing goes into estimates. */
export function createClinicalTrials(search: TrialSearch, hash: HashText): SourceConnector {
  return {
    key: 'clinicaltrials-gov',
    record: {
      key: 'clinicaltrials-gov',
      name: { en: 'ClinicalTrials.gov', nb: 'ClinicalTrials.gov' },
      holder: { en: 'U.S. National Library of Medicine', nb: 'U.S. National Library of Medicine' },
      address: 'https://clinicaltrials.gov',
      licence: { en: 'Public domain; name the source', nb: 'Fritt tilgjengelig; oppgi kilden' },
      suppressionRule: null,
      smallCountRule: null,
    },
    base: 'https://clinicaltrials.gov/',
    politeness: { calls: 1, seconds: 1 },
    authorisation: 'none',
    coverage: {
      en: 'Trials that were registered here and name a Nordic country.',
      nb: 'Studier som er registrert her og nevner et nordisk land.',
    },
    offers: [searchOffer(offer, search.conditions, hash)],
    oneQuestion: true,
    sync: ({ key }, context) => syncTrials(search, key, context),
    evidence: () => [],
  }
}
