import * as v from 'valibot'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { entryFields } from '../catalogue/entryFields'
import { at, firstText, listOf, textOf, textsOf } from './looseValues'

/** Only the number must be there; everything else is read as far as it is known. */
export const trialRecord = v.looseObject({
  ctNumber: v.pipe(v.string(), v.regex(/^\d{4}-\d{6}-\d{2}-\d{2}$/, 'This is no EU trial number.')),
})
export type TrialRecord = v.InferOutput<typeof trialRecord>

/** Characters of a raw answer that are kept. */
export const mostRawCharacters = 200_000

/** Names and addresses of persons: published for those who take part in a trial, and not copied into a catalogue. */
const personKeys: ReadonlySet<string> = new Set([
  'personInfo',
  'person',
  'publicContacts',
  'scientificContacts',
  'contactPointForUnion',
  'functionalName',
  'functionalEmailAddress',
  'email',
  'phone',
  'telephone',
])

/** The answer without persons; null when it is longer than what is kept. */
export function rawAnswer(record: TrialRecord): string | null {
  const text = JSON.stringify(record, (key, value: unknown) => (personKeys.has(key) ? undefined : value))
  return text.length > mostRawCharacters ? null : text
}

/** Part I of the authorised application, in the older and the newer shape of the answer. */
function partOne(record: unknown): unknown {
  return at(record, 'authorizedApplication', 'authorizedPartI') ?? at(record, 'authorizedPartI')
}

function partsTwo(record: unknown): readonly unknown[] {
  return listOf(at(record, 'authorizedApplication', 'authorizedPartsII') ?? at(record, 'authorizedPartsII'))
}

function conditionsOf(overview: unknown, record: unknown): readonly string[] {
  const listed = listOf(at(partOne(record), 'medicalConditions')).flatMap(
    (condition) => textOf(at(condition, 'medicalCondition')) ?? [],
  )
  return listed.length > 0 ? [...new Set(listed)] : textsOf(at(overview, 'conditions'))
}

function yearOf(date: string | null): number | null {
  const [, day, iso] = /(?:^\d{2}\/\d{2}\/(\d{4})|^(\d{4})-\d{2})/.exec(date ?? '') ?? []
  const year = day ?? iso
  return year === undefined ? null : Number(year)
}

/** Participants in the EEA as stated; a text that is no whole number is left out. */
function participants(value: unknown): string | null {
  const text = textOf(value)
  return text !== null && /^\d{1,7}$/.test(text) ? text : null
}

/**
 * A trial as an entry: what the search lists, and what its own record adds. Statuses are printed as the portal gives
 * them, a text or the number of a code.
 */
export function ctisEntry(overview: TrialRecord, record: TrialRecord | null): CatalogueEntry {
  const number = overview.ctNumber
  const full = record ?? overview
  const identifiers = at(partOne(full), 'trialDetails', 'clinicalTrialIdentifiers')
  const title = firstText(
    at(overview, 'ctTitle'),
    at(identifiers, 'publicTitle'),
    at(identifiers, 'fullTitle'),
    at(full, 'title'),
    at(full, 'shortTitle'),
  )
  const started = firstText(at(overview, 'startDateEU'), at(full, 'startDateEU'))
  const decided = firstText(at(full, 'decisionDateOverall'), at(overview, 'decisionDateOverall'))
  const raw = record === null ? null : rawAnswer(record)
  const fields = entryFields({
    status: firstText(at(overview, 'ctStatus'), at(full, 'ctStatus')),
    shortTitle: firstText(at(identifiers, 'shortTitle'), at(overview, 'shortTitle')),
    conditions: conditionsOf(overview, full),
    therapeuticAreas: textsOf(at(overview, 'therapeuticAreas') ?? at(full, 'therapeuticAreas')),
    phases: firstText(at(overview, 'trialPhase'), at(full, 'trialPhase')),
    participantsEea: participants(at(overview, 'totalNumberEnrolled') ?? at(full, 'totalNumberEnrolled')),
    ages: firstText(at(overview, 'ageGroup'), at(full, 'ageGroup')),
    sex: firstText(at(overview, 'gender'), at(full, 'gender')),
    sponsor: firstText(
      at(overview, 'sponsor'),
      at(full, 'primarySponsor', 'organisation', 'name'),
      at(partOne(full), 'sponsors', 0, 'organisation', 'name'),
    ),
    sponsorType: firstText(at(overview, 'sponsorType'), at(full, 'sponsorType')),
    countries: textsOf(at(overview, 'trialCountries') ?? at(full, 'trialCountries')),
    startDateEu: started,
    decisionDate: decided,
    lastUpdate: firstText(at(overview, 'lastUpdated'), at(full, 'lastUpdated')),
    address: `https://euclinicaltrials.eu/search-for-clinical-trials/?EUCT=${number}`,
  })
  return {
    kind: 'trial',
    key: `ctis/${number}`,
    name: title ?? number,
    source: 'ctis',
    citation: `CTIS ${number}`,
    year: yearOf(started) ?? yearOf(decided),
    fields: raw === null ? fields : { ...fields, rawAnswer: raw },
  }
}

/** Places of a trial in the given countries, by the names of the portal. */
export function ctisLocations(record: TrialRecord, countries: readonly string[]): readonly CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>()
  for (const part of partsTwo(record)) {
    for (const site of listOf(at(part, 'trialSites'))) {
      const info = at(site, 'organisationAddressInfo')
      const country = textOf(at(info, 'address', 'countryName')) ?? textOf(at(part, 'mscInfo', 'countryName'))
      if (country === null || !countries.includes(country)) continue
      const city = textOf(at(info, 'address', 'city'))
      const name = textOf(at(info, 'organisation', 'name'))
      const department = textOf(at(site, 'departmentName'))
      const key = ['ctis', record.ctNumber, country, city, name, department]
        .filter((part) => part !== null)
        .join('/')
      entries.set(key, {
        kind: 'trial-location',
        key,
        name: name ?? city ?? record.ctNumber,
        source: 'ctis',
        citation: `CTIS ${record.ctNumber}`,
        year: null,
        fields: entryFields({
          trial: record.ctNumber,
          department,
          city,
          country,
          countryParticipants: participants(at(part, 'recruitmentSubjectCount')),
        }),
      })
    }
  }
  return [...entries.values()]
}
