/** A value that crosses between page and host: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Codes of expected failures; the page words them in the language of the person. */
export type FailureCode =
  | 'unknown-operation'
  | 'malformed-request'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unreadable-file'
  | 'unsupported-version'
  | 'database-damaged'
  | 'database-newer'
  | 'database-locked'
  | 'not-saved'
  | 'not-available-here'
  | 'cancelled'
  | 'typesetting-failed'
  | 'would-disclose'
  | 'would-be-refused'
  | 'host-unreachable'
  | 'defect'

/** Why an operation was refused: what, where and how to mend it. */
export interface Failure {
  readonly code: FailureCode
  /** English sentence: what happened, what still holds, what can be done. */
  readonly message: string
  /** Places and values the message speaks of. */
  readonly details?: { readonly [key: string]: Json }
}

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value }
}

export function fail(code: FailureCode, message: string, details?: Failure['details']): Outcome<never> {
  return { ok: false, error: details === undefined ? { code, message } : { code, message, details } }
}
