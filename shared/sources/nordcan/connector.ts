import { answered, refused, type Conversation } from '../conversation'
import type { SourceConnector, SyncContext, SyncNote, SyncResult, TableOffer } from '../connector'
import { countedNote } from '../countedNote'
import { cancerEntities } from './entities'
import { buildNordcanCube } from './nordcanCube'
import { nordcanEvidence } from './nordcanEvidence'
import { readNordcanAnswer, type NordcanRow } from './readRows'
import { nordcanCountries, nordcanPath, nordcanQuery, nordcanSexes, type NordcanQuestion } from './wire'

export interface NordcanSettings {
  /** Release as it stands in the path: 9.6 is `96`. A new release has a new address. */
  readonly version: string
  /** First year asked for where a sync does not say. */
  readonly yearFrom: number
}

const offers: readonly TableOffer[] = [
  {
    key: 'nordcan/incidence',
    title: { en: 'New cases of cancer in the Nordic countries', nb: 'Nye krefttilfeller i Norden' },
    purpose: {
      en: 'New cases of cancer by country, sex, cancer and year, with rates.',
      nb: 'Nye krefttilfeller etter land, kjønn, krefttype og år, med rater.',
    },
    byDefault: true,
  },
  {
    key: 'nordcan/mortality',
    title: { en: 'Deaths from cancer in the Nordic countries', nb: 'Kreftdødsfall i Norden' },
    purpose: {
      en: 'Deaths from cancer by country, sex, cancer and year, with rates.',
      nb: 'Kreftdødsfall etter land, kjønn, krefttype og år, med rater.',
    },
    byDefault: false,
  },
]

/** Groups of cancers asked for at once: an answer then stays below some megabytes. */
const cancersAtOnce = 8

/** Countries and cancers of which nothing came. */
function leftOut(rows: readonly NordcanRow[]): readonly SyncNote[] {
  const came = new Set(rows.flatMap(({ country, cancer }) => [`country ${country}`, `cancer ${cancer}`]))
  const missing = [
    ...[...nordcanCountries].flatMap(([code, name]) => (came.has(`country ${code}`) ? [] : [name])),
    ...cancerEntities.flatMap(({ id, name }) => (came.has(`cancer ${id}`) ? [] : [name.en])),
  ]
  return countedNote('left-out', `No figures came for ${missing.join(', ')}.`, missing.length)
}

/** Countries whose figures end before those of the others. */
function endingEarlier(rows: readonly NordcanRow[]): readonly SyncNote[] {
  const lastYears = new Map<string, number>()
  for (const { country, year } of rows)
    lastYears.set(country, Math.max(lastYears.get(country) ?? 0, Number(year)))
  const last = Math.max(...lastYears.values())
  const behind = [...lastYears].filter(([, year]) => year < last)
  const names = behind.map(([country, year]) => `${nordcanCountries.get(country) ?? country} ${year}`)
  return countedNote('years-end-earlier', `Figures end before ${last}: ${names.join(', ')}.`, behind.length)
}

function* syncNordcan(
  offer: TableOffer,
  { version, yearFrom }: NordcanSettings,
  { today, sinceYear }: SyncContext,
): Conversation<SyncResult> {
  const type = offer.key === 'nordcan/mortality' ? 'mortality' : 'incidence'
  const rows: NordcanRow[] = []
  let strange = 0
  for (let at = 0; at < cancerEntities.length; at += cancersAtOnce) {
    const cancers = cancerEntities.slice(at, at + cancersAtOnce).map(({ id }) => id)
    const question: NordcanQuestion = {
      version,
      type,
      cancers,
      yearFrom: sinceYear ?? yearFrom,
      yearTo: Number(today.slice(0, 4)),
    }
    const what = `NORDCAN ${version}, ${type}`
    const read = readNordcanAnswer(
      yield {
        method: 'GET',
        path: nordcanPath(question),
        query: nordcanQuery(question),
        mostBytes: 40_000_000,
        label: `${type} ${cancers.join(' ')}`,
      },
      what,
    )
    if (!read.ok) return read
    const asked = read.value.filter(
      ({ country, cancer }) => nordcanCountries.has(country) && cancers.includes(Number(cancer)),
    )
    strange += read.value.length - asked.length
    rows.push(...asked)
  }
  if (rows.length === 0)
    return refused('not-found', `NORDCAN ${version} has no figures for these years. Set another release.`, {
      version,
    })
  const cube = buildNordcanCube(rows, { type, release: version })
  if (!cube.ok) return cube
  const sex = [...nordcanSexes.keys()].find((code) => rows.every((row) => row.sex !== code))
  if (sex !== undefined)
    return refused(
      'changed-shape',
      `NORDCAN ${version}: ${nordcanSexes.get(sex) ?? sex} were asked for and are in no row.`,
      { version, sex },
    )
  return answered({
    unchanged: false,
    cubes: [cube.value],
    catalogue: null,
    notes: [
      ...endingEarlier(rows),
      ...leftOut(rows),
      ...(strange === 0
        ? []
        : [
            {
              code: 'rows-not-asked-for',
              message: 'Rows that were not asked for are left out.',
              count: strange,
            },
          ]),
    ],
  })
}

/** NORDCAN, the service behind its pages: undocumented, so read leniently in form and strictly in numbers. */
export function createNordcan(
  settings: NordcanSettings = { version: '96', yearFrom: 2000 },
): SourceConnector {
  const licence = {
    en: 'Free to use with citation, terms of IARC',
    nb: 'Fri bruk med kildehenvisning, vilkår fra IARC',
  }
  return {
    key: 'nordcan',
    record: {
      key: 'nordcan',
      name: {
        en: 'NORDCAN, cancer statistics for the Nordic countries',
        nb: 'NORDCAN, kreftstatistikk for Norden',
      },
      holder: {
        en: 'Association of the Nordic Cancer Registries and IARC',
        nb: 'De nordiske kreftregistrenes forening og IARC',
      },
      address: 'https://nordcan.iarc.fr',
      licence,
      suppressionRule: null,
      smallCountRule: null,
    },
    base: 'https://gco-api.iarc.fr/api/nordcan/v2/',
    politeness: { calls: 1, seconds: 1 },
    authorisation: 'none',
    coverage: {
      en: 'All new cancers and deaths from cancer in the Nordic countries; not every country reaches the last year.',
      nb: 'Alle nye krefttilfeller og kreftdødsfall i de nordiske landene; ikke alle land har det siste året.',
    },
    offers,
    sync: (offer, context) => syncNordcan(offer, settings, context),
    evidence: (cube, retrievedAt, queryHash, { areas }) =>
      areas.has('nation:NO') ? nordcanEvidence(cube, { retrievedAt, queryHash, licence: licence.en }) : [],
  }
}
