import { precisions } from '../counts/count'
import type { CubeCell, CubeCells } from './cubeCells'

/** Takes cells in any order, one at most for a place, and puts them into columns. */
export interface CubeBuilder {
  /** Throws when the place is outside the cube. A second cell for a place replaces the first. */
  set(offset: number, cell: CubeCell): void
  has(offset: number): boolean
  /** Cells set so far. */
  readonly count: number
  /** The cells in ascending order of place; the builder is not used afterwards. */
  finish(): CubeCells
}

/** Above this share of the combinations a table is kept dense while it is built. */
const mostDense = 20_000_000

/**
 * A builder for a cube of so many combinations. Tables too large to be dense, or with far fewer cells than combinations
 * where their number is known beforehand, are kept by place.
 */
export function createCubeBuilder(size: number, expectedCells: number = size): CubeBuilder {
  return size <= mostDense && size <= expectedCells * 8 ? createDenseBuilder(size) : createSparseBuilder(size)
}

interface Columns {
  readonly value: Float64Array<ArrayBuffer>
  readonly lower: Float64Array<ArrayBuffer>
  readonly upper: Float64Array<ArrayBuffer>
  readonly precision: Uint8Array<ArrayBuffer>
  readonly marker: Uint16Array<ArrayBuffer>
  readonly additive: Uint8Array<ArrayBuffer>
}

function createColumns(length: number): Columns {
  return {
    value: new Float64Array(length),
    lower: new Float64Array(length),
    upper: new Float64Array(length),
    precision: new Uint8Array(length),
    marker: new Uint16Array(length),
    additive: new Uint8Array(length),
  }
}

const precisionNumbers = new Map(precisions.map((precision, index) => [precision, index]))
/** Stands in the precision column for a place without a cell. */
const noCell = 255

/** Symbols of a source by number; a source has a handful, and one with thousands is no source we know. */
function createMarkers() {
  const markers = ['']
  const numbers = new Map([['', 0]])
  return {
    markers,
    numberOf(marker: string | null): number {
      const text = marker ?? ''
      const found = numbers.get(text)
      if (found !== undefined) return found
      if (markers.length >= 65_535) throw new RangeError('A table has at most 65 535 different symbols')
      markers.push(text)
      numbers.set(text, markers.length - 1)
      return markers.length - 1
    },
  }
}

function write(columns: Columns, index: number, cell: CubeCell, marker: number): void {
  columns.value[index] = cell.value ?? NaN
  columns.lower[index] = cell.lower
  columns.upper[index] = cell.upper ?? Infinity
  columns.precision[index] = precisionNumbers.get(cell.precision) ?? noCell
  columns.marker[index] = marker
  columns.additive[index] = cell.additive ? 1 : 0
}

function checkPlace(offset: number, size: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset >= size)
    throw new RangeError(`Place ${offset} is outside a table of ${size} combinations`)
}

function pick(columns: Columns, order: ArrayLike<number>): Columns {
  const picked = createColumns(order.length)
  for (let index = 0; index < order.length; index += 1) {
    const from = order[index] ?? 0
    picked.value[index] = columns.value[from] ?? NaN
    picked.lower[index] = columns.lower[from] ?? 0
    picked.upper[index] = columns.upper[from] ?? Infinity
    picked.precision[index] = columns.precision[from] ?? 0
    picked.marker[index] = columns.marker[from] ?? 0
    picked.additive[index] = columns.additive[from] ?? 0
  }
  return picked
}

function createDenseBuilder(size: number): CubeBuilder {
  const columns = createColumns(size)
  columns.precision.fill(noCell)
  const { markers, numberOf } = createMarkers()
  let count = 0
  return {
    set(offset, cell) {
      checkPlace(offset, size)
      if (columns.precision[offset] === noCell) count += 1
      write(columns, offset, cell, numberOf(cell.marker))
    },
    has: (offset) => offset < size && columns.precision[offset] !== noCell,
    get count() {
      return count
    },
    finish() {
      if (count === size) return { length: size, offsets: null, ...columns, markers }
      const offsets = new Uint32Array(count)
      let next = 0
      for (let offset = 0; offset < size; offset += 1) {
        if (columns.precision[offset] === noCell) continue
        offsets[next] = offset
        next += 1
      }
      return { length: count, offsets, ...pick(columns, offsets), markers }
    },
  }
}

function createSparseBuilder(size: number): CubeBuilder {
  const cells = new Map<number, CubeCell>()
  return {
    set(offset, cell) {
      checkPlace(offset, size)
      cells.set(offset, cell)
    },
    has: (offset) => cells.has(offset),
    get count() {
      return cells.size
    },
    finish() {
      const offsets = Uint32Array.from(cells.keys()).sort()
      const columns = createColumns(offsets.length)
      const { markers, numberOf } = createMarkers()
      offsets.forEach((offset, index) => {
        const cell = cells.get(offset)
        if (cell !== undefined) write(columns, index, cell, numberOf(cell.marker))
      })
      return { length: offsets.length, offsets, ...columns, markers }
    },
  }
}
