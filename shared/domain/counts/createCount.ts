import type { Count, Grain, Precision, Provenance } from './count'

/** What a count is a count of, and where it was read. */
export interface CountSubject {
  readonly grain: Grain
  readonly provenance: readonly Provenance[]
  /** False when the cell may not be added to its siblings; true unless given. */
  readonly additive?: boolean
}

/** Bounds of a count and the number shown, with `null` for none. */
export interface CountBounds {
  readonly value: number | null
  readonly lower: number
  readonly upper: number | null
  readonly precision: Exclude<Precision, 'exact'>
  readonly marker?: string | null
}

/** A number published as it is: value, lower and upper are equal. Throws on a negative number. */
export function exactCount(value: number, { grain, provenance, additive = true }: CountSubject): Count {
  if (!(value >= 0)) throw new RangeError(`A count is at least 0: ${value}`)
  return { value, lower: value, upper: value, precision: 'exact', marker: null, grain, additive, provenance }
}

/** A number known only within bounds. Throws when the bounds are negative, crossed, or leave the value outside. */
export function intervalCount(
  { value, lower, upper, precision, marker = null }: CountBounds,
  { grain, provenance, additive = true }: CountSubject,
): Count {
  const shown = value ?? lower
  if (!(lower >= 0) || shown < lower || (upper !== null && !(shown <= upper))) {
    throw new RangeError(`A count lies within its bounds: ${value} in ${lower} to ${upper}`)
  }
  return { value, lower, upper, precision, marker, grain, additive, provenance }
}

/** A number rounded by its publisher: the true one lies within half a unit of it, and is never below 0. */
export function roundedCount(value: number, halfUnit: number, subject: CountSubject): Count {
  const bounds = { value, lower: Math.max(0, value - halfUnit), upper: value + halfUnit } as const
  return intervalCount({ ...bounds, precision: 'rounded' }, subject)
}

/**
 * A number hidden because it is below a limit. With `zeroHidden` a count of 0 is hidden too; otherwise zeros are printed
 * and a hidden number is at least 1. `marker` is what the source prints in its place.
 */
export function suppressedCount(
  rule: { readonly below: number; readonly zeroHidden: boolean; readonly marker: string },
  subject: CountSubject,
): Count {
  const lower = rule.zeroHidden ? 0 : 1
  return intervalCount(
    { value: null, lower, upper: rule.below - 1, precision: 'suppressed', marker: rule.marker },
    subject,
  )
}

/** A number that the source does not give: anything from 0 up. */
export function missingCount(marker: string | null, subject: CountSubject): Count {
  return intervalCount({ value: null, lower: 0, upper: null, precision: 'missing', marker }, subject)
}
