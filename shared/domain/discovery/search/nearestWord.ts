/** Shorter words are one slip away from too many others. */
const shortestSlip = 5
/** From this length on a word may have two slips. */
const shortestTwoSlips = 10

/**
 * Slips between two words: letters too many, missing, wrong or swapped with their neighbour (optimal string alignment); more
 * than `most` is told as `most + 1`.
 */
function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: readonly number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const wrong = one[row - 1] === other[at - 1] ? 0 : 1
      let least = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + wrong)
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return last[other.length] ?? most + 1
}

/**
 * The word that a misspelt one was most likely meant to be: that with the fewest slips which begins with the same letter, the
 * first of several; null where none is near. All are folded.
 */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  if (word.length < shortestSlip || !/^[a-z]+$/.test(word)) return null
  let most = word.length < shortestTwoSlips ? 1 : 2
  let nearest: string | null = null
  for (const other of words) {
    if (other[0] !== word[0] || other.length < shortestSlip) continue
    const slips = slipsBetween(word, other, most)
    if (slips > most) continue
    nearest = other
    most = slips - 1
    if (most < 1) break
  }
  return nearest
}
