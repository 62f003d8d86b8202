import type { LocalisedName } from '../../sources/localisedName'
import type { EntryCount, EntryDetails, EntryPlace, HitField } from '../entry'
import { entryIdOf, entryOrigins, type EntryKind, type EntryOrigin } from '../entryId'
import { facetKeys, notStatedValue, type FacetKey } from '../facets'
import type { ItemFacet } from '../search/countFacets'
import type { SearchDocument } from '../search/tokenIndex'
import type { Statement, StatementField } from '../statement'
import { kindWords, notStatedWords } from '../words'

/** An entry as it is kept for searching: labels of its facets in both languages, and what is searched. */
export interface CatalogueItem extends Omit<EntryDetails, 'facets'> {
  readonly facets: readonly ItemFacet[]
  readonly searched: SearchDocument
}

export interface ItemParts {
  readonly origin: EntryOrigin
  readonly key: string
  /** Where it differs from what the origin says, as with a profile that is one of a testbed. */
  readonly name: LocalisedName
  readonly short?: string | null
  readonly holder?: string | null
  readonly line: LocalisedName
  readonly codes?: readonly string[]
  readonly facets: readonly ItemFacet[]
  readonly place?: Partial<EntryPlace>
  readonly counts?: readonly EntryCount[]
  readonly statements: readonly Statement[]
  readonly related?: EntryDetails['related']
  readonly addresses?: readonly (string | null | undefined)[]
  /** Words to be found by that stand in no statement. */
  readonly alsoSearched?: SearchDocument['texts']
}

/** What a reader may expect to be told of an entry of a kind; what of it nobody stated is listed. */
const expected: Readonly<Record<EntryKind, readonly StatementField[]>> = {
  'data-source': [
    'holds',
    'codes',
    'since',
    'size',
    'coverage',
    'completeness',
    'coding-systems',
    'grain',
    'linkage',
    'controller',
    'legal-basis',
    'access',
    'suppression',
    'contact',
  ],
  biobank: [
    'holds',
    'since',
    'size',
    'coverage',
    'materials',
    'diseases',
    'ages',
    'sexes',
    'linkage',
    'controller',
    'legal-basis',
    'access',
    'suppression',
    'contact',
  ],
  beacon: ['holds', 'size', 'coverage', 'legal-basis', 'access', 'suppression', 'contact'],
  'trial-unit': ['type', 'place', 'capabilities', 'services', 'contact'],
  testbed: ['type', 'place', 'capabilities', 'services', 'target-groups', 'readiness', 'access', 'contact'],
}

/** Facets that belong to a kind: only there does "not stated" say anything. */
const expectedFacets: Readonly<Record<EntryKind, readonly FacetKey[]>> = {
  'data-source': ['country', 'topic', 'phase', 'coverage', 'legal-basis', 'access'],
  biobank: ['country', 'topic', 'legal-basis', 'material', 'access'],
  beacon: ['country', 'access'],
  'trial-unit': ['country', 'topic', 'capability', 'region', 'county'],
  testbed: ['country', 'capability', 'readiness', 'access'],
}

/** Places of an entry among those that words find alike: what is described in most words comes first. */
const priors: Partial<Readonly<Record<EntryOrigin, number>>> = {
  registry: 4,
  biobank: 3,
  'trial-site': 3,
  testbed: 3,
  unit: 3.1,
  'testbed-profile': 3.1,
  'nortrials-centre': 2.9,
  beacon: 2,
  dataset: 1,
  'biobank-collection': 1,
  source: 0,
}

/** Where the words of a statement count when they are searched. */
const searchedAs: Partial<Readonly<Record<StatementField, HitField>>> = {
  type: 'type',
  topic: 'topic',
  diseases: 'topic',
  materials: 'materials',
  capabilities: 'capabilities',
  services: 'capabilities',
  'target-groups': 'capabilities',
  readiness: 'capabilities',
  controller: 'holder',
  place: 'place',
}

function bothOf(name: LocalisedName): readonly string[] {
  return name.en === name.nb ? [name.nb] : [name.en, name.nb]
}

function searchedTexts(parts: ItemParts, facets: readonly ItemFacet[]): SearchDocument['texts'] {
  const says = (field: HitField, texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ field, text }] : []))
  return [
    ...says('short', [parts.short]),
    ...says('name', bothOf(parts.name)),
    ...says('holder', [parts.holder]),
    ...says('place', [parts.place?.city]),
    ...says('text', bothOf(parts.line)),
    ...parts.statements.flatMap(({ field, value, about, basis }) => [
      ...says(searchedAs[field] ?? 'text', value === null ? [] : bothOf(value)),
      ...says(
        'text',
        [about, basis].flatMap((words) => (words === null ? [] : bothOf(words))),
      ),
    ]),
    ...facets
      .filter(({ value }) => value !== notStatedValue)
      .flatMap(({ facet, label }) =>
        says(
          facet === 'material'
            ? 'materials'
            : facet === 'capability'
              ? 'capabilities'
              : facet === 'county' || facet === 'region' || facet === 'country'
                ? 'place'
                : 'text',
          bothOf(label),
        ),
      ),
    ...(parts.alsoSearched ?? []),
  ]
}

/** An entry made whole: facets for what is not stated, what is missing, and what is searched. */
export function catalogueItem(parts: ItemParts): CatalogueItem {
  const kind = entryOrigins[parts.origin]
  const codes = parts.codes ?? []
  const given = new Set(parts.facets.map(({ facet }) => facet))
  const facets: readonly ItemFacet[] = [
    { facet: 'kind', value: kind, label: kindWords[kind] },
    ...parts.facets,
    ...facetKeys
      .filter((facet) => expectedFacets[kind].includes(facet) && !given.has(facet))
      .map((facet) => ({ facet, value: notStatedValue, label: notStatedWords })),
  ]
  const stated = new Set(parts.statements.map(({ field }) => field))
  const {
    country = null,
    county = null,
    healthRegion = null,
    city = null,
    position = null,
  } = parts.place ?? {}
  return {
    entry: entryIdOf(parts.origin, parts.key),
    kind,
    origin: parts.origin,
    name: parts.name,
    short: parts.short ?? null,
    holder: parts.holder ?? null,
    line: parts.line,
    codes,
    facets,
    place: { country, county, healthRegion, city, position },
    counts: parts.counts ?? [],
    unverified: parts.statements.some(({ verified }) => !verified),
    statements: parts.statements,
    notStated: expected[kind].filter((field) => !stated.has(field)),
    related: parts.related ?? [],
    addresses: [...new Set((parts.addresses ?? []).flatMap((address) => address ?? []))],
    searched: { texts: searchedTexts(parts, facets), codes, prior: priors[parts.origin] ?? 0 },
  }
}
