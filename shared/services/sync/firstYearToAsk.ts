import type { ReadableDatabase } from '../../database/port'
import { readSyncedTable, type SyncedTableSummary } from '../../database/syncedTables'
import { yearOfPeriod } from '../../sources/evidence/period'

/** The earliest year that a kept table holds; infinite for one without periods. */
function firstYearOf(database: ReadableDatabase, { key }: SyncedTableSummary): number {
  const dimensions = readSyncedTable(database, key)?.description.dimensions ?? []
  const years = dimensions
    .filter(({ role }) => role === 'time')
    .flatMap(({ categories }) => categories.flatMap(({ code }) => yearOfPeriod(code) ?? []))
  return years.reduce((first, year) => Math.min(first, year), Infinity)
}

/**
 * The first year to ask an offer for, so that a sync takes away no year that is kept: a table is replaced whole, and years
 * that nobody asked for would look as if the source had withdrawn them. Once somebody asked for years from one on, the
 * table keeps to that; null is what the offer brings by itself.
 */
export function firstYearToAsk(
  database: ReadableDatabase,
  tables: readonly SyncedTableSummary[],
  wished: number | null,
): number | null {
  if (wished === null) return tables[0]?.sinceYear ?? null
  return tables.reduce((first, table) => Math.min(first, firstYearOf(database, table)), wished)
}
