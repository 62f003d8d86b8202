/** The largest integer that is still told apart from its neighbour. */
const largest = Number.MAX_SAFE_INTEGER

/**
 * The smallest integer from `lowest` up at which a condition holds that, once it holds, holds for all larger ones.
 * Searches outwards from `guess` by doubling, then halves. Infinity when it holds nowhere.
 */
export function findInteger(
  holds: (integer: number) => boolean,
  lowest: number,
  guess: number = lowest,
): number {
  if (holds(lowest)) return lowest
  let low = lowest
  let high = Math.max(lowest + 1, guess)
  let reach = 1
  while (!holds(high)) {
    if (high >= largest) return Infinity
    low = high
    high = Math.min(largest, high + reach)
    reach *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
