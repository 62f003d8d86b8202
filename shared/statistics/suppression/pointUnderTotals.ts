import { computed, refuse, type Computed } from '../computed'
import type { LinearRow } from '../solver/linearSolver'
import { leastNormPoint } from '../solver/leastNormPoint'
import { findTableError, type IntegerRange, type PublishedTable } from './integerRange'

/**
 * One estimate per cell: as near to the middle of its range as the published sums allow, where a wide range gives way more
 * than a narrow one (least Σ (x - middle)² / width). Cells are to be given with their tight ranges (`tableBounds`). Null
 * for a cell without upper limit, of which nothing can be said. Not the mean over all fitting tables, though often close.
 * Refused: `invalid_input`, `infeasible`.
 */
export function pointUnderTotals(
  table: PublishedTable,
): Computed<readonly (number | null)[], 'infeasible' | 'invalid_input'> {
  const error = findTableError(table)
  if (error !== null) return refuse('invalid_input', error)

  const { cells, sums } = table
  const open = cells.flatMap(({ lower, upper }, cell) => (lower < upper && upper < Infinity ? [cell] : []))
  const columnOf = new Map(open.map((cell, column) => [cell, column]))
  const width = ({ lower, upper }: IntegerRange): number => upper - lower
  const middle = ({ lower, upper }: IntegerRange): number => (lower + upper) / 2
  const at = (cell: number): IntegerRange => cells[cell] ?? { lower: 0, upper: 0 }

  // A coordinate is the distance to the middle in roots of the width, so that the nearest point is the estimate.
  const limits = open.map((cell, column): LinearRow => {
    const half = Math.sqrt(width(at(cell))) / 2
    return { columns: [column], lower: -half, upper: half }
  })
  const rows = sums
    // A cell without upper limit takes up whatever its sums ask for: they say nothing of the others.
    .filter((sum) => sum.cells.every((cell) => at(cell).upper < Infinity))
    .map((sum): LinearRow => {
      const columns = sum.cells.flatMap((cell) => columnOf.get(cell) ?? [])
      const coefficients = columns.map((column) => Math.sqrt(width(at(open[column] ?? -1))))
      const centre = sum.cells.reduce((total, cell) => total + middle(at(cell)), 0)
      return { columns, coefficients, lower: sum.lower - centre, upper: sum.upper - centre }
    })
  const point = leastNormPoint(open.length, [...rows, ...limits])
  if (point === null) return refuse('infeasible', 'The ranges of the cells contradict the published sums.')
  return computed(
    cells.map((cell, index) => {
      if (cell.upper === Infinity) return null
      const distance = point[columnOf.get(index) ?? -1] ?? 0
      return middle(cell) + Math.sqrt(width(cell)) * distance
    }),
  )
}
