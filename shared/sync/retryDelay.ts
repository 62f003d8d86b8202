/** Times a request is sent at most. */
export const mostTries = 5

/** First wait and longest wait in milliseconds; the wait doubles with every try. */
const [firstWait, longestWait] = [1000, 60_000]
/** Longest wait that a source may ask for. */
const longestAskedWait = 5 * 60_000

/** What ended a try and may go away by itself. */
export type Obstacle =
  | { readonly kind: 'reset' }
  | { readonly kind: 'status'; readonly status: 429 | 503; readonly retryAfter: string | null }

/**
 * Milliseconds to wait after so many tries (1 after the first), or null when it is given up. Full jitter: anything up to
 * the doubled wait, so that many machines do not come back together (Brooker, "Exponential backoff and jitter", 2015);
 * never less than the source asks for. `random` gives 0 to 1, `now` is an instant in milliseconds.
 */
export function retryDelay(
  tries: number,
  obstacle: Obstacle,
  random: () => number,
  now: number,
): number | null {
  if (tries >= mostTries) return null
  const backOff = Math.min(longestWait, firstWait * 2 ** (tries - 1)) * random()
  const asked = obstacle.kind === 'status' ? readRetryAfter(obstacle.retryAfter, now) : null
  if (asked === null) return backOff
  return asked > longestAskedWait ? null : asked + backOff
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
