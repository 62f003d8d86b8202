/** How many there are: an interval that holds the true number, and the number where the source gives it. */
export interface MaterialBounds {
  readonly value: number | null
  readonly lower: number
  /** Null where nothing bounds it from above. */
  readonly upper: number | null
  /** What the bounds rest on: orders of magnitude stand apart, and what is told to be about so many bounds nothing. */
  readonly precision: 'exact' | 'rounded' | 'magnitude' | 'estimated' | 'missing'
}

export const nothingKnown: MaterialBounds = { value: null, lower: 0, upper: null, precision: 'missing' }

/** A part of what is bounded: none of it may be what is asked for. */
export function partOf({ upper, precision }: MaterialBounds): MaterialBounds {
  return { value: null, lower: 0, upper, precision: upper === null ? 'missing' : precision }
}

/** Both hold; where they contradict each other only the higher lower bound is kept. */
export function narrowed(
  bounds: MaterialBounds,
  by: { readonly lower: number; readonly upper: number | null },
): MaterialBounds {
  const lower = Math.max(bounds.lower, by.lower)
  const uppers = [bounds.upper, by.upper].flatMap((upper) => upper ?? [])
  const upper = uppers.length === 0 ? null : Math.min(...uppers)
  if (lower === bounds.lower && upper === bounds.upper) return bounds
  if (upper !== null && upper < lower) return { ...bounds, value: null, lower, upper: null }
  return { ...bounds, value: lower === upper ? lower : null, lower, upper }
}
