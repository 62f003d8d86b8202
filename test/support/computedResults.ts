import type { Computed } from '#shared/statistics/computed'

/** The value of a method that should have one. */
export function valueOf<Value>(result: Computed<Value, string>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

/** The code of a refusal, or null where there is a value. */
export function codeOf<Code extends string>(result: Computed<unknown, Code>): Code | null {
  return result.ok ? null : result.error.code
}

/** Difference relative to the reference. */
export function relativeError(got: number, wanted: number): number {
  return Math.abs(got - wanted) / (wanted === 0 ? 1 : Math.abs(wanted))
}
