import {
  answered,
  refused,
  type Answered,
  type SourceAnswer,
  type SourceRequest,
} from '#shared/sources/conversation'
import type { CallBudget } from '#shared/sync/callBudget'
import { mostTries, retryDelay, type Obstacle } from '#shared/sync/retryDelay'
import type { AnswerFetcher, TryOutcome } from './fetchAnswer'

export interface ExchangeOptions {
  readonly fetcher: AnswerFetcher
  readonly base: string
  readonly token: string | null
  /** Shared by all conversations with one host. */
  readonly budget: CallBudget
  readonly signal: AbortSignal
  now(): number
  random(): number
  /** Resolves after so many milliseconds, or at once when the signal is raised. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  /** What is going on, for the person who waits. */
  onWait(milliseconds: number, reason: 'politeness' | 'retry'): void
}

export interface ReceivedAnswer {
  readonly answer: SourceAnswer
  readonly bytes: number
}

/** Sends one request: waits its turn, tries again where that can help, and says why where it gives up. */
export async function exchange(
  request: SourceRequest,
  options: ExchangeOptions,
): Promise<Answered<ReceivedAnswer>> {
  const { fetcher, base, token, budget, signal, now } = options
  for (let tries = 1; ; tries += 1) {
    for (let delay = budget.delay(now()); delay > 0 && !signal.aborted; delay = budget.delay(now())) {
      options.onWait(delay, 'politeness')
      await options.wait(delay, signal)
    }
    if (signal.aborted) return cancelled
    budget.spend(now())
    const outcome = await fetcher.send({ base, request, token, signal })
    if (outcome.kind === 'answer') budget.learn(outcome.answer.headers, now())
    const obstacle = obstacleOf(outcome)
    if (obstacle === null) return settle(outcome, request, base)
    const delay = retryDelay(tries, obstacle, options.random, now())
    if (delay === null) return giveUp(outcome, request, base)
    options.onWait(delay, 'retry')
    await options.wait(delay, signal)
  }
}

/** What may go away by itself: asked too often, closed for a while, broken off. */
function obstacleOf(outcome: TryOutcome): Obstacle | null {
  if (outcome.kind === 'reset') return { kind: 'reset' }
  if (outcome.kind !== 'answer') return null
  const { status, headers } = outcome.answer
  return status === 429 || status === 503
    ? { kind: 'status', status, retryAfter: headers['retry-after'] ?? null }
    : null
}

const cancelled = refused('cancelled', 'Stopped. What was kept before is still there.')

function hostOf(base: string): string {
  return URL.canParse(base) ? new URL(base).host : base
}

function giveUp(outcome: TryOutcome, request: SourceRequest, base: string): Answered<never> {
  const details = { host: hostOf(base), what: request.label, tries: mostTries }
  if (outcome.kind !== 'answer')
    return refused(
      'unreachable',
      `${details.host} broke off ${mostTries} times (${request.label}). Try again later.`,
      details,
    )
  const { status } = outcome.answer
  return refused(
    'throttled',
    `${details.host} answered ${status} ${mostTries} times (${request.label}). Try again later.`,
    { ...details, status },
  )
}

function settle(outcome: TryOutcome, request: SourceRequest, base: string): Answered<ReceivedAnswer> {
  const details = { host: hostOf(base), what: request.label }
  switch (outcome.kind) {
    case 'answer':
      return answered(outcome)
    case 'reset':
      return giveUp(outcome, request, base)
    case 'cancelled':
      return cancelled
    case 'unreachable':
      return refused(
        'unreachable',
        `${details.host} cannot be reached (${outcome.reason}). Check the network and the proxy.`,
        {
          ...details,
          reason: outcome.reason,
        },
      )
    case 'timed-out':
      return refused(
        'timed-out',
        `${details.host} took too long (${request.label}). Try again later.`,
        details,
      )
    case 'too-large':
      return refused('too-large', `${request.label}: the answer is longer than ${outcome.limit} bytes.`, {
        ...details,
        limit: outcome.limit,
      })
    case 'led-elsewhere':
      return refused(
        'sign-in-needed',
        `${details.host} led to ${outcome.host} in place of an answer. Check the address and the sign-in.`,
        { ...details, elsewhere: outcome.host },
      )
    case 'bad-address':
      if (base === '')
        return refused('refused', 'This source has no address of its own. Set the one that you may ask.', {
          ...details,
          reason: 'no-address',
        })
      return refused(
        'refused',
        `${base} is no base address for ${request.path}: it starts with https.`,
        details,
      )
  }
}
