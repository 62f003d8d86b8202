import * as v from 'valibot'

/** What can be looked for in one catalogue. */
export const entryKinds = ['data-source', 'biobank', 'beacon', 'trial-unit', 'testbed'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Where an entry comes from: a catalogue of the cache, a source, or a profile that is held here. */
export const entryOrigins = {
  registry: 'data-source',
  source: 'data-source',
  dataset: 'data-source',
  biobank: 'biobank',
  'biobank-collection': 'biobank',
  beacon: 'beacon',
  'trial-site': 'trial-unit',
  'nortrials-centre': 'trial-unit',
  unit: 'trial-unit',
  testbed: 'testbed',
  'testbed-profile': 'testbed',
  'biobank-service': 'testbed',
} as const satisfies Readonly<Record<string, EntryKind>>
export type EntryOrigin = keyof typeof entryOrigins

const origins = Object.keys(entryOrigins) as EntryOrigin[]
const shape = new RegExp(`^(${origins.join('|')})/[^\\u0000-\\u001f]+$`)

/** Origin, a slash and the key there, as in addresses, short-lists and files: `registry/krg`. */
export const entryId = v.pipe(
  v.string(),
  v.maxLength(450),
  v.regex(shape, 'This is no entry of the catalogue.'),
)

export function entryIdOf(origin: EntryOrigin, key: string): string {
  return `${origin}/${key}`
}

/** The parts of an identifier; null for text that is none. */
export function readEntryId(
  id: string,
): { readonly origin: EntryOrigin; readonly kind: EntryKind; readonly key: string } | null {
  if (!v.is(entryId, id)) return null
  const slash = id.indexOf('/')
  const origin = origins.find((known) => known === id.slice(0, slash))
  return origin === undefined ? null : { origin, kind: entryOrigins[origin], key: id.slice(slash + 1) }
}
