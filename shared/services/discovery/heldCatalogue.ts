import { profilesAsOf } from '../../database/profileChanges'
import type { CatalogueItem } from '../../domain/discovery/entries/catalogueItem'
import { createFacetCounter, type FacetCounter } from '../../domain/discovery/search/countFacets'
import { createMeanings, type Meanings } from '../../domain/discovery/search/meanings'
import { createSearchEngine, type SearchEngine } from '../../domain/discovery/search/searchEngine'
import type { Language } from '../../domain/studies/protocol'
import type { ServicePorts } from '../ports'
import { currentQuestions, currentSyncSettings } from '../sync/syncSettings'
import { codeNames } from './codeNames'
import { gatherCatalogue } from './gatherCatalogue'
import { gatherBeacons, gatherUnits } from './gatherProfiles'

export type DiscoveryPorts = Pick<
  ServicePorts,
  'workspace' | 'cache' | 'signing' | 'now' | 'connectors' | 'terminology' | 'synonyms'
>

export interface NameOrder {
  readonly places: Int32Array
  readonly numbers: Int32Array
}

/** Everything that can be found, put in order once. */
export interface HeldCatalogue {
  readonly items: readonly CatalogueItem[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly engine: SearchEngine
  readonly facets: FacetCounter
  /** The order of names: the place of each item by its number, and the number of the item at each place. */
  byName(language: Language): NameOrder
}

/** Where entries come from; a further kind of profile is a further line here. */
const gatherers: readonly ((ports: DiscoveryPorts) => readonly CatalogueItem[])[] = [
  ({ cache }) => gatherCatalogue(cache.database),
  gatherUnits,
  gatherBeacons,
]

export function holdItems(all: readonly CatalogueItem[], meanings: Meanings): HeldCatalogue {
  const numberOf = new Map<string, number>()
  // Two sources may name one thing alike: the first stands.
  const items = all.filter(({ entry }) => {
    if (numberOf.has(entry)) return false
    numberOf.set(entry, numberOf.size)
    return true
  })
  const orders = new Map<Language, NameOrder>()
  return {
    items,
    numberOf,
    engine: createSearchEngine(
      items.map(({ searched }) => searched),
      meanings,
    ),
    facets: createFacetCounter(items.map(({ facets }) => facets)),
    byName(language) {
      const known = orders.get(language)
      if (known !== undefined) return known
      const { compare } = new Intl.Collator(language, { numeric: true })
      const sorted = items
        .map(({ name, entry }, number) => ({ name: name[language], entry, number }))
        .sort((a, b) => compare(a.name, b.name) || (a.entry < b.entry ? -1 : 1))
      const numbers = Int32Array.from(sorted, ({ number }) => number)
      const places = new Int32Array(items.length)
      numbers.forEach((number, place) => {
        places[number] = place
      })
      const order = { places, numbers }
      orders.set(language, order)
      return order
    },
  }
}

/** The catalogue as it stands now: gathered when it is first asked for, and again when something in it changed. */
export function createHeldCatalogue(ports: DiscoveryPorts): {
  current(): HeldCatalogue
  forget(): void
} {
  let held: { readonly catalogue: HeldCatalogue; readonly stand: string } | null = null
  let meanings: Meanings | null = null

  /** What changes without the cache being told: profiles, and what a person asks the beacons. */
  function standNow(): string {
    const { database } = ports.workspace
    const bases = currentSyncSettings(database).bases
    return `${profilesAsOf(database)} ${ports.now().slice(0, 10)} ${JSON.stringify([currentQuestions(database).beacon, bases])}`
  }

  return {
    current() {
      const stand = standNow()
      if (held?.stand === stand) return held.catalogue
      meanings ??= createMeanings(ports.synonyms, codeNames(ports.terminology))
      const catalogue = holdItems(
        gatherers.flatMap((gather) => gather(ports)),
        meanings,
      )
      held = { catalogue, stand }
      return catalogue
    },
    forget() {
      held = null
    },
  }
}
