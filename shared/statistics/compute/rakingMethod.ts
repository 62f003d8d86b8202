import { integer, lazy, maxValue, minValue, pipe, union, type GenericSchema } from 'valibot'
import { refuse } from '../computed'
import { rake } from '../raking'
import { defineComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'

type Nested = number | Nested[]

const mostCells = 1_000_000
const mostAxes = 12

const nested: GenericSchema<Nested> = union([numeric, list(lazy(() => nested))])

function shapeOf(values: Nested): number[] {
  return typeof values === 'number' ? [] : [values.length, ...shapeOf(values[0] ?? 0)]
}

/** Cells in row-major order, or null where the nested lists are no full table of the shape. */
function flatten(values: Nested, shape: readonly number[]): number[] | null {
  if (typeof values === 'number') return shape.length === 0 ? [values] : null
  if (values.length !== shape[0]) return null
  const inner = shape.slice(1)
  const cells: number[] = []
  for (const value of values) {
    const part = flatten(value, inner)
    if (part === null) return null
    for (const cell of part) cells.push(cell)
  }
  return cells
}

function nest(cells: readonly number[], shape: readonly number[]): Nested {
  const [length, ...inner] = shape
  if (length === undefined) return cells[0] ?? 0
  const size = cells.length / length
  return Array.from({ length }, (_, index) => nest(cells.slice(index * size, (index + 1) * size), inner))
}

export const rakingMethod = defineComputeMethod({
  name: 'ipf',
  summary: 'Iterative proportional fitting of a table to margins',
  citation: 'Deming and Stephan 1940',
  input: keys({
    seed: nested,
    margins: list(
      keys({
        axes: list(pipe(numeric, integer(), minValue(0), maxValue(mostAxes - 1)), mostAxes),
        target: nested,
      }),
      100,
    ),
  }),
  output: '{ fit: nested numbers, total: number, iterations: number, maxDeviation: number }',
  run({ seed, margins }) {
    const shape = shapeOf(seed)
    const cells = flatten(seed, shape)
    if (cells === null || cells.length === 0 || shape.length > mostAxes || cells.length > mostCells)
      return refuse(
        'shape_mismatch',
        `The seed should be a full table of at most ${mostAxes} axes and ${mostCells} cells.`,
      )
    const flatMargins: { axes: number[]; target: number[] }[] = []
    for (const [index, { axes, target }] of margins.entries()) {
      const known = axes.every((axis) => axis < shape.length) && new Set(axes).size === axes.length
      const flat = known
        ? flatten(
            target,
            axes.map((axis) => shape[axis] ?? 0),
          )
        : null
      if (flat === null)
        return refuse('shape_mismatch', `Margin ${index + 1} does not fit the shape of the seed.`)
      flatMargins.push({ axes, target: flat })
    }
    const raked = rake(cells, shape, flatMargins)
    if (!raked.ok) return raked
    const { table, iterations, largestDeviation } = raked.value
    return {
      ok: true,
      output: {
        fit: nest(table, shape),
        total: table.reduce((sum, cell) => sum + cell, 0),
        iterations,
        maxDeviation: largestDeviation,
      },
    }
  },
})
