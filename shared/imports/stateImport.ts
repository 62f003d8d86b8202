import { precisions, type Precision } from '../domain/counts/count'
import type { Cube } from '../domain/cubes/cube'
import { cellAt, offsetAt } from '../domain/cubes/cubeCells'
import { categoryReader, measureReader } from '../domain/cubes/cubePlaces'

/** Sum of one measure of a table; its numbers are null where the cells may not be added. */
export interface MeasureSum {
  /** Code of the measure; null in a table of one. */
  readonly measure: string | null
  readonly grain: string | null
  /** Over the cells that show a number. */
  readonly value: number | null
  readonly lower: number | null
  /** Null also where nothing bounds a cell from above. */
  readonly upper: number | null
  readonly additive: boolean
}

/** What a table that a file holds comes to, for the person to compare with what they know. */
export interface ImportedTable {
  readonly table: string
  readonly title: string
  readonly dimensions: readonly {
    readonly id: string
    readonly label: string
    readonly role: string
    readonly categories: number
  }[]
  readonly cells: number
  /** Number of cells by precision; those with none are left out. */
  readonly precision: { readonly [Name in Precision]?: number }
  readonly sums: readonly MeasureSum[]
  readonly notes: readonly string[]
}

/** Describes a cube. Totals that the table prints beside their parts are not added to these. */
export function stateTable(cube: Cube): ImportedTable {
  const { dimensions, measures, cells } = cube
  const measureOf = measureReader(dimensions)
  const readers = dimensions.map((_, at) => categoryReader(dimensions, at))
  const totals = dimensions.map(({ categories, totals: known }) => {
    const codes = new Set(known.map(({ total }) => total))
    return categories.map(({ code }) => codes.has(code))
  })
  const counts = new Map<Precision, number>()
  const sums = measures.map(({ code, grain, additive }) => ({
    measure: code,
    grain,
    value: 0,
    lower: 0,
    upper: 0,
    additive: additive && grain !== null && dimensions.every((dimension) => dimension.additive !== false),
  }))
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cellAt(cells, index)
    counts.set(cell.precision, (counts.get(cell.precision) ?? 0) + 1)
    const offset = offsetAt(cells, index)
    const sum = sums[measureOf(offset)]
    if (sum?.additive !== true || readers.some((read, at) => totals[at]?.[read(offset)] === true)) continue
    if (!cell.additive) sum.additive = false
    sum.value += cell.value ?? 0
    sum.lower += cell.lower
    sum.upper += cell.upper ?? Infinity
  }
  return {
    table: cube.key,
    title: cube.title,
    dimensions: dimensions.map(({ id, label, role, categories }) => ({
      id,
      label,
      role,
      categories: categories.length,
    })),
    cells: cells.length,
    precision: Object.fromEntries(
      precisions.flatMap((precision): [Precision, number][] => {
        const count = counts.get(precision)
        return count === undefined ? [] : [[precision, count]]
      }),
    ),
    sums: sums.map(({ value, lower, upper, additive, ...named }) => ({
      ...named,
      value: additive ? value : null,
      lower: additive ? lower : null,
      upper: additive && upper !== Infinity ? upper : null,
      additive,
    })),
    notes: cube.notes,
  }
}
