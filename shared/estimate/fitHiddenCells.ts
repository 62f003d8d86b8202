import type { CountTable, TableCell } from '../domain/sources/countTable'
import type { BaseArea } from '../domain/sources/starterDataset'
import type { IntegerRange, PublishedTable } from '../statistics/suppression/integerRange'
import { pointUnderTotals } from '../statistics/suppression/pointUnderTotals'
import { cellsAtLevel } from './cellReading'
import { publishedFigures, type PublishedFigures } from './totals/publishedFigures'
import { partsAddUp } from './totals/sameFigures'

/** A table whose hidden cells have been given their narrowest interval and a fitted number, and how many those are. */
export interface FittedTable<Table extends CountTable> {
  readonly table: Table
  readonly fitted: number
}

/** What ties the hidden cells of a table: the other tables of the same figures, and how areas make each other up. */
export interface Surroundings {
  readonly others: readonly CountTable[]
  readonly baseAreas: readonly BaseArea[]
}

/** Hidden cells up to which the nearest number under all totals is looked for; of more, each takes its own middle. */
const mostFittedTogether = 400

function isHidden({ count, share }: TableCell): boolean {
  return share === null && count.value === null && count.precision === 'suppressed'
}

/** True where a table hides a number that others may tell. */
export function hidesCells(table: CountTable): boolean {
  return cellsAtLevel(table).some(isHidden)
}

/** The limits of a hidden cell in whole numbers, as its rule has them; never beyond what the rule itself leaves. */
function roundOut({ count }: TableCell, { lower, upper }: IntegerRange): IntegerRange {
  return {
    lower: Math.max(count.lower, Math.floor(lower)),
    upper: Math.min(count.upper ?? Infinity, Math.ceil(upper)),
  }
}

/** What the published totals leave for the hidden cells among their parts. */
function sumsOf(
  figures: PublishedFigures,
  totals: readonly TableCell[],
  parts: readonly TableCell[],
  hidden: readonly TableCell[],
): PublishedTable['sums'] {
  const positionOf = new Map(hidden.map((cell, index) => [cell, index]))
  const described = parts.map((cell) => ({ cell, extent: figures.extentOf(cell) }))
  const unknown = described.filter(({ cell }) => positionOf.has(cell))
  const seen = new Set<string>()
  return totals.flatMap((total) => {
    const whole = figures.extentOf(total)
    const name = [whole.area, whole.sex, whole.from, whole.before].join(' ')
    if (seen.has(name)) return []
    seen.add(name)
    if (!unknown.some(({ extent }) => figures.isPartOf(extent, whole))) return []
    const own = described.filter(({ extent }) => figures.isPartOf(extent, whole))
    const cells = own.flatMap(({ cell }) => positionOf.get(cell) ?? [])
    const known = own.flatMap(({ cell }) => (positionOf.has(cell) ? [] : [figures.rangeOf(cell)]))
    const { lower, upper } = figures.rangeOf(total)
    const size = own.reduce((sum, { extent }) => sum + extent.size, 0)
    const elsewhere = total.area === 'nation:NO' ? figures.elsewhere(total).upper : 0
    const most = known.reduce((sum, range) => sum + range.upper, elsewhere)
    const left = {
      lower: size === whole.size ? Math.max(0, Math.floor(lower - most)) : 0,
      upper: Math.ceil(upper - known.reduce((sum, range) => sum + range.lower, 0)),
    }
    const loose = cells.reduce(
      (sum, cell) => {
        const range = figures.rangeOf(hidden[cell] ?? total)
        return { lower: sum.lower + Math.floor(range.lower), upper: sum.upper + Math.ceil(range.upper) }
      },
      { lower: 0, upper: 0 },
    )
    // What the cells allow by themselves need not be asked of them together.
    return left.lower <= loose.lower && left.upper >= loose.upper ? [] : [{ cells, ...left }]
  })
}

/** The figures with as many of the other tables as do not contradict them; null where even the table's own totals do. */
function figuresOf(table: CountTable, { others, baseAreas }: Surroundings, hidden: readonly TableCell[]) {
  const companions = partsAddUp(table) ? others.filter(partsAddUp) : []
  const together = publishedFigures([table, ...companions], baseAreas, hidden)
  if (together !== null) return { figures: together, tables: [table, ...companions] }
  const alone = companions.length === 0 ? null : publishedFigures([table], baseAreas, hidden)
  return alone === null ? null : { figures: alone, tables: [table] }
}

function fit<Table extends CountTable>(table: Table, surroundings: Surroundings): FittedTable<Table> {
  const parts = cellsAtLevel(table)
  const told = figuresOf(table, surroundings, parts.filter(isHidden))
  const rangeOf = (cell: TableCell) =>
    roundOut(cell, told?.figures.rangeOf(cell) ?? { lower: 0, upper: Infinity })
  // A cell without upper limit stays without number.
  const hidden = parts.filter((cell) => isHidden(cell) && rangeOf(cell).upper < Infinity)
  if (hidden.length === 0) return { table, fitted: 0 }
  const cells = hidden.map(rangeOf)
  const own = new Set(parts)
  const totals = told?.tables.flatMap((each) => each.cells.filter((cell) => !own.has(cell))) ?? []
  const together = told !== null && hidden.length <= mostFittedTogether && partsAddUp(table)
  const sums = together ? sumsOf(told.figures, totals, parts, hidden) : []
  const point = pointUnderTotals({ cells, sums })
  const fitted = new Map(
    hidden.map((cell, index) => {
      const range = cells[index] ?? { lower: cell.count.lower, upper: cell.count.lower }
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

interface Known extends Surroundings {
  readonly made: FittedTable<CountTable>
}

const known = new WeakMap<CountTable, Known>()

/**
 * Gives each hidden cell of a table the interval that its rule and all published totals of the same figures leave: the rows
 * of regions, the country, both sexes and wider ages, of this table and of others. Inside it stands the number that lies
 * nearest to the middle of all intervals under those totals, an estimate that is used for nothing but the estimate; the
 * interval goes into the bounds and the draws. A national row may count people who live in none of the areas, so that it
 * limits them from above only, unless the table or another one says that they make it up. Totals that contradict the
 * hiding rule say nothing: the interval of the rule stays.
 */
export function fitHiddenCells<Table extends CountTable>(
  table: Table,
  surroundings: Surroundings,
): FittedTable<Table> {
  const before = known.get(table)
  const same =
    before !== undefined &&
    before.baseAreas === surroundings.baseAreas &&
    before.others.length === surroundings.others.length &&
    before.others.every((other, index) => other === surroundings.others[index])
  if (same) return { table: { ...table, cells: before.made.table.cells }, fitted: before.made.fitted }
  const made = hidesCells(table) ? fit(table, surroundings) : { table, fitted: 0 }
  known.set(table, { ...surroundings, made })
  return made
}
