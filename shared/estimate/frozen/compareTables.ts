import { guardCell } from '../../domain/disclosure/guardCell'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import type { CountTable, TableCell } from '../../domain/sources/countTable'

/** What a cell says: a number of people with its limits, or a share; null where the table has no such cell. */
export type CellFigure =
  | {
      readonly kind: 'count'
      readonly value: number | null
      readonly lower: number
      readonly upper: number | null
    }
  | { readonly kind: 'share'; readonly value: number; readonly lower: number; readonly upper: number }
  | null

/** A cell whose figure is not what it was. */
export interface MovedCell {
  readonly area: string
  readonly sex: TableCell['sex']
  readonly ageFrom: number
  readonly ageTo: number | null
  readonly then: CellFigure
  readonly now: CellFigure
}

/** Moved cells that are listed; the rest are counted. */
export const mostMovedCells = 40

function figureOf(cell: TableCell | undefined, rule: SmallCountRule): CellFigure {
  if (cell === undefined) return null
  const { count, share } = guardCell(cell, rule)
  if (share !== null) return { kind: 'share', value: share.value, lower: share.lower, upper: share.upper }
  return { kind: 'count', value: count.value, lower: count.lower, upper: count.upper }
}

function placeOf({ area, sex, ageFrom, ageTo }: TableCell): string {
  return JSON.stringify([area, sex, ageFrom, ageTo])
}

function size(figure: CellFigure): number {
  return figure === null ? 0 : (figure.value ?? figure.lower)
}

/** How far a cell moved, as a share of the larger figure; a cell that came or went moved all the way. */
function distance({ then, now }: MovedCell): number {
  if (then === null || now === null) return 2
  const largest = Math.max(size(then), size(now))
  return largest === 0 ? 0 : Math.abs(size(now) - size(then)) / largest
}

/**
 * The cells of one table whose figures differ between two editions, those of the whole nation first and then those that moved
 * farthest; at most `mostMovedCells`. Figures are as they may be shown under `rule`.
 */
export function movedCells(
  then: CountTable,
  now: CountTable,
  rule: SmallCountRule,
): { readonly cells: readonly MovedCell[]; readonly total: number } {
  const before = new Map(then.cells.map((cell) => [placeOf(cell), cell]))
  const after = new Map(now.cells.map((cell) => [placeOf(cell), cell]))
  const moved = [...new Map([...before, ...after])].flatMap(([place, { area, sex, ageFrom, ageTo }]) => {
    const cell: MovedCell = {
      area,
      sex,
      ageFrom,
      ageTo,
      then: figureOf(before.get(place), rule),
      now: figureOf(after.get(place), rule),
    }
    return JSON.stringify(cell.then) === JSON.stringify(cell.now) ? [] : [cell]
  })
  const isNation = ({ area }: MovedCell): number => (area.startsWith('nation:') ? 0 : 1)
  const ordered = moved.toSorted(
    (a, b) => isNation(a) - isNation(b) || distance(b) - distance(a) || (a.area < b.area ? -1 : 1),
  )
  return { cells: ordered.slice(0, mostMovedCells), total: moved.length }
}
