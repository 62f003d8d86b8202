import { cubeLimits, cubeSize } from '../../domain/cubes/cube'
import type { CubeCell } from '../../domain/cubes/cubeCells'
import { categoryReader } from '../../domain/cubes/cubePlaces'
import { answered, refused, type Answered } from '../conversation'
import type { MarkerLegend } from './markerLegend'
import { cellMaker, type NumberForm } from './cellMaker'
import type { JsonStatDataset } from './readDataset'

/** Receives the cells one by one, in the order of the answer. */
export type TakeCell = (offset: number, cell: CubeCell) => void

/** How the numbers of each category of one dimension are printed; `dimension` is -1 for one form throughout. */
export interface CellForms {
  readonly dimension: number
  readonly forms: readonly NumberForm[]
}

/**
 * Hands out the cells of a dataset: dense or sparse, with the status of each in any of its three shapes, symbols among the
 * values included. Places that a sparse answer leaves out are not handed out. Fails with `malformed` when the number of
 * values is not that of the combinations, a place is outside, or a value is neither number, null nor symbol.
 */
export function readCells(
  dataset: JsonStatDataset,
  legend: MarkerLegend,
  { dimension, forms }: CellForms,
  take: TakeCell,
  what: string,
): Answered<null> {
  const size = cubeSize(dataset.dimensions)
  const status = statusReader(dataset.status, size)
  if (status === null)
    return refused('malformed', `${what}: the statuses do not fit its ${size} places.`, { what, size })
  const makers = forms.map((form) => cellMaker(legend, form, dataset.aggregationAllowed))
  const [first] = makers
  if (first === undefined) return refused('malformed', `${what}: no measure.`, { what })
  const measureAt = categoryReader(dataset.dimensions, dimension)
  const makerAt = (offset: number) => makers[measureAt(offset)] ?? first
  const read = (offset: number, raw: unknown): Answered<null> | null => {
    const cell = makerAt(offset)(raw, status(offset))
    if (cell === null)
      return refused('malformed', `${what}: the value at ${offset} is no number and no symbol.`, {
        what,
        offset,
      })
    take(offset, cell)
    return null
  }
  return readValues(dataset.value, size, read, what) ?? answered(null)
}

function readValues(
  value: unknown,
  size: number,
  read: (offset: number, raw: unknown) => Answered<null> | null,
  what: string,
): Answered<null> | null {
  if (Array.isArray(value)) {
    if (value.length !== size)
      return refused('malformed', `${what}: ${value.length} values for ${size} combinations.`, {
        what,
        values: value.length,
        combinations: size,
      })
    for (let offset = 0; offset < size; offset += 1) {
      const fault = read(offset, value[offset])
      if (fault !== null) return fault
    }
    return null
  }
  if (typeof value !== 'object' || value === null)
    return refused('malformed', `${what}: the values are neither a list nor an object.`, { what })
  const entries = Object.entries(value)
  if (entries.length > cubeLimits.cells)
    return refused('too-large', `${what}: more than ${cubeLimits.cells} values.`, { what })
  for (const [key, raw] of entries) {
    const offset = offsetOf(key, size)
    if (offset === null)
      return refused('malformed', `${what}: the place ${key.slice(0, 40)} is outside the table.`, { what })
    const fault = read(offset, raw)
    if (fault !== null) return fault
  }
  return null
}

function offsetOf(key: string, size: number): number | null {
  if (!/^(0|[1-9]\d{0,10})$/.test(key)) return null
  const offset = Number(key)
  return offset < size ? offset : null
}

type StatusAt = (offset: number) => string | null

/** Status by place, or null when it does not fit: by place, one for all, or a list (of length 1, deprecated: for all). */
function statusReader(status: unknown, size: number): StatusAt | null {
  if (status === undefined || status === null || status === '') return () => null
  if (typeof status === 'string') return () => status
  if (typeof status !== 'object') return null
  if (Array.isArray(status)) return listReader(status, size)
  const byPlace = new Map<number, string>()
  for (const [key, symbol] of Object.entries(status)) {
    const offset = offsetOf(key, size)
    if (offset === null || (typeof symbol !== 'string' && symbol !== null)) return null
    if (typeof symbol === 'string') byPlace.set(offset, symbol)
  }
  return (offset) => byPlace.get(offset) ?? null
}

function listReader(status: readonly unknown[], size: number): StatusAt | null {
  const symbols = status.map((symbol) => (typeof symbol === 'string' ? symbol : null))
  if (status.some((symbol) => typeof symbol !== 'string' && symbol !== null)) return null
  if (symbols.length === size) return (offset) => symbols[offset] ?? null
  const [only] = symbols
  return symbols.length === 1 ? () => only ?? null : null
}
