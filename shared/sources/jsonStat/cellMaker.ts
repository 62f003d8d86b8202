import type { CubeCell } from '../../domain/cubes/cubeCells'
import type { MarkerLegend, MarkerMeaning } from './markerLegend'

/** How the numbers of a measure are printed. */
export interface NumberForm {
  /** True for counts; a number that counts nothing has no interval. */
  readonly counted: boolean
  /** Decimals printed; null when the source does not say. */
  readonly decimals: number | null
  /** True for a mean of several years or another number made from counts: even a whole one is rounded. */
  readonly derived: boolean
  /** What a printed number is to be multiplied with: 1000 for a table in thousands. */
  readonly scale: number
}

/** Makes the cell of a value and its status; null when the value is no number, no null and no symbol. */
export type CellMaker = (raw: unknown, status: string | null) => CubeCell | null

const unmarked: MarkerMeaning = { precision: 'as-printed' }
const unknownShown: MarkerMeaning = { precision: 'estimated' }
const unknownHidden: MarkerMeaning = { precision: 'missing' }
/** A number in quotes is a change of format, not a symbol. */
const quotedNumber = /^\s*[-+]?[\d\s]+([.,]\d+)?\s*$/

export function cellMaker(legend: MarkerLegend, form: NumberForm, additive: boolean): CellMaker {
  const mayAdd = additive && !(legend.noisy && form.counted)
  return (raw, status) => {
    const marker = status === '' ? null : status
    if (typeof raw === 'number') {
      if (!Number.isFinite(raw) || !Number.isFinite(raw * form.scale)) return null
      if (marker === null) return shownCell(raw, unmarked, null, legend, form, mayAdd)
      return shownCell(raw, legend.symbols.get(marker) ?? unknownShown, marker, legend, form, mayAdd)
    }
    if (raw === null || raw === undefined) {
      const meaning = marker === null ? unknownHidden : (legend.symbols.get(marker) ?? unknownHidden)
      return hiddenCell(meaning, marker, form, mayAdd)
    }
    if (typeof raw !== 'string' || quotedNumber.test(raw) || raw.length > 100) return null
    // An empty cell is a symbol too where the legend says what it means.
    const symbol = raw.trim() === '' ? (marker ?? '') : raw
    return hiddenCell(
      legend.symbols.get(symbol) ?? unknownHidden,
      symbol === '' ? null : symbol,
      form,
      mayAdd,
    )
  }
}

function hiddenCell(
  { precision, bounds }: MarkerMeaning,
  marker: string | null,
  { counted }: NumberForm,
  additive: boolean,
): CubeCell {
  const known = counted ? bounds : undefined
  const hidden = precision === 'suppressed' || precision === 'not-applicable' || precision === 'magnitude'
  return {
    value: null,
    lower: known?.lower ?? 0,
    upper: known?.upper ?? null,
    precision: hidden ? precision : 'missing',
    marker,
    additive,
  }
}

function shownCell(
  printed: number,
  { precision, bounds }: MarkerMeaning,
  marker: string | null,
  legend: MarkerLegend,
  form: NumberForm,
  additive: boolean,
): CubeCell {
  const value = form.counted ? printed * form.scale : printed
  if (form.counted && value >= 0) {
    const rewritten = legend.rewritten.get(value)
    if (rewritten !== undefined) return { value, ...rewritten, precision: 'perturbed', marker, additive }
    if (legend.noisy) return { value, lower: 0, upper: null, precision: 'perturbed', marker, additive }
    if (bounds !== undefined && precision !== 'as-printed')
      return { value, ...widened(bounds, value), precision, marker, additive }
    const half = form.scale * halfUnit(printed, form)
    if (half > 0) {
      const known = precision === 'as-printed' ? 'rounded' : precision
      return {
        value,
        lower: Math.max(0, value - half),
        upper: value + half,
        precision: known,
        marker,
        additive,
      }
    }
  }
  return {
    value,
    lower: value,
    upper: value,
    precision: precision === 'as-printed' ? 'exact' : precision,
    marker,
    additive,
  }
}

function widened(bounds: { readonly lower: number; readonly upper: number | null }, value: number) {
  return {
    lower: Math.min(bounds.lower, value),
    upper: bounds.upper === null ? null : Math.max(bounds.upper, value),
  }
}

/** Half the unit of the last decimal printed; 0 for a whole number of things counted one by one. */
function halfUnit(value: number, { decimals, derived, scale }: NumberForm): number {
  if (decimals !== null && decimals > 0) return 0.5 * 10 ** -decimals
  if (Number.isInteger(value)) return derived || scale > 1 ? 0.5 : 0
  const printed = String(value)
  const point = printed.indexOf('.')
  return point === -1 || printed.includes('e') ? 0 : 0.5 * 10 ** -(printed.length - point - 1)
}
