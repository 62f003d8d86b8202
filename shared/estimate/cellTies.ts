import type { CountTable, TableCell } from '../domain/sources/countTable'
import { measurementOfCount } from './cellPrecision'
import { cellsAtLevel } from './cellReading'
import { partsAddUp } from './totals/sameFigures'

/**
 * Cells that add up to a published total: what rounding and hiding take from one they give to the others. The number of a
 * cell is off by its own deviation less its part of all deviations, and by its part of what the total itself leaves open.
 */
export interface CellTie {
  /** Position of the tied cells among those of the table's own area level. */
  readonly cells: readonly number[]
  /** Sum of the variances of the cells, of which each has its part. */
  readonly variance: number
  /** By how much the deviations of single cells spread more than the sum over many tells: 1 for many alike, 2 for two. */
  readonly inflation: number
  /** What the total takes off the means of the deviations, all cells together. */
  readonly shift: number
  /** Variance of the sum of the cells under the total. */
  readonly ofSum: number
}

function isPartOf(cell: TableCell, total: TableCell): boolean {
  return (
    cell.share === null &&
    (total.sex === 'any' || total.sex === cell.sex) &&
    cell.ageFrom >= total.ageFrom &&
    (total.ageTo === null || (cell.ageTo !== null && cell.ageTo <= total.ageTo))
  )
}

function sumOver<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}

/** The tie of some cells to their total; null where they cannot be all of its parts, or leave nothing open. */
function tieOf(total: TableCell, parts: readonly TableCell[], positions: readonly number[]): CellTie | null {
  const { count } = total
  if (count.value === null || count.upper === null || parts.length < 2) return null
  if (parts.some((part) => part.count.value === null || part.count.upper === null)) return null
  const least = sumOver(parts, (part) => part.count.lower)
  const most = sumOver(parts, (part) => part.count.upper ?? Infinity)
  if (least > count.upper || most < count.lower) return null
  const open = parts.map((part) => measurementOfCount(part.count))
  const variance = sumOver(open, (part) => part.variance)
  const squares = sumOver(open, (part) => part.variance ** 2)
  if (variance === 0) return null
  const apart = (count.lower + count.upper) / 2 - sumOver(parts, (part) => part.count.value ?? 0)
  const expected = sumOver(open, ({ mean }) => mean)
  // What one-sided intervals explain moves the cells; the estimate keeps to its cells, and the rest makes it less certain.
  const explained = Math.min(Math.max(apart, Math.min(0, expected)), Math.max(0, expected))
  const alone = squares / variance ** 2
  return {
    cells: positions,
    variance,
    // Hidden cells have had their intervals narrowed by the total already: each still spreads over its own.
    inflation: alone > 0.999 ? 1 : Math.min(2, 1 / (1 - alone)),
    shift: explained - expected,
    ofSum: Math.min(variance, measurementOfCount(count).variance + (apart - explained) ** 2),
  }
}

const known = new WeakMap<readonly TableCell[], readonly (CellTie | null)[]>()

function find(table: CountTable): readonly (CellTie | null)[] {
  const cells = cellsAtLevel(table)
  const ties: (CellTie | null)[] = cells.map(() => null)
  // Elsewhere people without a known residence stand in the national row, or a person stands in several areas.
  if (table.areaLevel === 'nation' || !table.flags.includes('areas-complete') || !partsAddUp(table))
    return ties
  const totals = cellsAtLevel(table, 'nation')
    .map((total) => ({
      total,
      positions: cells.flatMap((cell, position) => (isPartOf(cell, total) ? [position] : [])),
    }))
    // The finest first: a cell is tied once, to the total that says most of it.
    .sort((a, b) => a.positions.length - b.positions.length)
  for (const { total, positions } of totals) {
    if (positions.some((position) => ties[position] !== null)) continue
    const tie = tieOf(
      total,
      positions.flatMap((position) => cells[position] ?? []),
      positions,
    )
    if (tie !== null) for (const position of positions) ties[position] = tie
  }
  return ties
}

/** For each cell of a table at its own area level what ties it to others; found once per table. */
export function tiesOf(table: CountTable): readonly (CellTie | null)[] {
  const before = known.get(table.cells)
  if (before !== undefined) return before
  const made = find(table)
  known.set(table.cells, made)
  return made
}
