import type { Json } from '../contract/outcome'

/** One request to a source; its address is relative to the base address of the source. */
export interface SourceRequest {
  readonly method: 'GET' | 'POST'
  /** Path without a leading slash, its parts already percent-encoded. */
  readonly path: string
  /** Names and values of the query, in order; encoded by whoever sends them. */
  readonly query?: readonly (readonly [name: string, value: string])[]
  readonly body?: Json
  /** Media type asked for; JSON unless given. */
  readonly accept?: string
  /** Bytes of the answer that are read; a longer one is refused. */
  readonly mostBytes: number
  /**
   * Whether its answer tells which release there is. When a conversation is taken up, it is asked again: another answer
   * than the one that was kept begins the conversation anew.
   */
  readonly tellsRelease?: true
  /** What the person sees while it is fetched, such as the year: names and codes of the source, no sentence. */
  readonly label: string
}

/** What came back, whatever its status; the engine has already waited and tried again where that helps. */
export interface SourceAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string }
  /** The body, read as UTF-8; a byte order mark may still be there. */
  readonly text: string
}

/** Why a table could not be brought. The page words it by its code; `message` says it in English. */
export interface SourceProblem {
  readonly code: SourceProblemCode
  /** What happened, where, and what can be done. The old table stays. */
  readonly message: string
  /** Values the message speaks of. */
  readonly details: { readonly [key: string]: Json }
}

export const sourceProblemCodes = [
  /** The host did not answer, or broke off every time. */
  'unreachable',
  'timed-out',
  /** The source asks to come later, after all tries. */
  'throttled',
  /** Credentials are missing or no longer good; also a login page in place of an answer. */
  'sign-in-needed',
  /** The source refused the request: its words are in the details. */
  'refused',
  'not-found',
  /** More than the source or Kohort takes in one piece, also after splitting. */
  'too-large',
  /** Not what the source is known to answer: broken off, another format, a required part missing. */
  'malformed',
  /** Readable, but the table has changed so that its meaning is no longer sure. */
  'changed-shape',
  /** Lengths, codes, intervals or totals do not fit together. */
  'unsound',
  /** The data changed while they were read, every time. */
  'changed-meanwhile',
  'cancelled',
  /** The disk refused what the source had brought. */
  'not-saved',
] as const
export type SourceProblemCode = (typeof sourceProblemCodes)[number]

export type Answered<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: SourceProblem }

export function answered<Value>(value: Value): Answered<Value> {
  return { ok: true, value }
}

export function refused(
  code: SourceProblemCode,
  message: string,
  details: SourceProblem['details'] = {},
): Answered<never> {
  return { ok: false, problem: { code, message, details } }
}

/**
 * What is asked of a source, one request after the other, until the content is complete. Pure: the engine sends the
 * requests, keeps the answers, and can replay them to take up a conversation that was broken off. The same answers always
 * lead to the same requests and the same content.
 */
export type Conversation<Value> = Generator<SourceRequest, Answered<Value>, SourceAnswer>
