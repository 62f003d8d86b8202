/** What a whole number surely lies in, both ends included; no upper end where nothing bounds it. */
export interface Interval {
  readonly lower: number
  readonly upper: number | null
}

export const nobodyCounted: Interval = { lower: 0, upper: 0 }

export function sum(one: Interval, other: Interval): Interval {
  return {
    lower: one.lower + other.lower,
    upper: one.upper === null || other.upper === null ? null : one.upper + other.upper,
  }
}

/** What is left of a whole that holds the part. */
export function without(whole: Interval, part: Interval): Interval {
  return {
    lower: part.upper === null ? 0 : Math.max(0, whole.lower - part.upper),
    upper: whole.upper === null ? null : Math.max(0, whole.upper - part.lower),
  }
}

/** The lesser of two upper ends. */
export function lesser(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

/** A part of a whole that holds it, 0 to 1; null for a whole that may be empty. */
export function shareOf(
  part: Interval,
  whole: Interval,
): { readonly lower: number; readonly upper: number } | null {
  if (whole.lower === 0) return null
  return {
    lower: whole.upper === null ? 0 : Math.min(1, part.lower / whole.upper),
    upper: part.upper === null ? 1 : Math.min(1, part.upper / whole.lower),
  }
}
