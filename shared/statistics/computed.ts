/** Why a method refuses its input: a code for programs, a sentence for people. */
export interface StatisticsError<Code extends string> {
  readonly code: Code
  readonly message: string
}

/** What a method answers: a value, or a typed reason why there is none. Never NaN. */
export type Computed<Value, Code extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: StatisticsError<Code> }

export function computed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly error: StatisticsError<Code> } {
  return { ok: false, error: { code, message } }
}
