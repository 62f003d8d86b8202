import type { CatalogueKind } from '../../domain/sources/starterDataset'
import type { Cube } from '../../domain/cubes/cube'
import type { SyncedContent } from '../connector'
import { countedNote } from '../countedNote'
import { buildCollectionsCube } from './collectionsCube'
import { directoryTables, type DirectoryRow, type DirectoryTable } from './directoryRow'
import { biobankEntry, collectionEntry, networkEntry, serviceEntry } from './entries'
import { buildFactsCube } from './factsCube'
import { readCollection, readFact, type CollectionRecord, type FactRecord } from './records'

/** Rows by table; a table that was not asked for or does not exist is not there. */
export type DirectoryRows = Partial<Readonly<Record<DirectoryTable, readonly DirectoryRow[]>>>

const kindsOf: Readonly<Record<DirectoryTable, readonly CatalogueKind[]>> = {
  Biobanks: ['biobank'],
  Collections: ['biobank-collection'],
  CollectionFacts: [],
  Networks: ['biobank-network'],
  Services: ['biobank-service'],
}

/** Rows that are read: of the countries (all when null), not withdrawn. */
function inUse(rows: readonly DirectoryRow[], countries: ReadonlySet<string> | null) {
  const here = rows.filter(
    (row) => countries === null || row.text('country') === null || countries.has(row.text('country') ?? ''),
  )
  const kept = here.filter((row) => row.text('id') !== null && row.flag('withdrawn') !== true)
  const withdrawn = here.filter((row) => row.flag('withdrawn') === true).length
  return { kept: oncePerId(kept), withdrawn }
}

/** A key stands once in the catalogue. */
function oncePerId(rows: readonly DirectoryRow[]): readonly DirectoryRow[] {
  return [...new Map(rows.map((row) => [row.text('id'), row])).values()]
}

export function readCollections(
  rows: readonly DirectoryRow[],
  countries: ReadonlySet<string> | null,
): { readonly collections: readonly CollectionRecord[]; readonly withdrawn: number } {
  const { kept, withdrawn } = inUse(rows, countries)
  return { collections: kept.flatMap((row) => readCollection(row) ?? []), withdrawn }
}

/** Biobanks, collections, networks and services as entries, and the sizes of the collections as a cube. */
export function catalogueContent(rows: DirectoryRows, countries: ReadonlySet<string> | null): SyncedContent {
  const { collections, withdrawn } = readCollections(rows.Collections ?? [], countries)
  const biobanks = inUse(rows.Biobanks ?? [], countries)
  const used = new Set([...(rows.Collections ?? []), ...biobanks.kept].flatMap((row) => row.list('network')))
  const networks = inUse(rows.Networks ?? [], null).kept.filter(
    (row) =>
      countries === null || used.has(row.text('id') ?? '') || countries.has(row.text('national_node') ?? ''),
  )
  const kept = new Set(biobanks.kept.map((row) => row.text('id')))
  const services = inUse(rows.Services ?? [], null).kept.filter(
    (row) => countries === null || kept.has(row.text('biobank')),
  )
  const cube = buildCollectionsCube(collections, latest(collections.map(({ row }) => row.text('timestamp'))))
  return {
    cubes: cube === null ? [] : [cube],
    catalogue: {
      kinds: directoryTables.flatMap((table) => (rows[table] === undefined ? [] : kindsOf[table])),
      entries: [
        ...biobanks.kept.map((row) => biobankEntry(row, collections)),
        ...collections.map(collectionEntry),
        ...networks.map(networkEntry),
        ...services.map(serviceEntry),
      ],
    },
    notes: [
      ...countedNote('withdrawn-collections', 'Withdrawn collections are left out.', withdrawn),
      ...countedNote('withdrawn-biobanks', 'Withdrawn biobanks are left out.', biobanks.withdrawn),
    ],
  }
}

/** The last of several dates as printed; the empty text without any. */
function latest(dates: readonly (string | null)[]): string {
  return dates.reduce<string>((last, date) => (date !== null && date > last ? date : last), '')
}

/** Facts of each collection, in the order in which the collections first appear. */
function byCollection(facts: readonly FactRecord[]): ReadonlyMap<string, readonly FactRecord[]> {
  const groups = new Map<string, FactRecord[]>()
  for (const fact of facts) {
    const group = groups.get(fact.collection)
    if (group === undefined) groups.set(fact.collection, [fact])
    else group.push(fact)
  }
  return groups
}

/** One cube of facts per collection. Facts of collections that are not among those given are left out. */
export function factsContent(
  rows: readonly DirectoryRow[],
  collections: readonly CollectionRecord[] | null,
): SyncedContent {
  const known =
    collections === null ? null : new Map(collections.map((collection) => [collection.id, collection]))
  const cubes: Cube[] = []
  let [left, contradictions, unreadable, tooLarge] = [0, 0, 0, 0]
  const facts = rows.flatMap((row) => readFact(row) ?? [])
  for (const [id, group] of byCollection(facts)) {
    const collection = known?.get(id)
    if (known !== null && collection === undefined) {
      left += group.length
      continue
    }
    const built = buildFactsCube(
      {
        id,
        name: collection?.name ?? id,
        samples: collection?.samples.value ?? null,
        donors: collection?.donors.value ?? null,
      },
      group,
      latest(group.map(({ updated }) => updated)),
    )
    if (built === null) tooLarge += group.length
    else {
      cubes.push(built.cube)
      contradictions += built.contradictions
      unreadable += built.unreadable
    }
  }
  return {
    cubes,
    catalogue: null,
    notes: [
      ...countedNote('facts-left-out', 'Facts of withdrawn or other collections are left out.', left),
      ...countedNote('facts-without-collection', 'Facts name no collection.', rows.length - facts.length),
      ...countedNote(
        'facts-contradict',
        'Two rows give different numbers for the same people.',
        contradictions,
      ),
      ...countedNote('numbers-missing', 'Facts give no number of donors or of samples.', unreadable),
      ...countedNote(
        'facts-too-many',
        'Facts have no number, or too many combinations for a table.',
        tooLarge,
      ),
    ],
  }
}
