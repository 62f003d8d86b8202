import { computed, refuse, type Computed } from '../computed'
import type { LinearModel, LinearObjective, LinearProgram, LinearSolver } from '../solver/linearSolver'
import { roundDown, rounding, roundUp } from '../solver/roundInward'
import { findCellsError, findTableError, type IntegerRange, type PublishedTable } from './integerRange'
import { propagateRanges } from './propagateRanges'
import { hasWholeVertices } from './wholeVertices'

/** A range for each asked sum. `sharp`: each limit is met by some table that fits what was published. */
export interface SumBounds {
  readonly ranges: readonly IntegerRange[]
  readonly sharp: boolean
}

export type TableBoundsErrorCode = 'infeasible' | 'invalid_input'

/** Cells that are still open, as columns of a linear model; all others have one value left. */
interface OpenTable {
  readonly ranges: readonly IntegerRange[]
  readonly openCells: readonly number[]
  readonly columnOf: ReadonlyMap<number, number>
}

type Direction = LinearObjective['direction']

const contradiction = 'No table fits: the ranges of the cells contradict the published sums.'

function openTable(ranges: readonly IntegerRange[]): OpenTable {
  const openCells = ranges.flatMap(({ lower, upper }, cell) => (lower < upper ? [cell] : []))
  return { ranges, openCells, columnOf: new Map(openCells.map((cell, column) => [cell, column])) }
}

/** Splits cells into the columns still open and what the settled ones add up to. */
function split({ ranges, columnOf }: OpenTable, cells: readonly number[]) {
  const columns: number[] = []
  let settled = 0
  for (const cell of cells) {
    const column = columnOf.get(cell)
    if (column === undefined) settled += ranges[cell]?.lower ?? 0
    else columns.push(column)
  }
  return { columns, settled }
}

function toModel(open: OpenTable, sums: PublishedTable['sums']): LinearModel {
  const rows = sums.map(({ cells, lower, upper }) => {
    const { columns, settled } = split(open, cells)
    return { columns, lower: lower - settled, upper: upper - settled }
  })
  const integer = !hasWholeVertices(rows.map((row) => row.columns))
  const columns = open.openCells.map((cell) => ({
    ...(open.ranges[cell] ?? { lower: 0, upper: 0 }),
    integer,
  }))
  return { columns, rows }
}

/** Smallest and largest value each column has had in the tables found so far: what has been seen needs no proof again. */
function createWitness(size: number) {
  const lowest = new Float64Array(size).fill(Infinity)
  const highest = new Float64Array(size).fill(-Infinity)
  return {
    see(values: Float64Array): void {
      if (values.some((value) => Math.abs(value - Math.round(value)) > rounding)) return
      values.forEach((value, column) => {
        lowest[column] = Math.min(lowest[column] ?? Infinity, Math.round(value))
        highest[column] = Math.max(highest[column] ?? -Infinity, Math.round(value))
      })
    },
    has: (direction: Direction, column: number, value: number): boolean =>
      (direction === 'minimise' ? lowest : highest)[column] === value,
  }
}

/** Null when no table fits. */
function solveOpen(
  program: LinearProgram,
  open: OpenTable,
  queries: readonly (readonly number[])[],
): SumBounds | null {
  const witness = createWitness(open.openCells.length)
  const found = { sharp: true, feasible: true }

  /** The best whole value, or what is known where there is no limit or the solver gave up. */
  function optimise(direction: Direction, columns: readonly number[], known: number): number {
    const [only = -1] = columns.length === 1 ? columns : []
    if (witness.has(direction, only, known)) return known
    const solution = program.solve({ direction, columns })
    if (solution.status === 'infeasible') found.feasible = false
    if (solution.status === 'stopped') found.sharp = false
    if (solution.status !== 'optimal') return known
    witness.see(solution.values)
    return direction === 'minimise' ? roundUp(solution.value) : roundDown(solution.value)
  }

  function rangeOf(columns: readonly number[], known: IntegerRange): IntegerRange {
    return {
      lower: optimise('minimise', columns, known.lower),
      upper: optimise('maximise', columns, known.upper),
    }
  }

  optimise('minimise', [], 0)
  if (!found.feasible) return null
  const ranges = queries.map((query) => {
    const { columns, settled } = split(open, query)
    const known = sumOf(open.ranges, query)
    if (columns.length === 0) return known
    const { lower, upper } = rangeOf(columns, {
      lower: known.lower - settled,
      upper: known.upper - settled,
    })
    return { lower: lower + settled, upper: upper + settled }
  })
  return found.feasible ? { ranges, sharp: found.sharp } : null
}

function sumOf(cells: readonly IntegerRange[], query: readonly number[]): IntegerRange {
  return query.reduce(
    (total, cell) => ({
      lower: total.lower + (cells[cell]?.lower ?? 0),
      upper: total.upper + (cells[cell]?.upper ?? 0),
    }),
    { lower: 0, upper: 0 },
  )
}

/**
 * The narrowest whole-number ranges of sums over sets of cells that what was published of a table allows: a linear program
 * per limit, an integer program where the published sums overlap in more than two directions (Fischetti and Salazar 2000).
 * Refused: `invalid_input` for a broken shape, `infeasible` where no table fits (figures of different dates or rounding
 * rules were mixed).
 */
export function sumBounds(
  solver: LinearSolver,
  table: PublishedTable,
  queries: readonly (readonly number[])[],
): Computed<SumBounds, TableBoundsErrorCode> {
  const size = table.cells.length
  const error =
    findTableError(table) ??
    queries.map((query, index) => findCellsError(query, size, `Query ${index}`)).find((text) => text !== null)
  if (error !== null && error !== undefined) return refuse('invalid_input', error)

  const ranges = propagateRanges(table)
  if (ranges === null) return refuse('infeasible', contradiction)
  const open = openTable(ranges)
  const bounds = solver.withProgram(toModel(open, table.sums), (program) => solveOpen(program, open, queries))
  return bounds === null ? refuse('infeasible', contradiction) : computed(bounds)
}
