import { precisions } from '../counts/count'
import { cubeLimits, cubeSize, cubeStrides, type Cube, type CubeDimension } from './cube'
import { positionOf, type CubeCells } from './cubeCells'
import { categoryReader, measureReader } from './cubePlaces'

/** What is wrong with a table, and where: category codes by dimension. */
export interface CubeFault {
  readonly reason:
    | 'no-cells'
    | 'too-many-dimensions'
    | 'too-many-categories'
    | 'too-many-cells'
    | 'repeated-code'
    | 'unknown-total'
    | 'measures-differ'
    | 'wrong-length'
    | 'wrong-place'
    | 'wrong-interval'
    | 'total-differs'
  readonly message: string
  readonly place: { readonly [dimension: string]: string }
}

/** The first fault of a table, or null when it is sound. A table with a fault is refused whole. */
export function checkCube(cube: Cube): CubeFault | null {
  return checkDimensions(cube) ?? checkColumns(cube) ?? checkTotals(cube)
}

function fault(reason: CubeFault['reason'], message: string, place: CubeFault['place'] = {}): CubeFault {
  return { reason, message, place }
}

function checkDimensions({ dimensions, measures, cells }: Cube): CubeFault | null {
  if (cells.length === 0) return fault('no-cells', 'The table has no cells.')
  if (dimensions.length > cubeLimits.dimensions)
    return fault(
      'too-many-dimensions',
      `The table has ${dimensions.length} dimensions; ${cubeLimits.dimensions} are read.`,
    )
  if (cells.length > cubeLimits.cells || cubeSize(dimensions) > cubeLimits.combinations)
    return fault('too-many-cells', `The table has ${cells.length} cells; ${cubeLimits.cells} are kept.`)
  for (const dimension of dimensions) {
    const found = checkDimension(dimension)
    if (found !== null) return found
  }
  const codes = dimensions.find(({ role }) => role === 'measure')?.categories.map(({ code }) => code) ?? [
    null,
  ]
  return measures.length === codes.length && measures.every(({ code }, index) => code === codes[index])
    ? null
    : fault('measures-differ', 'The measures are not those of the measure dimension.')
}

function checkDimension({ id, categories, totals }: CubeDimension): CubeFault | null {
  if (categories.length > cubeLimits.categories)
    return fault('too-many-categories', `${id} has ${categories.length} categories.`)
  const codes = new Set<string>()
  for (const { code } of categories) {
    if (codes.has(code)) return fault('repeated-code', `${id} has the code ${code} twice.`, { [id]: code })
    codes.add(code)
  }
  for (const { total, parts } of totals) {
    const unknown = [total, ...parts].find((code) => !codes.has(code))
    if (unknown !== undefined)
      return fault('unknown-total', `${id} has no code ${unknown}, which a total names.`, { [id]: unknown })
  }
  return null
}

function checkColumns({ dimensions, measures, cells }: Cube): CubeFault | null {
  const size = cubeSize(dimensions)
  const { offsets } = cells
  const columns = [cells.value, cells.lower, cells.upper, cells.precision, cells.marker, cells.additive]
  if (offsets === null && cells.length !== size)
    return fault('wrong-length', `The table has ${cells.length} cells for ${size} combinations.`)
  const lengths = [...columns.map(({ length }) => length), offsets?.length ?? cells.length]
  if (lengths.some((length) => length !== cells.length))
    return fault('wrong-length', 'The columns of the table differ in length.')
  const strides = cubeStrides(dimensions)
  const measureOf = measureReader(dimensions)
  const isCount = measures.map(({ grain }) => grain !== null)
  let before = -1
  for (let index = 0; index < cells.length; index += 1) {
    const offset = offsets === null ? index : (offsets[index] ?? -1)
    if (offset <= before || offset >= size)
      return fault('wrong-place', `Cell ${index} stands at ${offset}, outside its order.`)
    before = offset
    const counted = isCount[measureOf(offset)] ?? true
    if (!isSoundCell(cells, index, counted))
      return fault(
        'wrong-interval',
        `A number lies outside its bounds.`,
        placeOf(dimensions, strides, offset),
      )
  }
  return null
}

function isSoundCell(cells: CubeCells, index: number, counted: boolean): boolean {
  const value = cells.value[index] ?? NaN
  const lower = cells.lower[index] ?? NaN
  const upper = cells.upper[index] ?? NaN
  const precision = precisions[cells.precision[index] ?? -1]
  if (precision === undefined || Number.isNaN(lower) || Number.isNaN(upper)) return false
  if (!Number.isFinite(lower) || lower > upper || value < lower || value > upper) return false
  if (counted && lower < 0) return false
  return precision !== 'exact' || (value === lower && value === upper)
}

/** Codes of the categories of a place, by dimension. */
export function placeOf(
  dimensions: readonly CubeDimension[],
  strides: readonly number[],
  offset: number,
): { readonly [dimension: string]: string } {
  return Object.fromEntries(
    dimensions.map(({ id, categories }, index) => {
      const category = categories[Math.floor(offset / (strides[index] ?? 1)) % categories.length]
      return [id, category?.code ?? '']
    }),
  )
}

/** Totals whose interval cannot hold the sum of their parts; only counts that may be added are compared. */
function checkTotals({ dimensions, measures, cells }: Cube): CubeFault | null {
  const strides = cubeStrides(dimensions)
  const measureOf = measureReader(dimensions)
  const additive = measures.map((measure) => measure.additive)
  for (const [at, dimension] of dimensions.entries()) {
    if (dimension.totals.length === 0) continue
    const categoryOf = categoryReader(dimensions, at)
    const sums = sumsByPlace(dimension, strides[at] ?? 1)
    for (let index = 0; index < cells.length; index += 1) {
      const offset = cells.offsets === null ? index : (cells.offsets[index] ?? 0)
      const found = sums[categoryOf(offset)]
      if (found === undefined || cells.additive[index] !== 1) continue
      if (additive[measureOf(offset)] !== true) continue
      const differing = found.find((total) => !isSumOfParts(cells, index, offset, total))
      if (differing !== undefined)
        return fault(
          'total-differs',
          `The total ${differing.total} of ${dimension.id} is not the sum of its parts.`,
          placeOf(dimensions, strides, offset),
        )
    }
  }
  return null
}

interface TotalSteps {
  readonly total: string
  /** From the place of the total to those of its parts. */
  readonly steps: readonly number[]
  readonly complete: boolean
}

/** The totals of a dimension by the place of their category. */
function sumsByPlace(
  { categories, totals }: CubeDimension,
  stride: number,
): readonly (TotalSteps[] | undefined)[] {
  const places = new Map(categories.map(({ code }, place) => [code, place]))
  const sums = categories.map((): TotalSteps[] | undefined => undefined)
  for (const { total, parts, complete } of totals) {
    const place = places.get(total) ?? 0
    const steps = parts.map((code) => ((places.get(code) ?? 0) - place) * stride)
    sums[place] = [...(sums[place] ?? []), { total, steps, complete }]
  }
  return sums
}

function isSumOfParts(cells: CubeCells, index: number, offset: number, total: TotalSteps): boolean {
  const sum = sumOf(cells, offset, total.steps)
  if (sum === null) return true
  const [lower, upper] = [cells.lower[index] ?? 0, cells.upper[index] ?? Infinity]
  return upper >= sum.lower - tolerance && (!total.complete || lower <= sum.upper + tolerance)
}

/** Numbers that sources print with decimals add up to within this. */
const tolerance = 1e-6

function sumOf(
  cells: CubeCells,
  offset: number,
  steps: readonly number[],
): { lower: number; upper: number } | null {
  let [lower, upper] = [0, 0]
  for (const step of steps) {
    const position = positionOf(cells, offset + step)
    if (position === null || cells.additive[position] !== 1) return null
    lower += cells.lower[position] ?? 0
    upper += cells.upper[position] ?? Infinity
  }
  return { lower, upper }
}
