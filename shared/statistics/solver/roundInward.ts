/**
 * How far a computed limit may be beyond a whole number and still mean it: the solver's error stays below this up to counts
 * of a few million. A limit that was really fractional and this close is rounded outward, which is still valid.
 */
export const rounding = 1e-6

/** The smallest whole number at or above a computed lower limit. */
export function roundUp(limit: number): number {
  // Adding 0 turns the -0 of a rounded zero into 0.
  return Math.ceil(limit - rounding) + 0
}

/** The largest whole number at or below a computed upper limit. */
export function roundDown(limit: number): number {
  return Math.floor(limit + rounding) + 0
}
