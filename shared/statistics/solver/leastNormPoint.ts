import { choleskySolve } from './choleskySolve'
import type { LinearRow } from './linearSolver'

/** The points on one side of a plane: `normal` of length 1 times the point is at least `offset`. */
interface HalfSpace {
  readonly columns: readonly number[]
  readonly normal: readonly number[]
  readonly offset: number
  readonly equation: boolean
}

/** A half-space whose plane the point lies in, and how strongly it pushes the point. */
interface ActiveHalfSpace {
  readonly space: HalfSpace
  readonly multiplier: number
}

/** Squared length of what a plane adds to the planes before it, below which it adds nothing but rounding. */
const dependence = 1e-12

/** Distance to a plane that is still taken as lying in it, relative to the largest offset. */
const reach = 1e-10

/** Changes of the set of planes after which rounding must have made it circle. */
const maximumChanges = 10_000

function coefficientsOf(row: LinearRow): readonly number[] {
  return row.coefficients ?? row.columns.map(() => 1)
}

function toHalfSpaces(row: LinearRow): readonly HalfSpace[] {
  const coefficients = coefficientsOf(row)
  const length = Math.hypot(...coefficients)
  const equation = row.lower === row.upper
  const side = (limit: number, sign: number): HalfSpace => ({
    columns: row.columns,
    normal: coefficients.map((coefficient) => (sign * coefficient) / length),
    offset: (sign * limit) / length,
    equation,
  })
  return [
    ...(row.lower > -Infinity ? [side(row.lower, 1)] : []),
    ...(row.upper < Infinity && !equation ? [side(row.upper, -1)] : []),
  ]
}

function opposite({ columns, normal, offset, equation }: HalfSpace): HalfSpace {
  return { columns, normal: normal.map((value) => -value), offset: -offset, equation }
}

function along(space: HalfSpace, point: Float64Array): number {
  return space.columns.reduce(
    (sum, column, index) => sum + (space.normal[index] ?? 0) * (point[column] ?? 0),
    0,
  )
}

function addTo(point: Float64Array, space: HalfSpace, factor: number): void {
  space.columns.forEach((column, index) => {
    point[column] = (point[column] ?? 0) + factor * (space.normal[index] ?? 0)
  })
}

function toVector(space: HalfSpace, size: number): Float64Array {
  const vector = new Float64Array(size)
  addTo(vector, space, 1)
  return vector
}

/** Weights of the normals of the planes whose combination has the given products with them. */
function solvePlanes(spaces: readonly HalfSpace[], products: readonly number[], size: number): Float64Array {
  const gram = new Float64Array(spaces.length ** 2)
  spaces.forEach((space, row) => {
    const vector = toVector(space, size)
    spaces.slice(0, row + 1).forEach((other, column) => {
      gram[row * spaces.length + column] = along(other, vector)
    })
  })
  return choleskySolve(gram, products)
}

/** What a normal adds to the normals of the planes, and the weights of those in the rest of it. */
function project(space: HalfSpace, planes: readonly HalfSpace[], size: number) {
  const direction = toVector(space, size)
  const products = planes.map((plane) => along(plane, direction))
  const weights = solvePlanes(planes, products, size)
  planes.forEach((plane, index) => addTo(direction, plane, -(weights[index] ?? 0)))
  return { direction, weights, gain: along(space, direction) }
}

/** The step onto a violated half-space, giving up planes that would pull the wrong way. Null: there is no such point. */
function enter(
  entering: HalfSpace,
  start: readonly ActiveHalfSpace[],
  point: Float64Array,
): readonly ActiveHalfSpace[] | null {
  let active = start
  let pushed = 0
  for (;;) {
    const planes = active.map(({ space }) => space)
    const { direction, weights, gain } = project(entering, planes, point.length)
    const full = gain > dependence ? (entering.offset - along(entering, point)) / gain : Infinity
    let partial = Infinity
    let leaving = -1
    active.forEach(({ space, multiplier }, index) => {
      const weight = weights[index] ?? 0
      if (space.equation || weight <= dependence || multiplier / weight >= partial) return
      partial = multiplier / weight
      leaving = index
    })
    const step = Math.min(full, partial)
    if (step === Infinity) return null
    if (full < Infinity) {
      direction.forEach((value, column) => {
        point[column] = (point[column] ?? 0) + step * value
      })
    }
    pushed += step
    active = active.map(({ space, multiplier }, index) => ({
      space,
      multiplier: multiplier - step * (weights[index] ?? 0),
    }))
    if (full <= partial) return [...active, { space: entering, multiplier: pushed }]
    active = active.filter((_, index) => index !== leaving)
  }
}

/**
 * The point nearest to the origin whose weighted sums lie within the limits of all rows (dual active set method of Goldfarb
 * and Idnani 1983, for the identity). `size` counts the coordinates. Null when no point does.
 */
export function leastNormPoint(size: number, rows: readonly LinearRow[]): Float64Array | null {
  const isEmpty = (row: LinearRow): boolean => coefficientsOf(row).every((coefficient) => coefficient === 0)
  if (rows.some((row) => isEmpty(row) && (row.lower > 0 || row.upper < 0))) return null
  const spaces = rows.filter((row) => !isEmpty(row)).flatMap(toHalfSpaces)
  const scale = spaces.reduce((largest, { offset }) => Math.max(largest, Math.abs(offset)), 1)
  const allowed = reach * scale
  const point = new Float64Array(size)
  let active: readonly ActiveHalfSpace[] = []

  for (const space of spaces.filter(({ equation }) => equation)) {
    const excess = along(space, point) - space.offset
    if (Math.abs(excess) <= allowed) {
      // Kept as a plane although the point lies in it, unless the planes before imply it.
      const planes = active.map((plane) => plane.space)
      if (project(space, planes, size).gain > dependence) active = [...active, { space, multiplier: 0 }]
      continue
    }
    const next = enter(excess > 0 ? opposite(space) : space, active, point)
    if (next === null) return null
    active = next
  }

  const sides = spaces.filter(({ equation }) => !equation)
  for (let change = 0; change < maximumChanges; change += 1) {
    let worst: HalfSpace | undefined
    let violation = allowed
    for (const side of sides) {
      const distance = side.offset - along(side, point)
      if (distance <= violation) continue
      violation = distance
      worst = side
    }
    if (worst === undefined) return polish(active, size)
    const next = enter(worst, active, point)
    if (next === null) return null
    active = next
  }
  throw new Error(`No nearest point after ${maximumChanges} changes of its planes.`)
}

/** The point from its planes alone: free of what the steps to it have added up in rounding. */
function polish(active: readonly ActiveHalfSpace[], size: number): Float64Array {
  const spaces = active.map(({ space }) => space)
  const weights = solvePlanes(
    spaces,
    spaces.map(({ offset }) => offset),
    size,
  )
  const point = new Float64Array(size)
  spaces.forEach((space, index) => addTo(point, space, weights[index] ?? 0))
  return point
}
