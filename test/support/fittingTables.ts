import type { IntegerRange, PublishedTable } from '#shared/statistics/suppression/integerRange'

/** Every table of whole numbers that fits what was published, by trying all: only for small tables with upper limits. */
export function fittingTables({ cells, sums }: PublishedTable): readonly (readonly number[])[] {
  let tables: readonly (readonly number[])[] = [[]]
  for (const { lower, upper } of cells) {
    tables = tables.flatMap((table) =>
      Array.from({ length: upper - lower + 1 }, (_, step) => [...table, lower + step]),
    )
  }
  return tables.filter((table) =>
    sums.every((sum) => {
      const total = sum.cells.reduce((value, cell) => value + (table[cell] ?? 0), 0)
      return total >= sum.lower && total <= sum.upper
    }),
  )
}

/** The range that a sum of cells takes over these tables. */
export function rangeOver(tables: readonly (readonly number[])[], cells: readonly number[]): IntegerRange {
  const sums = tables.map((table) => cells.reduce((total, cell) => total + (table[cell] ?? 0), 0))
  return { lower: Math.min(...sums), upper: Math.max(...sums) }
}
