import * as v from 'valibot'
import type { EntryDetails, EntryHit, EntryPlace, EntrySummary } from '../domain/discovery/entry'
import { entryId, entryKinds } from '../domain/discovery/entryId'
import { facetKeys, type FacetKey } from '../domain/discovery/facets'
import { reads } from './operation'

const language = v.picklist(['en', 'nb'])

/** Values of a facet widen a search, facets narrow it down. */
const chosenFacets = v.partial(
  v.strictObject(
    v.entriesFromList(
      facetKeys,
      v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(100)),
    ),
  ),
)

export const discoverySorts = ['relevance', 'name', 'since'] as const

/** Most entries that are read, and compared, at once. */
export const mostCompared = 8
/** Most identifiers and positions that an answer holds beside its page. */
export const mostFound = 500

export const discoveryRequests = {
  search: v.strictObject({
    /** Words, beginnings of words, codes and ranges; empty for everything. */
    query: v.pipe(v.string(), v.maxLength(300)),
    /** Empty for all kinds. */
    kinds: v.optional(v.pipe(v.array(v.picklist(entryKinds)), v.maxLength(entryKinds.length)), []),
    facets: v.optional(chosenFacets, {}),
    language,
    /** Without words, and where words find alike, by name. */
    sort: v.optional(v.picklist(discoverySorts), 'relevance'),
    from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)), 0),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)), 50),
  }),
  read: v.strictObject({
    entries: v.pipe(v.array(entryId), v.minLength(1), v.maxLength(mostCompared)),
    language,
  }),
}

/** An entry that was found, and by what. */
export interface FoundEntry extends EntrySummary {
  /** Empty when nothing was asked for. */
  readonly hits: readonly EntryHit[]
}

export interface DiscoveryFacet {
  readonly facet: FacetKey
  readonly label: string
  /** The most frequent first; counted under the words, the kinds and all other facets, without the choice in this one. */
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
    readonly chosen: boolean
  }[]
}

export interface DiscoveryAnswer {
  readonly total: number
  /** False when nothing has every word that was asked for: the entries then are those with the most of them. */
  readonly everyWord: boolean
  /** One page. */
  readonly entries: readonly FoundEntry[]
  readonly facets: readonly DiscoveryFacet[]
  /** The first found, in their order. */
  readonly ids: readonly string[]
  readonly map: {
    /** Found entries by county, by area key. */
    readonly counties: readonly { readonly county: string; readonly count: number }[]
    /** Found entries with a stated position. */
    readonly points: readonly {
      readonly entry: string
      readonly name: string
      readonly position: NonNullable<EntryPlace['position']>
    }[]
    /** Found entries that lie in no county of which it is known. */
    readonly elsewhere: number
  }
  /** What was made of the words: codes that they mean, to show why something was found. */
  readonly understood: readonly {
    readonly asked: string
    readonly codes: readonly { readonly code: string; readonly name: string }[]
  }[]
}

export interface DiscoveryDetails {
  /** In the order asked for. */
  readonly entries: readonly EntryDetails[]
  /** Identifiers that stand for nothing any more. */
  readonly missing: readonly string[]
}

/** What a page may ask about the catalogue; part of the one table of operations. */
export const discoveryOperations = {
  'discovery.search': reads<DiscoveryAnswer>()(discoveryRequests.search),
  /** Everything that is stated about entries, to read or to compare. */
  'discovery.read': reads<DiscoveryDetails>()(discoveryRequests.read),
} as const

export type DiscoveryOperationName = keyof typeof discoveryOperations
