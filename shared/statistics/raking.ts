/** A margin of a table: which axes it keeps, and the wanted totals in row-major order of those axes. */
export interface Margin {
  readonly axes: readonly number[]
  readonly target: readonly number[]
}

export type RakingErrorCode =
  | 'shape_mismatch'
  | 'negative_input'
  | 'margin_totals_differ'
  | 'infeasible_zero_seed'
  | 'infeasible_or_not_converged'

export interface RakingError {
  readonly code: RakingErrorCode
  readonly message: string
}

/** The fitted table in the order of the seed, the passes it took, and how far the worst margin is off. */
export interface RakedTable {
  readonly table: readonly number[]
  readonly iterations: number
  readonly largestDeviation: number
}

export type RakingResult =
  { readonly ok: true; readonly value: RakedTable } | { readonly ok: false; readonly error: RakingError }

export interface RakingOptions {
  /** Largest deviation of a margin as a share of the total. */
  readonly tolerance?: number
  readonly maximumIterations?: number
}

/** A margin with the slice that each cell of the seed above zero belongs to. */
interface PreparedMargin {
  readonly target: readonly number[]
  readonly slices: Int32Array
  readonly current: Float64Array
}

/** Relative difference between the totals of two margins that is still taken as rounding. */
const totalsTolerance = 1e-6

function refuse(code: RakingErrorCode, message: string): { readonly ok: false; readonly error: RakingError } {
  return { ok: false, error: { code, message } }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function lengthOf(margin: Margin, shape: readonly number[]): number {
  return margin.axes.reduce((product, axis) => product * (shape[axis] ?? Number.NaN), 1)
}

function findInputError(
  seed: readonly number[],
  shape: readonly number[],
  margins: readonly Margin[],
): RakingError | null {
  const size = shape.reduce((product, length) => product * length, 1)
  if (seed.length !== size) {
    return { code: 'shape_mismatch', message: `The seed has ${seed.length} cells, its shape ${size}.` }
  }
  const wrong = margins.findIndex((margin) => margin.target.length !== lengthOf(margin, shape))
  if (wrong >= 0)
    return { code: 'shape_mismatch', message: `Margin ${wrong + 1} does not fit the shape of the seed.` }
  if (
    ![...seed, ...margins.flatMap((margin) => margin.target)].every((value) => value >= 0 && value < Infinity)
  ) {
    return { code: 'negative_input', message: 'The seed and the margins hold finite numbers of at least 0.' }
  }
  const totals = margins.map((margin) => sum(margin.target))
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)]
  if (highest - lowest > totalsTolerance * highest) {
    return {
      code: 'margin_totals_differ',
      message: `The margins add up to between ${lowest} and ${highest}.`,
    }
  }
  return null
}

/** For each given cell of a row-major table, the slice of the margin it belongs to. */
function slicesOf(margin: Margin, shape: readonly number[], cells: readonly number[]): Int32Array {
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, length) => product * length, 1),
  )
  return Int32Array.from(cells, (cell) =>
    margin.axes.reduce((slice, axis) => {
      const length = shape[axis] ?? 1
      return slice * length + (Math.floor(cell / (strides[axis] ?? 1)) % length)
    }, 0),
  )
}

function addUp(fitted: Float64Array, margin: PreparedMargin): void {
  margin.current.fill(0)
  for (let cell = 0; cell < fitted.length; cell += 1) {
    const slice = margin.slices[cell] ?? 0
    margin.current[slice] = (margin.current[slice] ?? 0) + (fitted[cell] ?? 0)
  }
}

function deviation(fitted: Float64Array, margins: readonly PreparedMargin[]): number {
  let largest = 0
  for (const margin of margins) {
    addUp(fitted, margin)
    margin.target.forEach((target, slice) => {
      largest = Math.max(largest, Math.abs(target - (margin.current[slice] ?? 0)))
    })
  }
  return largest
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940): scales a seed, slice by slice and margin by margin in the given
 * order, until every margin is met. Cells that are 0 in the seed stay 0, and the odds ratios of the seed are kept.
 * Seed and margins are row-major; `shape` gives the lengths of the seed's axes, which margins count from 0.
 */
export function rake(
  seed: readonly number[],
  shape: readonly number[],
  margins: readonly Margin[],
  { tolerance = 1e-10, maximumIterations = 1000 }: RakingOptions = {},
): RakingResult {
  const inputError = findInputError(seed, shape, margins)
  if (inputError !== null) return { ok: false, error: inputError }

  const cells = seed.flatMap((value, cell) => (value > 0 ? [cell] : []))
  const fitted = Float64Array.from(cells, (cell) => seed[cell] ?? 0)
  const prepared = margins.map((margin): PreparedMargin => {
    const current = new Float64Array(margin.target.length)
    return { target: margin.target, slices: slicesOf(margin, shape, cells), current }
  })
  for (const [index, margin] of prepared.entries()) {
    addUp(fitted, margin)
    const empty = margin.target.findIndex((target, slice) => target > 0 && margin.current[slice] === 0)
    if (empty >= 0) {
      return refuse(
        'infeasible_zero_seed',
        `Slice ${empty + 1} of margin ${index + 1} should be above 0, but the seed is 0 throughout it.`,
      )
    }
  }

  const allowed = tolerance * (prepared[0] === undefined ? 0 : sum(prepared[0].target))
  let largestDeviation = deviation(fitted, prepared)
  let iterations = 0
  while (largestDeviation > allowed && iterations < maximumIterations) {
    for (const margin of prepared) {
      addUp(fitted, margin)
      for (let cell = 0; cell < fitted.length; cell += 1) {
        const slice = margin.slices[cell] ?? 0
        const current = margin.current[slice] ?? 0
        fitted[cell] = current === 0 ? 0 : ((fitted[cell] ?? 0) * (margin.target[slice] ?? 0)) / current
      }
    }
    largestDeviation = deviation(fitted, prepared)
    iterations += 1
  }
  if (largestDeviation > allowed) {
    return refuse(
      'infeasible_or_not_converged',
      `After ${iterations} passes a margin is still off by ${largestDeviation}: the margins contradict each other, or the zeros of the seed.`,
    )
  }
  const table = new Array<number>(seed.length).fill(0)
  cells.forEach((cell, index) => {
    table[cell] = fitted[index] ?? 0
  })
  return { ok: true, value: { table, iterations, largestDeviation } }
}
