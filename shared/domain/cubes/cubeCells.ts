import { precisions, type Precision } from '../counts/count'

/** One cell of a cube; its grain is that of its measure, its provenance that of the cube. */
export interface CubeCell {
  /** Null when the source shows no number. */
  readonly value: number | null
  /** Of a count: 0 or more. Of a number that counts nothing, value, lower and upper are equal. */
  readonly lower: number
  /** Null when nothing bounds it from above. */
  readonly upper: number | null
  readonly precision: Precision
  /** The symbol printed by the source, verbatim. */
  readonly marker: string | null
  readonly additive: boolean
}

/** A number published as it is. */
export function exactCell(value: number, additive: boolean): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive }
}

/** A number that is not there, and nothing known of it. */
export function missingCell(additive: boolean): CubeCell {
  return { value: null, lower: 0, upper: null, precision: 'missing', marker: null, additive }
}

/**
 * Cells of a cube in columns, in ascending order of place. Only here NaN stands for "no number" and Infinity for
 * "unbounded"; `cellAt` reads them as a cell. The columns can be handed from thread to thread.
 */
export interface CubeCells {
  readonly length: number
  /** Place of each cell; null when there is one for every combination, in order. */
  readonly offsets: Uint32Array<ArrayBuffer> | null
  readonly value: Float64Array<ArrayBuffer>
  readonly lower: Float64Array<ArrayBuffer>
  readonly upper: Float64Array<ArrayBuffer>
  /** Place in `precisions`. */
  readonly precision: Uint8Array<ArrayBuffer>
  /** Place in `markers`. */
  readonly marker: Uint16Array<ArrayBuffer>
  readonly additive: Uint8Array<ArrayBuffer>
  /** The first is the empty text: no marker. */
  readonly markers: readonly string[]
}

export function offsetAt(cells: CubeCells, index: number): number {
  return cells.offsets === null ? index : (cells.offsets[index] ?? index)
}

/** The cell at a position of the columns. Throws outside of them. */
export function cellAt(cells: CubeCells, index: number): CubeCell {
  const { value, lower, upper, precision } = readColumns(cells, index)
  const marker = cells.markers[cells.marker[index] ?? 0] ?? ''
  return {
    value: Number.isNaN(value) ? null : value,
    lower,
    upper: upper === Infinity ? null : upper,
    precision,
    marker: marker === '' ? null : marker,
    additive: cells.additive[index] === 1,
  }
}

/** The position in the columns of the cell at a place; null when the table has none there. */
export function positionOf(cells: CubeCells, offset: number): number | null {
  const { offsets, length } = cells
  if (offsets === null) return offset < length ? offset : null
  let [low, high] = [0, length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = offsets[middle] ?? 0
    if (found === offset) return middle
    if (found < offset) low = middle + 1
    else high = middle - 1
  }
  return null
}

function readColumns(cells: CubeCells, index: number) {
  const value = cells.value[index]
  const lower = cells.lower[index]
  const upper = cells.upper[index]
  const precision = precisions[cells.precision[index] ?? -1]
  if (value === undefined || lower === undefined || upper === undefined || precision === undefined)
    throw new RangeError(`No cell at ${index}`)
  return { value, lower, upper, precision }
}
