import type { TableContent } from '#shared/contract/responses'
import { toTabSeparated } from '../../composables/toTabSeparated'

/** The cells of a table for a spreadsheet: a missing number stays empty, the marker of the source stands beside it. */
export function cellsAsText(table: TableContent, nameOf: (area: string) => string): string {
  const head = [
    'area',
    'name',
    'sex',
    'age_from',
    'age_to',
    'value',
    'lower',
    'upper',
    'precision',
    'marker',
    'share',
    'share_lower',
    'share_upper',
    'population',
    'source',
    'table',
    'period',
  ]
  const rows = table.cells.map(({ area, sex, ageFrom, ageTo, count, share, population }) => [
    area,
    nameOf(area),
    sex,
    ageFrom,
    ageTo,
    count.value,
    count.lower,
    count.upper,
    count.precision,
    count.marker,
    share?.value ?? null,
    share?.lower ?? null,
    share?.upper ?? null,
    population,
    table.source,
    table.key,
    table.period,
  ])
  return toTabSeparated([head, ...rows])
}
