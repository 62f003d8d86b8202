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

function sinceOf({ statements }: CatalogueItem): string {
  return statements.find(({ field }) => field === 'since')?.value?.nb.slice(0, 4) ?? '9999'
}

/** Numbers of entries, the best first. */
function sorted(
  { items, byName }: HeldCatalogue,
  { scores }: Pick<Found, 'scores'>,
  left: readonly number[],
  sort: 'relevance' | 'name' | 'since',
  language: Language,
): readonly number[] {
  const names = byName(language)
  const name = (number: number) => names[number] ?? 0
  const score = (number: number) => scores[number] ?? 0
  const since = sort === 'since' ? items.map(sinceOf) : []
  return [...left].sort((a, b) => {
    if (sort === 'relevance' && score(a) !== score(b)) return score(b) - score(a)
    const [one = '', other = ''] = [since[a], since[b]]
    return one < other ? -1 : one > other ? 1 : name(a) - name(b)
  })
}

function mapOf(items: readonly CatalogueItem[], language: Language): DiscoveryAnswer['map'] {
  const counties = new Map<string, number>()
  for (const { place } of items)
    if (place.county !== null) counties.set(place.county, (counties.get(place.county) ?? 0) + 1)
  return {
    counties: [...counties]
      .map(([county, count]) => ({ county, count }))
      .sort((a, b) => (a.county < b.county ? -1 : 1)),
    points: items
      .flatMap(({ entry, name, place: { position } }) =>
        position === null ? [] : [{ entry, name: name[language], position }],
      )
      .slice(0, mostFound),
    elsewhere: items.filter(({ place }) => place.county === null).length,
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
      const itemsOf = (list: readonly number[]) => list.flatMap((number) => catalogue.items[number] ?? [])
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
        ids: itemsOf(numbers.slice(0, mostFound)).map(({ entry }) => entry),
        map: mapOf(itemsOf(numbers), language),
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
