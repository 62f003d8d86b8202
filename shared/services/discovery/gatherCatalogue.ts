import { listAreas } from '../../database/areas'
import { listCatalogue } from '../../database/catalogue'
import { listCountTables } from '../../database/countTables'
import type { ReadableDatabase } from '../../database/port'
import { listSources } from '../../database/sources'
import { biobankEntry } from '../../domain/discovery/entries/biobankEntry'
import type { CatalogueItem } from '../../domain/discovery/entries/catalogueItem'
import { datasetItem } from '../../domain/discovery/entries/datasetEntry'
import { collectionItem, directoryItem } from '../../domain/discovery/entries/directoryEntries'
import { platformHistory } from '../../domain/discovery/entries/platformPhase'
import { registryEntry } from '../../domain/discovery/entries/registryEntry'
import { siteItem, type AreaName } from '../../domain/discovery/entries/siteEntries'
import { sourceItem } from '../../domain/discovery/entries/sourceEntry'
import { alike } from '../../domain/discovery/entries/stating'
import { entryIdOf } from '../../domain/discovery/entryId'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'

/** Names of the areas that are loaded. */
export function areaNamesOf(database: ReadableDatabase): AreaName {
  const names = new Map(listAreas(database).map(({ key, name }) => [key, name]))
  return (area) => names.get(area) ?? null
}

/** The study that an entry is a wave of, by the name that it prints: `HUNT1 (wave of HUNT)`. */
export function waveOf(entry: CatalogueEntry, all: readonly CatalogueEntry[]): CatalogueEntry | undefined {
  const study = /\(wave of (\w+)\)$/.exec(entry.name)?.[1]
  if (study === undefined) return undefined
  return all.find(({ key, name }) => key !== entry.key && name.includes(`(${study})`))
}

function partsOfWholes(
  entries: readonly CatalogueEntry[],
  origin: 'biobank' | 'biobank-collection',
  wholeOf: (entry: CatalogueEntry) => CatalogueEntry | undefined,
): (entry: CatalogueEntry) => CatalogueItem['related'] {
  const wholes = new Map(
    entries.flatMap((entry) => {
      const whole = wholeOf(entry)
      return whole === undefined ? [] : [[entry.key, whole] as const]
    }),
  )
  const parts = groupedBy(
    entries.filter(({ key }) => wholes.has(key)),
    ({ key }) => wholes.get(key)?.key ?? '',
  )
  const named = (entry: CatalogueEntry, relation: 'part' | 'whole') => ({
    entry: entryIdOf(origin, entry.key),
    name: alike(entry.name),
    relation,
  })
  return (entry) => {
    const whole = wholes.get(entry.key)
    return [
      ...(whole === undefined ? [] : [named(whole, 'whole')]),
      ...(parts.get(entry.key) ?? []).map((part) => named(part, 'part')),
    ]
  }
}

/** Everything that the cache describes: what ships and what the sources brought. */
export function gatherCatalogue(database: ReadableDatabase): readonly CatalogueItem[] {
  const records = new Map(listSources(database).map((record) => [record.key, record]))
  const recordOf = (source: string) => records.get(source)
  const nameOf = areaNamesOf(database)
  const history = platformHistory(listCatalogue(database, 'trial-statistic'), recordOf)
  const biobanks = listCatalogue(database, 'biobank')
  const collections = listCatalogue(database, 'biobank-collection')
  const collectionOf = new Map(collections.map((entry) => [entry.key, entry]))
  const relatedBiobanks = partsOfWholes(biobanks, 'biobank', (entry) => waveOf(entry, biobanks))
  const relatedCollections = partsOfWholes(collections, 'biobank-collection', ({ fields }) =>
    collectionOf.get(fields['partOf'] ?? ''),
  )
  const tables = groupedBy(listCountTables(database), ({ source }) => source)
  const collectionsOf = groupedBy(collections, ({ fields }) => fields['biobank'] ?? '')
  const directory = (entry: CatalogueEntry) =>
    directoryItem(entry, recordOf(entry.source), heldBy(entry, collectionsOf))
  return [
    ...listCatalogue(database, 'registry').map((entry) =>
      registryEntry(entry, recordOf(entry.source), history),
    ),
    ...biobanks.map((entry) =>
      entry.fields['directoryId'] === undefined
        ? biobankEntry(entry, recordOf(entry.source), relatedBiobanks(entry))
        : directory(entry),
    ),
    ...collections.map((entry) => collectionItem(entry, recordOf(entry.source), relatedCollections(entry))),
    ...listCatalogue(database, 'biobank-service').map(directory),
    ...listCatalogue(database, 'dataset').map((entry) => datasetItem(entry, recordOf(entry.source))),
    ...(['trial-site', 'nortrials-centre', 'testbed'] as const).flatMap((kind) =>
      listCatalogue(database, kind).map((entry) => siteItem(entry, recordOf(entry.source), nameOf)),
    ),
    ...[...records.values()].flatMap((record) => {
      const own = tables.get(record.key) ?? []
      return own.length === 0 ? [] : [sourceItem(record, own)]
    }),
  ]
}

/** Collections that a biobank of the Directory holds by itself. */
function heldBy(
  { kind, fields }: CatalogueEntry,
  collectionsOf: ReadonlyMap<string, readonly CatalogueEntry[]>,
): CatalogueItem['related'] {
  if (kind !== 'biobank') return []
  return (collectionsOf.get(fields['directoryId'] ?? '') ?? []).map(({ key, name }) => ({
    entry: entryIdOf('biobank-collection', key),
    name: alike(name),
    relation: 'part' as const,
  }))
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const known = groups.get(keyOf(item))
    if (known === undefined) groups.set(keyOf(item), [item])
    else known.push(item)
  }
  return groups
}
