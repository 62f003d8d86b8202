import type { DiscoveryAnswer, DiscoveryOperationName, FoundEntry } from '../../contract/discovery'
import { mostFound } from '../../contract/discovery'
import type { Handlers } from '../../contract/handlers'
import { succeed } from '../../contract/outcome'
import type { CatalogueItem } from '../../domain/discovery/entries/catalogueItem'
import type { EntryDetails, EntryHit, EntrySummary } from '../../domain/discovery/entry'
import type { Found } from '../../domain/discovery/search/searchEngine'
import { facetWords } from '../../domain/discovery/words'
import type { Language } from '../../domain/studies/protocol'
import { createHeldCatalogue, type DiscoveryPorts, type HeldCatalogue } from './heldCatalogue'

/** Codes that are told for a word; a word of many means one of them as little as another. */
const mostCodes = 5

function summaryOf(item: CatalogueItem, language: Language): EntrySummary {
  const { entry, kind, origin, name, short, holder, line, codes, place, counts, unverified } = item
  const facets = item.facets.map(({ facet, value, label }) => ({ facet, value, label: label[language] }))
  return { entry, kind, origin, name, short, holder, line, codes, facets, place, counts, unverified }
}

function detailsOf(item: CatalogueItem, language: Language): EntryDetails {
  const { statements, notStated, related, addresses } = item
  return { ...summaryOf(item, language), statements, notStated, related, addresses }
}

/** The year from which on there are data; what states none comes last. */
function sinceOf({ statements }: CatalogueItem): number {
  const year = /^\d{4}/.exec(statements.find(({ field }) => field === 'since')?.value?.nb ?? '')?.[0]
  return year === undefined ? 9999 : Number(year)
}

/** More than any catalogue holds; what stands before it in a sort key decides first. */
const mostEntries = 2 ** 24

/** Numbers of entries, the best first; sorted as plain numbers, since a comparison for each pair takes too long. */
function sorted(
  { items, byName }: HeldCatalogue,
  { scores }: Pick<Found, 'scores'>,
  left: readonly number[],
  sort: 'relevance' | 'name' | 'since',
  language: Language,
): readonly number[] {
  const { places, numbers } = byName(language)
  const first = (number: number): number => {
    if (sort === 'relevance') return 100_000 - Math.round((scores[number] ?? 0) * 100)
    const item = sort === 'since' ? items[number] : undefined
    return item === undefined ? 0 : sinceOf(item)
  }
  const keys = Float64Array.from(left, (number) => first(number) * mostEntries + (places[number] ?? 0)).sort()
  return Array.from(keys, (key) => numbers[key % mostEntries] ?? 0)
}

function mapOf(
  { items }: HeldCatalogue,
  found: readonly number[],
  language: Language,
): DiscoveryAnswer['map'] {
  const counties = new Map<string, number>()
  const points: DiscoveryAnswer['map']['points'][number][] = []
  let elsewhere = 0
  for (const number of found) {
    const item = items[number]
    if (item === undefined) continue
    const { county, position } = item.place
    if (county === null) elsewhere += 1
    else counties.set(county, (counties.get(county) ?? 0) + 1)
    if (position !== null && points.length < mostFound)
      points.push({ entry: item.entry, name: item.name[language], position })
  }
  return {
    counties: [...counties]
      .map(([county, count]) => ({ county, count }))
      .sort((a, b) => (a.county < b.county ? -1 : 1)),
    points,
    elsewhere,
  }
}

/** Searches the one catalogue, and tells what is stated about entries. `forget`: the cache holds something else now. */
export function createDiscoveryService(ports: DiscoveryPorts): {
  readonly handlers: Pick<Handlers, DiscoveryOperationName>
  readonly forget: () => void
} {
  const held = createHeldCatalogue(ports)
  const handlers: Pick<Handlers, DiscoveryOperationName> = {
    'discovery.search': ({ query, kinds, facets: asked, language, sort, from, limit }) => {
      const catalogue = held.current()
      const found = catalogue.engine.find(query)
      const chosen = kinds.length === 0 ? asked : { ...asked, kind: [...kinds, ...(asked.kind ?? [])] }
      const { left, facets } = catalogue.facets.count(found.documents, chosen)
      const numbers = sorted(catalogue, found, left, sort, language)
      const page = numbers.slice(from, from + limit)
      return succeed({
        total: numbers.length,
        everyWord: found.everyWord,
        entries: page.flatMap((number): readonly FoundEntry[] => {
          const item = catalogue.items[number]
          return item === undefined
            ? []
            : [{ ...summaryOf(item, language), hits: shown(found.hitsOf(number)) }]
        }),
        facets: facets.map(({ facet, values }) => ({
          facet,
          label: facetWords[facet][language],
          values: values.map(({ label, ...value }) => ({ ...value, label: label[language] })),
        })),
        ids: numbers.slice(0, mostFound).flatMap((number) => catalogue.items[number]?.entry ?? []),
        map: mapOf(catalogue, numbers, language),
        understood: understood(found, ports, language),
      })
    },
    'discovery.read': ({ entries, language }) => {
      const catalogue = held.current()
      const itemOf = (entry: string) => catalogue.items[catalogue.numberOf.get(entry) ?? -1]
      return succeed({
        entries: entries.flatMap((entry) => {
          const item = itemOf(entry)
          return item === undefined ? [] : [detailsOf(item, language)]
        }),
        missing: entries.filter((entry) => itemOf(entry) === undefined),
      })
    },
  }
  return { handlers, forget: held.forget }
}

function shown(hits: readonly EntryHit[]): readonly EntryHit[] {
  return hits.map(({ asked, field, found, how }) => ({ asked, field, found, how }))
}

function understood(
  { terms }: Found,
  { terminology }: Pick<DiscoveryPorts, 'terminology'>,
  language: Language,
): DiscoveryAnswer['understood'] {
  return terms.flatMap(({ asked, codes }) => {
    const told = [...new Set(codes.map(({ code }) => code))].slice(0, mostCodes)
    const names = new Map(Object.entries(terminology.names(told, language)))
    return told.length === 0
      ? []
      : [{ asked, codes: told.map((code) => ({ code, name: names.get(code) ?? code })) }]
  })
}
