import type { Politeness } from '../sources/connector'

/** How long to wait before the next call to a host; learns from what the host says in its answers. */
export interface CallBudget {
  /** Milliseconds to wait at this instant (milliseconds) before a call may be made; 0 when it may. */
  delay(now: number): number
  /** A call is made. */
  spend(now: number): void
  /** What the headers of an answer say of the budget; they rule over the politeness that was set. */
  learn(headers: { readonly [name: string]: string }, now: number): void
}

/** Longest that a header can make us wait; a host that asks for more is asked again to see. */
const longestWait = 5 * 60_000

/**
 * A token bucket: `calls` in any window of `seconds`. Headers `x-ratelimit-policy: 40;w=60s`, `x-ratelimit-limit`,
 * `x-ratelimit-remaining` and `x-ratelimit-reset` (seconds) change it.
 */
export function createCallBudget({ calls, seconds }: Politeness): CallBudget {
  let [capacity, window] = [calls, seconds * 1000]
  let tokens = capacity
  let filledAt = -Infinity
  let closedUntil = -Infinity

  function refill(now: number): void {
    if (filledAt === -Infinity) filledAt = now
    tokens = Math.min(capacity, tokens + ((now - filledAt) / window) * capacity)
    filledAt = now
  }
  return {
    delay(now) {
      refill(now)
      if (now < closedUntil) return closedUntil - now
      return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / capacity) * window)
    },
    spend(now) {
      refill(now)
      tokens = Math.max(0, tokens - 1)
    },
    learn(headers, now) {
      refill(now)
      const policy = /^(\d+)\s*;\s*w=(\d+)s?$/.exec(headers['x-ratelimit-policy'] ?? '')
      const limit = readWhole(policy?.[1] ?? headers['x-ratelimit-limit'])
      if (limit !== null && limit > 0) capacity = limit
      const length = readWhole(policy?.[2])
      if (length !== null && length > 0) window = length * 1000
      const remaining = readWhole(headers['x-ratelimit-remaining'])
      tokens = Math.min(tokens, capacity, remaining ?? capacity)
      if (remaining !== 0) return
      const reset = readWhole(headers['x-ratelimit-reset'])
      const wait = reset === null ? window / capacity : reset * 1000
      closedUntil = Math.max(closedUntil, now + Math.min(wait, longestWait))
    },
  }
}

function readWhole(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null
}
