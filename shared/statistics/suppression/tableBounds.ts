import { computed, type Computed } from '../computed'
import type { LinearSolver } from '../solver/linearSolver'
import type { IntegerRange, PublishedTable } from './integerRange'
import { sumBounds, type TableBoundsErrorCode } from './sumBounds'

/** Ranges of all cells and of the asked sums. `sharp`: each limit is met by some table that fits what was published. */
export interface TableBounds {
  readonly cells: readonly IntegerRange[]
  readonly queries: readonly IntegerRange[]
  readonly sharp: boolean
}

/**
 * The narrowest whole-number ranges of every cell of a table, and of sums over sets of its cells, that what was published
 * allows (the method of sdcTable and GaussSuppression). Refused as by `sumBounds`.
 */
export function tableBounds(
  solver: LinearSolver,
  table: PublishedTable,
  queries: readonly (readonly number[])[] = [],
): Computed<TableBounds, TableBoundsErrorCode> {
  const size = table.cells.length
  const bounds = sumBounds(solver, table, [...table.cells.map((_, cell) => [cell]), ...queries])
  if (!bounds.ok) return bounds
  const { ranges, sharp } = bounds.value
  return computed({ cells: ranges.slice(0, size), queries: ranges.slice(size), sharp })
}
