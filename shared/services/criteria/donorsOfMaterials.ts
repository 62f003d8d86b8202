import { readCubeCells } from '../../database/cubeCells'
import type { ReadableDatabase } from '../../database/port'
import { readSyncedTable } from '../../database/syncedTables'
import { codesReader } from '../../domain/cubes/cubePlaces'
import { directoryCodeOf, type MaterialKey } from '../../domain/discovery/materials'
import { donorsOfCollection, everyDonor, type DonorBounds } from '../../sources/bbmri/donorsOfCollection'
import type { FactRecord } from '../../sources/bbmri/records'

/** Most cells of one collection that are read; the largest of the Directory has about 200 000. */
const mostCells = 400_000

/** Rows of facts as the table of a collection holds them. */
function factsOf(database: ReadableDatabase, collection: string): readonly FactRecord[] | null {
  const table = readSyncedTable(database, `bbmri/facts/${collection}`)
  if (table === null) return null
  const { id, description } = table
  const codesOf = codesReader(description.dimensions)
  return readCubeCells(database, id, description.markers, 0, mostCells).flatMap(
    ({ place, cell }): FactRecord[] => {
      const [sex = '', ageRange = '', material = '', disease = '', measure = ''] = codesOf(place)
      if (measure !== 'donors' || cell.value === null) return []
      return [
        { collection, sex, ageRange, material, disease, samples: null, donors: cell.value, updated: null },
      ]
    },
  )
}

/**
 * Donors of a collection of the Directory who gave one of some materials; null where it keeps no facts, or a material is
 * none that it tells apart.
 * @param donors how many donors the collection has in all, where it states so
 */
export function donorsOfMaterials(
  database: ReadableDatabase,
  collection: string,
  materials: readonly MaterialKey[],
  donors: number | null,
): DonorBounds | null {
  const codes = materials.map(directoryCodeOf)
  const known = codes.flatMap((code) => code ?? [])
  if (known.length === 0 || known.length < codes.length) return null
  const facts = factsOf(database, collection)
  return facts === null || facts.length === 0
    ? null
    : donorsOfCollection(facts, { ...everyDonor, material: known }, donors)
}
