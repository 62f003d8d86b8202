import type {
  RegisteredTrial,
  TrialParticipants,
  TrialPlace,
} from '../domain/sites/competing/registeredTrial'
import type { LocalisedName } from '../domain/sources/localisedName'
import type { ReadableDatabase, Row } from './port'
import { readName, readNumber, readText } from './row'
import { sql } from './sql'

/** What a trial is known by here; the whole answer of a register, which may be long, is left where it is. */
const trialFields = JSON.stringify([
  'status',
  'phases',
  'conditions',
  'countries',
  'enrolment',
  'enrolmentType',
  'participantsEea',
  'address',
])
const placeFields = JSON.stringify(['trial', 'city', 'status'])

type Fields = ReadonlyMap<string, string>

interface NamedEntry {
  readonly key: string
  readonly name: string
  readonly source: string
  readonly fields: Fields
}

/** Rows of one entry follow one another. */
function entriesOf(rows: readonly Row[]): readonly NamedEntry[] {
  const found = new Map<string, { entry: Omit<NamedEntry, 'fields'>; fields: Map<string, string> }>()
  for (const row of rows) {
    const key = readText(row, 'key')
    const known = found.get(key) ?? {
      entry: { key, name: readText(row, 'name'), source: readText(row, 'source') },
      fields: new Map<string, string>(),
    }
    if (row['field'] !== null) known.fields.set(readText(row, 'field'), readText(row, 'value'))
    found.set(key, known)
  }
  return [...found.values()].map(({ entry, fields }) => ({ ...entry, fields }))
}

/** Parts of a list that was kept as one text; the last of one that was cut off is not whole. */
function listOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null
  const parts = text.split('; ')
  return text.endsWith('…') ? parts.slice(0, -1) : parts
}

function participantsOf(fields: Fields): TrialParticipants | null {
  const read = (field: string) => {
    const text = fields.get(field) ?? ''
    return /^\d{1,8}$/.test(text) ? Number(text) : null
  }
  const [whole, eea] = [read('enrolment'), read('participantsEea')]
  const kinds = { ACTUAL: 'enrolled', ESTIMATED: 'planned' } as const
  const printed = fields.get('enrolmentType')
  const kind = printed === 'ACTUAL' || printed === 'ESTIMATED' ? kinds[printed] : null
  if (whole !== null) return { number: whole, of: 'trial', kind }
  return eea === null ? null : { number: eea, of: 'eea', kind: null }
}

function trialOf({ key, name, source, fields }: NamedEntry): Omit<RegisteredTrial, 'places'> {
  return {
    identifier: key.startsWith(`${source}/`) ? key.slice(source.length + 1) : key,
    name,
    source,
    status: fields.get('status') ?? null,
    phase: fields.get('phases') ?? null,
    participants: participantsOf(fields),
    conditions: listOf(fields.get('conditions')) ?? [],
    countries: listOf(fields.get('countries')),
    address: fields.get('address') ?? null,
  }
}

/** The facility is the name of an entry, unless that had to be its town or its trial. */
function placeOf({ name, fields }: NamedEntry): TrialPlace {
  const city = fields.get('city') ?? null
  const facility = name === city || name === fields.get('trial') ? null : name
  return { facility, city, status: fields.get('status') ?? null }
}

/** The trials that registers brought, with their places in one country by its name in the registers. */
export function listRegisteredTrials(
  database: ReadableDatabase,
  country: string,
): readonly RegisteredTrial[] {
  const places = new Map<string, TrialPlace[]>()
  const located = entriesOf(
    database.all(sql`
      SELECT entry.key AS key, entry.name AS name, entry.source AS source, wanted.field AS field, wanted.value AS value
      FROM catalogue_field AS place
        JOIN catalogue_entry AS entry ON entry.kind = place.kind AND entry.key = place.key
        JOIN catalogue_field AS wanted ON wanted.kind = entry.kind AND wanted.key = entry.key
      WHERE place.kind = 'trial-location' AND place.field = 'country' AND place.value = ${country}
        AND wanted.field IN (SELECT value FROM json_each(${placeFields}))
      ORDER BY entry.position, entry.key`),
  )
  for (const entry of located) {
    const trial = `${entry.source} ${entry.fields.get('trial') ?? ''}`
    const known = places.get(trial)
    if (known === undefined) places.set(trial, [placeOf(entry)])
    else known.push(placeOf(entry))
  }
  return entriesOf(
    database.all(sql`
      SELECT entry.key AS key, entry.name AS name, entry.source AS source, wanted.field AS field, wanted.value AS value
      FROM catalogue_entry AS entry
        LEFT JOIN catalogue_field AS wanted ON wanted.kind = entry.kind AND wanted.key = entry.key
          AND wanted.field IN (SELECT value FROM json_each(${trialFields}))
      WHERE entry.kind = 'trial'
      ORDER BY entry.position, entry.key`),
  ).map((entry) => {
    const trial = trialOf(entry)
    return { ...trial, places: places.get(`${entry.source} ${trial.identifier}`) ?? [] }
  })
}

/** Trials that came together: by one question to a register, or from one file. */
export interface TrialDataset {
  readonly dataset: string
  readonly source: string
  readonly name: LocalisedName
  readonly trials: number
  /** When it was last known to be so, ISO. */
  readonly asOf: string
}

export function listTrialDatasets(database: ReadableDatabase): readonly TrialDataset[] {
  return database
    .all(
      sql`
      SELECT entry.dataset AS dataset, entry.source AS source, source.name_en AS name_en, source.name_nb AS name_nb,
        count(*) AS trials,
        coalesce(max(synced.checked_at), max(dataset.loaded_at)) AS as_of
      FROM catalogue_entry AS entry
        JOIN source ON source.key = entry.source
        JOIN dataset ON dataset.name = entry.dataset
        LEFT JOIN synced_catalogue AS synced ON 'sync:' || synced.offer = entry.dataset
      WHERE entry.kind = 'trial'
      GROUP BY entry.dataset, entry.source ORDER BY entry.source, entry.dataset`,
    )
    .map((row) => ({
      dataset: readText(row, 'dataset'),
      source: readText(row, 'source'),
      name: readName(row, 'name'),
      trials: readNumber(row, 'trials'),
      asOf: readText(row, 'as_of'),
    }))
}
