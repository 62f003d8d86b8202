import type { Outcome } from '#shared/contract/outcome'
import { listBaseAreas } from '#shared/database/areas'
import { readCountTable } from '#shared/database/countTables'
import type { ReadableDatabase } from '#shared/database/port'
import { buildStrata } from '#shared/domain/geography/buildStrata'
import type { Strata } from '#shared/domain/geography/strata'
import { populationTableKeys } from '#shared/domain/sources/starterDataset'

/** The population cut into strata, from the population tables of the cache. */
export function buildCachedStrata(cache: ReadableDatabase): Outcome<Strata> {
  const tables = Object.values(populationTableKeys).flatMap((key) => {
    const table = readCountTable(cache, key)
    return table === null ? [] : [table]
  })
  return buildStrata({ tables, baseAreas: listBaseAreas(cache) })
}
