import * as v from 'valibot'
import { answered, refused, type Answered, type SourceAnswer } from './conversation'

/** Deepest nesting of an answer; real ones need a dozen levels. */
const depthLimit = 64

/** The text of an answer without a byte order mark. */
export function answerText({ text }: Pick<SourceAnswer, 'text'>): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** First words of an answer, for a message: one line, at most 200 characters, no markup. */
export function answerWords(answer: Pick<SourceAnswer, 'text'>): string {
  return answerText(answer)
    .slice(0, 4000)
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

function isPage(text: string): boolean {
  return /^\s*<(!doctype html|html|head|body)/i.test(text)
}

const prototypeKey = /"(__proto__|constructor|prototype)"\s*:/

/** Nesting depth of a JSON text without parsing it, so that a hostile one costs no stack. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index)
    if (inText) {
      if (character === 0x5c) index += 1
      else if (character === 0x22) inText = false
    } else if (character === 0x22) inText = true
    else if (character === 0x5b || character === 0x7b) {
      depth += 1
      if (depth > depthLimit) return true
    } else if (character === 0x5d || character === 0x7d) depth -= 1
  }
  return false
}

/** Reads JSON as the schema describes it. A page of HTML in its place is taken for a login page. */
export function readJson<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  what: string,
): Answered<v.InferOutput<Schema>> {
  if (isPage(text))
    return refused(
      'sign-in-needed',
      `${what}: a web page came in place of data. Check the address and the sign-in.`,
      { what },
    )
  if (isTooDeep(text))
    return refused('malformed', `${what}: nested deeper than ${depthLimit} levels.`, {
      what,
      reason: 'too-deep',
    })
  let parsed: unknown
  try {
    // A reviver is slow: only where a hostile key is there at all.
    parsed = prototypeKey.test(text) ? JSON.parse(text, dropPrototypeKeys) : JSON.parse(text)
  } catch {
    return refused('malformed', `${what}: the answer broke off or is no JSON.`, { what, reason: 'no-json' })
  }
  const result = v.safeParse(schema, parsed, { abortEarly: true })
  if (result.success) return answered(result.output)
  const [issue] = result.issues
  const place = v.getDotPath(issue) ?? ''
  return refused('malformed', `${what}: ${place === '' ? '' : `at ${place}: `}${issue.message}`, {
    what,
    place,
    reason: issue.message,
  })
}

/** The answer as JSON; an answer other than 200 is refused in the words of the source. */
export function readJsonAnswer<Schema extends v.GenericSchema>(
  answer: SourceAnswer,
  schema: Schema,
  what: string,
): Answered<v.InferOutput<Schema>> {
  return answer.status === 200 ? readJson(answerText(answer), schema, what) : refuseStatus(answer, what)
}

/** What a status other than 200 means. */
export function refuseStatus(answer: SourceAnswer, what: string): Answered<never> {
  const { status } = answer
  const words = answerWords(answer)
  const details = { what, status, words }
  const said = words === '' ? 'It gave no reason.' : `It said: ${words}`
  if (status === 401 || status === 403)
    return refused('sign-in-needed', `${what}: the source asks for a sign-in (${status}). ${said}`, details)
  if (status === 404 || status === 410)
    return refused('not-found', `${what}: not there (${status}). ${said}`, details)
  if (status === 413 || status === 414)
    return refused('too-large', `${what}: too much at once (${status}). ${said}`, details)
  if (status === 429) return refused('throttled', `${what}: asked too often. ${said}`, details)
  return refused('refused', `${what}: refused with ${status}. ${said}`, details)
}

function dropPrototypeKeys(key: string, value: unknown): unknown {
  return key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value
}
