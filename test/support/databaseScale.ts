import { openSqliteDatabase, type SqliteDatabase } from '#electron/node/sqliteDatabase'
import type { TableCell } from '#shared/domain/sources/countTable'
import { saveAreas } from '#shared/database/areas'
import { insertCountTable } from '#shared/database/countTables'
import { migrate } from '#shared/database/migrations/migrate'
import { cacheSchema } from '#shared/database/schemas'
import { saveSource } from '#shared/database/sources'
import { exampleCell, exampleSource, exampleTable, exactCount } from './databaseContent'

const municipalities = 357
const bands = 19
const sexes = ['male', 'female'] as const

/** Cells of each table of `createLargeCache`: municipality x sex x five-year band. */
export const cellsPerTable = municipalities * sexes.length * bands

/** A cache with at least `cells` cells in tables of equal size, in memory. The counts are invented. */
export async function createLargeCache(cells: number): Promise<SqliteDatabase> {
  const opened = await openSqliteDatabase(null)
  const { database } = opened
  migrate(database, cacheSchema)
  saveSource(database, exampleSource)
  const areas = Array.from(
    { length: municipalities },
    (_, index) => `municipality:${String(index).padStart(4, '0')}`,
  )
  saveAreas(
    database,
    areas.map((key) => ({ key, name: key, level: 'municipality', population: 10_000 })),
  )
  for (let index = 0; index * cellsPerTable < cells; index += 1) {
    const table = exampleTable({ key: tableKey(index), cells: cellsOf(areas, index) })
    insertCountTable(database, { ...table, concept: { system: 'icd-10', codes: [codeOf(index)] } })
  }
  return opened
}

export function tableKey(index: number): string {
  return `example/${index}`
}

export function codeOf(index: number): string {
  const category = index % 2600
  return `${String.fromCharCode(65 + Math.floor(category / 100))}${String(category % 100).padStart(2, '0')}`
}

function cellsOf(areas: readonly string[], table: number): readonly TableCell[] {
  const shared = exactCount(0)
  return areas.flatMap((area, place) =>
    sexes.flatMap((sex) =>
      Array.from({ length: bands }, (_, band) => {
        const value = (table * 7919 + place * 31 + band * 7) % 900
        return exampleCell({
          area,
          sex,
          ageFrom: band * 5,
          ageTo: band === bands - 1 ? null : band * 5 + 4,
          count: { ...shared, value, lower: value, upper: value },
          population: 900 + value,
        })
      }),
    ),
  )
}
