import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import * as v from 'valibot'
import { discoverySorts } from '#shared/contract/discovery'
import { entryId } from '#shared/domain/discovery/entryId'
import { facetKeys, type FacetKey } from '#shared/domain/discovery/facets'

export type DiscoverySort = (typeof discoverySorts)[number]
export type ChosenFacets = ReadonlyMap<FacetKey, readonly string[]>

/** Most entries that stand side by side. */
export const mostSideBySide = 6

/** What the search shows: all of it stands in the address, so that it can be sent, kept and gone back to. */
export interface SearchAddress {
  readonly query: string
  readonly facets: ChosenFacets
  readonly sort: DiscoverySort
  /** The entry whose details are open. */
  readonly entry: string | null
  /** Entries that were ticked to be compared, in that order. */
  readonly ticked: readonly string[]
  /** Whether they are shown side by side. */
  readonly comparing: boolean
}

function textsOf(value: LocationQuery[string] | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
}

/** `f=topic:cancer&f=county:county:03`: the value is what follows the first colon. */
function readFacets(values: readonly string[]): ChosenFacets {
  const chosen = new Map<FacetKey, readonly string[]>()
  for (const text of values.slice(0, 200)) {
    const colon = text.indexOf(':')
    const facet = facetKeys.find((known) => known === text.slice(0, colon))
    const value = text.slice(colon + 1)
    if (facet === undefined || value === '' || value.length > 200) continue
    const before = chosen.get(facet) ?? []
    if (!before.includes(value) && before.length < 100) chosen.set(facet, [...before, value])
  }
  return chosen
}

/** What cannot be read in the address is left out: it may have been cut off or typed. */
export function readSearchAddress(query: LocationQuery): SearchAddress {
  const entry = textsOf(query['entry'])[0] ?? null
  const ticked = [...new Set(textsOf(query['compare']))]
    .filter((each) => v.is(entryId, each))
    .slice(0, mostSideBySide)
  return {
    query: (textsOf(query['q'])[0] ?? '').slice(0, 300),
    facets: readFacets(textsOf(query['f'])),
    sort: discoverySorts.find((known) => known === query['sort']) ?? 'relevance',
    entry: v.is(entryId, entry) ? entry : null,
    ticked,
    comparing: query['view'] === 'compare' && ticked.length > 1,
  }
}

export function writeSearchAddress(address: SearchAddress): LocationQueryRaw {
  const { query, facets, sort, entry, ticked, comparing } = address
  const values = [...facets].flatMap(([facet, chosen]) => chosen.map((value) => `${facet}:${value}`))
  return {
    tab: 'search',
    ...(query === '' ? {} : { q: query }),
    ...(values.length === 0 ? {} : { f: values }),
    ...(sort === 'relevance' ? {} : { sort }),
    ...(entry === null ? {} : { entry }),
    ...(ticked.length === 0 ? {} : { compare: [...ticked] }),
    ...(comparing ? { view: 'compare' } : {}),
  }
}

/** The facets with a value put in, or taken out where it was chosen. */
export function toggleFacet(facets: ChosenFacets, facet: FacetKey, value: string): ChosenFacets {
  const before = facets.get(facet) ?? []
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
  const others = [...facets].filter(([key]) => key !== facet)
  return new Map(after.length === 0 ? others : [...others, [facet, after]])
}
