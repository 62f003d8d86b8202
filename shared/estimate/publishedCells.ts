import type { CountTable, TableCell } from '../domain/sources/countTable'
import { tiesOf, type CellTie } from './cellTies'
import { countsThesePeople, measurementOf, type Measurement } from './cellPrecision'
import type { TableSettings } from './tableFactor'
import type { CellInUse } from './tableEvent'

/** A count of nobody that need not mean nobody. */
export interface ZeroCell {
  /** Most people that its rounding or hiding leaves. */
  readonly most: number
  /** Years that the number is a mean of. */
  readonly years: number
  /** True when it counts the very people of the population's date: then no more than `most` are there. */
  readonly counted: boolean
}

/** One published cell that gives the estimate its share of some people. */
export interface PublishedCell {
  readonly table: string
  /** Its place among the cells of the table's own area level. */
  readonly position: number
  /** True when it counts the very people of the population's date. */
  readonly counted: boolean
  /** The share it gives its people, and by how much that grows with each unit of the number it prints. */
  readonly share: number
  readonly sharePerUnit: number
  readonly measurement: Measurement
  /** The published total that it is a part of; null where none ties it. */
  readonly tie: CellTie | null
  /** Set for a cell that shows nobody, but is not tied and may hold somebody: itself and all such cells of its table. */
  readonly zero: { readonly own: ZeroCell; readonly ofTable: readonly ZeroCell[] } | null
}

/** Which published cell speaks of which stratum. */
export interface PublishedCells {
  /** Null in place of cells that print no number. */
  readonly cells: readonly (PublishedCell | null)[]
  /** Place in `cells` by stratum; -1 where no cell speaks of it. */
  readonly cellOf: Int32Array
}

/** The shares that published cells give the strata: those of the cells, or what has been fitted to ages and other areas. */
export interface PublishedSurface extends PublishedCells {
  readonly share: Float64Array
}

function zeroCell(cell: TableCell, settings: TableSettings): ZeroCell | null {
  const { share, count } = cell
  if (share !== null || count.value !== 0) return null
  const counted = countsThesePeople(cell, settings)
  const most = Math.floor(count.upper ?? 0)
  return counted && most === 0 ? null : { most, years: settings.periodYears, counted }
}

/** Reads the cells of a table for what they leave open; null in place of those that print no number. */
export function publishedCells(
  { table, settings }: { readonly table: CountTable; readonly settings: TableSettings },
  cells: readonly CellInUse[],
): readonly (PublishedCell | null)[] {
  const ties = tiesOf(table)
  const zeros = cells.map(({ cell }, position) => (ties[position] === null ? zeroCell(cell, settings) : null))
  const ofTable = zeros.flatMap((zero) => zero ?? [])
  return cells.map(({ cell, reading, sharePerUnit }, position) => {
    const measurement = measurementOf(cell, settings)
    if (reading.share === null || measurement === null) return null
    const own = zeros[position] ?? null
    return {
      table: table.key,
      position,
      counted: countsThesePeople(cell, settings),
      share: reading.share,
      sharePerUnit,
      measurement,
      tie: ties[position] ?? null,
      zero: own === null ? null : { own, ofTable },
    }
  })
}
