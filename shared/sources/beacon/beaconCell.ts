import { exactCell, missingCell, type CubeCell } from '../../domain/cubes/cubeCells'
import { errorWords, type ResponseSummary, type ResultSet } from './beaconAnswer'

/** A number as a beacon gives it, with what it says about it. */
export interface BeaconNumber {
  readonly exists: boolean | null
  readonly number: number | null
  readonly precision: string | null
  readonly adjustedTo: readonly (number | string)[]
  /** Words of the failure of a node; null when it answered. */
  readonly failure: string | null
}

/** Words for tens and the like that servers write in place of a unit. */
const units: ReadonlyMap<string, number> = new Map([
  ['immediate ten', 10],
  ['immediate hundred', 100],
  ['immediate thousand', 1000],
])

/** Largest number named as what counts are adjusted to; null when none is a number above 0. */
function unitOf(adjustedTo: BeaconNumber['adjustedTo']): number | null {
  const numbers = adjustedTo.flatMap((item) => {
    const number = typeof item === 'number' ? item : (units.get(item.trim().toLowerCase()) ?? Number(item))
    return Number.isInteger(number) && number > 0 && number <= 1e9 ? [number] : []
  })
  return numbers.length === 0 ? null : Math.max(...numbers)
}

const unknown = missingCell(false)

/**
 * The cell of a number (GA4GH Beacon v2; `countPrecision` and `countAdjustedTo` as the EGA's beacon writes them).
 * Datasets overlap and beacons share them, so no cell may be added.
 *
 * - A failed node has no number, although it says `exists: false`.
 * - Without a number only existence is told: at least 1, or 0.
 * - `imprecise`: a number below the threshold is shown as the threshold, also where it is 0 and `exists` is false.
 * - `rounded`: always up, to the unit named.
 * - A number above 0 with `exists: false` is a threshold in place of a small number.
 */
export function beaconCell({ exists, number, precision, adjustedTo, failure }: BeaconNumber): CubeCell {
  if (failure !== null) return { ...unknown, marker: failure }
  if (number === null) {
    if (exists === null) return unknown
    return exists ? { ...unknown, lower: 1, marker: 'exists' } : exactCell(0, false)
  }
  const marker = precision === 'exact' ? null : precision
  const unit = unitOf(adjustedTo)
  if (exists === false && number > 0)
    return {
      value: null,
      lower: 0,
      upper: number,
      precision: 'floored',
      marker: marker ?? 'exists: false',
      additive: false,
    }
  const least = exists === true && number > 0 ? 1 : 0
  if (precision === 'imprecise') {
    const hidden = unit === null || number <= unit
    return hidden
      ? { value: null, lower: least, upper: number, precision: 'floored', marker, additive: false }
      : { ...exactCell(number, false), marker }
  }
  if (precision === 'rounded') {
    // Without its unit nobody knows by how much it was rounded.
    const lower = unit === null ? least : Math.max(least, number - unit + 1)
    return {
      value: number,
      lower: Math.min(lower, number),
      upper: number,
      precision: 'rounded',
      marker,
      additive: false,
    }
  }
  // Something exists, but the number is 0: the number was taken away.
  if (number === 0 && exists === true) return { ...unknown, lower: 1, marker: '0' }
  if (precision !== null && precision !== 'exact') return { ...unknown, marker: `${precision} ${number}` }
  return exactCell(number, false)
}

export function numberOfSummary(summary: ResponseSummary): BeaconNumber {
  return {
    exists: summary.exists,
    number: summary.numTotalResults ?? null,
    precision: summary.countPrecision ?? null,
    adjustedTo: summary.countAdjustedTo ?? [],
    failure: null,
  }
}

/** The number of one dataset; what it does not say about its precision the summary says. */
export function numberOfResultSet(set: ResultSet, summary: ResponseSummary): BeaconNumber {
  return {
    exists: set.exists ?? null,
    number: set.resultsCount ?? null,
    precision: set.countPrecision ?? summary.countPrecision ?? null,
    adjustedTo: set.countAdjustedTo ?? summary.countAdjustedTo ?? [],
    failure: errorWords(set.info?.error) ?? errorWords(set.error),
  }
}
