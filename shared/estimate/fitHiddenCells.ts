import type { CountTable, TableCell } from '../domain/sources/countTable'
import { pointUnderTotals } from '../statistics/suppression/pointUnderTotals'
import { propagateRanges } from '../statistics/suppression/propagateRanges'
import type { IntegerRange, PublishedTable } from '../statistics/suppression/integerRange'
import { cellsAtLevel } from './cellReading'

/** A table whose hidden cells have been given their narrowest interval and a fitted number, and how many those are. */
export interface FittedTable<Table extends CountTable> {
  readonly table: Table
  readonly fitted: number
}

function isHidden({ count, share }: TableCell): boolean {
  return share === null && count.value === null && count.precision === 'suppressed' && count.upper !== null
}

/** True when every person the cell counts is counted in the total too. */
function isPartOf(cell: TableCell, total: TableCell): boolean {
  return (
    (total.sex === 'any' || total.sex === cell.sex) &&
    cell.ageFrom >= total.ageFrom &&
    (total.ageTo === null || (cell.ageTo !== null && cell.ageTo <= total.ageTo))
  )
}

/** What the published totals leave for the hidden cells among their parts; parts must make up the total. */
function sumsOf(table: CountTable, parts: readonly TableCell[], hidden: readonly TableCell[]) {
  // Areas that count a person twice do not add up to the national row.
  if (table.areaLevel === 'nation' || table.flags.includes('areas-overlap')) return []
  const ageless = (total: TableCell) => parts.some((cell) => cell.ageFrom === total.ageFrom)
  return cellsAtLevel(table, 'nation').flatMap((total): PublishedTable['sums'] => {
    const own = parts.filter((cell) => isPartOf(cell, total))
    const known = own.filter((cell) => !isHidden(cell))
    if (total.count.value === null || !ageless(total)) return []
    if (known.some(({ count }) => count.value === null || count.upper === null)) return []
    const least = known.reduce((sum, { count }) => sum + count.lower, 0)
    const most = known.reduce((sum, { count }) => sum + (count.upper ?? 0), 0)
    const cells = own.flatMap((cell) => (isHidden(cell) ? [hidden.indexOf(cell)] : []))
    const upper = Math.ceil((total.count.upper ?? total.count.value) - least)
    return cells.length === 0 ? [] : [{ cells, lower: Math.floor(total.count.lower - most), upper }]
  })
}

const known = new WeakMap<CountTable, FittedTable<CountTable>>()

function fit<Table extends CountTable>(table: Table): FittedTable<Table> {
  const parts = cellsAtLevel(table)
  const hidden = parts.filter(isHidden)
  if (hidden.length === 0) return { table, fitted: 0 }
  const cells = hidden.map(({ count }): IntegerRange => ({
    lower: count.lower,
    upper: count.upper ?? Infinity,
  }))
  const sums = sumsOf(table, parts, hidden)
  // Totals that contradict the hiding rule say nothing: the interval of the rule stays.
  const narrowed = propagateRanges({ cells, sums })
  const ranges = narrowed ?? cells
  const point = pointUnderTotals({ cells: ranges, sums: narrowed === null ? [] : sums })
  const fitted = new Map(
    hidden.map((cell, index) => {
      const range = ranges[index] ?? { lower: cell.count.lower, upper: cell.count.upper ?? Infinity }
      const middle = (range.lower + range.upper) / 2
      const value = point.ok ? (point.value[index] ?? middle) : middle
      return [cell, { ...cell, count: { ...cell.count, ...range, value, precision: 'estimated' as const } }]
    }),
  )
  return {
    table: { ...table, cells: table.cells.map((cell) => fitted.get(cell) ?? cell) },
    fitted: hidden.length,
  }
}

/**
 * Gives each hidden cell of a table the interval that its rule and the published totals leave, and the number in it that
 * lies nearest to the middle of all intervals under those totals. The number is an estimate: it is used for nothing but
 * the estimate, and the interval goes into the bounds and the draws.
 */
export function fitHiddenCells<Table extends CountTable>(table: Table): FittedTable<Table> {
  const before = known.get(table)
  if (before !== undefined) return { table: { ...table, cells: before.table.cells }, fitted: before.fitted }
  const made = fit(table)
  known.set(table, made)
  return made
}
