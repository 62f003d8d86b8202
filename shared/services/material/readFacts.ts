import { readCubeCells } from '../../database/cubeCells'
import type { ReadableDatabase } from '../../database/port'
import { listSyncedTables, readSyncedTable } from '../../database/syncedTables'
import { codesReader } from '../../domain/cubes/cubePlaces'
import type { FactRecord } from '../../sources/bbmri/records'

const factTables = 'bbmri/facts/'
/** Cells of one collection that are read; the largest of the Directory has about 200 000. */
const mostCells = 400_000

/** The facts of one table, as the rows that they came as. */
function factsOfTable(database: ReadableDatabase, key: string): readonly FactRecord[] {
  const table = readSyncedTable(database, key)
  if (table === null) return []
  const { id, description, release } = table
  const codesOf = codesReader(description.dimensions)
  const collection = key.slice(factTables.length)
  const rows = new Map<string, FactRecord>()
  for (const { place, cell } of readCubeCells(database, id, description.markers, 0, mostCells)) {
    const [sex = '', ageRange = '', material = '', disease = '', measure = ''] = codesOf(place)
    const row = [sex, ageRange, material, disease].join('\n')
    const known = rows.get(row) ?? {
      collection,
      sex,
      ageRange,
      material,
      disease,
      samples: null,
      donors: null,
      updated: release === '' ? null : release,
    }
    rows.set(row, measure === 'donors' ? { ...known, donors: cell.value } : { ...known, samples: cell.value })
  }
  return [...rows.values()]
}

/** Facts by entry of the collection, for those that publish any. */
export function readFacts(database: ReadableDatabase): ReadonlyMap<string, readonly FactRecord[]> {
  return new Map(
    listSyncedTables(database)
      .filter(({ key }) => key.startsWith(factTables))
      .map(({ key }) => [`biobank-collection/${key.slice(factTables.length)}`, factsOfTable(database, key)]),
  )
}
