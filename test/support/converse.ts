import type { Answered, Conversation, SourceAnswer, SourceRequest } from '#shared/sources/conversation'

/** How a conversation ended, and what it asked. */
export interface Conversed<Value> {
  readonly result: Answered<Value>
  readonly requests: readonly SourceRequest[]
}

/** Holds a conversation with a source that answers at once. Throws when it does not end. */
export function converse<Value>(
  conversation: Conversation<Value>,
  answer: (request: SourceRequest, index: number) => SourceAnswer,
): Conversed<Value> {
  const requests: SourceRequest[] = []
  let step = conversation.next()
  while (step.done !== true) {
    if (requests.length > 10_000) throw new Error('The conversation does not end.')
    requests.push(step.value)
    step = conversation.next(answer(step.value, requests.length - 1))
  }
  return { result: step.value, requests }
}

export function jsonAnswer(body: unknown, status = 200): SourceAnswer {
  return { status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(body) }
}

export function textAnswer(text: string, status = 200, type = 'text/plain'): SourceAnswer {
  return { status, headers: { 'content-type': type }, text }
}

/** What was brought, or an error that names the problem. */
export function valueOf<Value>(result: Answered<Value>): Value {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`)
  return result.value
}
