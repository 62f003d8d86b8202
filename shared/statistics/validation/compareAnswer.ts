/** How far a number may lie from its reference: `absolute` plus `relative` times the size of the reference. */
export interface Tolerance {
  readonly relative: number
  readonly absolute: number
}

/** The tolerance at a place of the answer, named by its keys from the outside in. */
export type ToleranceAt = (path: readonly string[]) => Tolerance

/** One value of an answer beside its reference. `error` is null where the values are not two numbers. */
export interface ComparedValue {
  /** Keys from the outside in, joined by points; empty for the answer itself. */
  readonly place: string
  readonly expected: unknown
  readonly got: unknown
  /** Relative to the reference; absolute where the reference is 0 or the tolerance has no relative part. */
  readonly error: number | null
  readonly tolerance: Tolerance
  readonly within: boolean
}

const exact: Tolerance = { relative: 0, absolute: 0 }

function compareNumbers(place: string, got: unknown, expected: number, tolerance: Tolerance): ComparedValue {
  const difference = typeof got === 'number' ? Math.abs(got - expected) : Number.NaN
  const { relative, absolute } = tolerance
  const isRelative = expected !== 0 && relative > 0
  return {
    place,
    expected,
    got,
    error: Number.isNaN(difference) ? null : isRelative ? difference / Math.abs(expected) : difference,
    tolerance,
    within: difference <= absolute + relative * Math.abs(expected),
  }
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/**
 * Compares every value of a reference with what was answered at its place; keys that only the answer has are passed over.
 * Numbers may differ within the tolerance, everything else has to be the same, lists of the same length.
 */
export function compareAnswer(
  got: unknown,
  expected: unknown,
  toleranceAt: ToleranceAt,
  path: readonly string[] = [],
): readonly ComparedValue[] {
  const place = path.join('.')
  if (typeof expected === 'number') return [compareNumbers(place, got, expected, toleranceAt(path))]
  if (!isNest(expected)) {
    return [{ place, expected, got, error: null, tolerance: exact, within: got === expected }]
  }
  const sameShape =
    isNest(got) &&
    Array.isArray(got) === Array.isArray(expected) &&
    (!Array.isArray(expected) || Object.keys(got).length === expected.length)
  if (!sameShape) return [{ place, expected, got, error: null, tolerance: exact, within: false }]
  const found = new Map<string, unknown>(Object.entries(got))
  const entries: readonly (readonly [string, unknown])[] = Object.entries(expected)
  return entries.flatMap(([key, value]) => compareAnswer(found.get(key), value, toleranceAt, [...path, key]))
}

/** The value that tells most of a comparison: one that is not within its tolerance, else the largest error, else the first. */
export function worstOf(values: readonly ComparedValue[]): ComparedValue | null {
  const [first = null] = values
  return values.reduce<ComparedValue | null>((worst, value) => {
    if (worst === null || worst.within !== value.within) return value.within ? worst : value
    return (value.error ?? -1) > (worst.error ?? -1) ? value : worst
  }, first)
}
