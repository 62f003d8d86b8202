import { convolve } from '../recruitment/distributions/convolve'
import type { Probabilities } from '../recruitment/distributions/fillProbabilities'
import type { CandidateCounts } from './candidateCounts'
import type { Places } from './selectionRows'

export interface UpperBounds {
  /**
   * A probability that no set exceeds which adds at most `room` candidates from a depth on to what is there: the smaller of that with
   * all of them, and that with `room` copies of a count as large as the largest of them.
   */
  withRest(sum: Probabilities, depth: number, room: number): number
}

function cumulate(counts: Probabilities): Float64Array {
  let sum = 0
  return counts.map((probability) => (sum += probability))
}

/** The count that every candidate's is at most as large as, in distribution: the smallest of all distribution functions. */
function envelope(counts: readonly Probabilities[], target: number): Probabilities {
  const smallest = new Float64Array(target).fill(1)
  for (const one of counts) {
    cumulate(one).forEach((value, count) => {
      smallest[count] = Math.min(smallest[count] ?? 1, value)
    })
  }
  return smallest.map((value, count) => Math.max(0, value - (count === 0 ? 0 : (smallest[count - 1] ?? 0))))
}

/** P(sum + rest >= target) from the distribution of one and the distribution function of the other. */
function together(sum: Probabilities, rest: Float64Array, target: number): number {
  let below = 0
  for (let count = 0; count < target; count += 1) below += (sum[count] ?? 0) * (rest[target - 1 - count] ?? 0)
  return 1 - below
}

export function createUpperBounds(counts: CandidateCounts, order: Places): UpperBounds {
  const { target } = counts
  const nobody = counts.ofSet([])
  const suffixes: Probabilities[] = [nobody]
  for (const place of order.toReversed()) {
    suffixes.unshift(convolve(suffixes[0] ?? nobody, counts.of(place), target))
  }
  const all = suffixes.map(cumulate)
  const envelopes = order.map((_, depth) => envelope(order.slice(depth).map(counts.of), target))
  const copies = order.map((): Probabilities[] => [nobody])
  const cumulated = order.map((): Float64Array[] => [cumulate(nobody)])

  function copiesAt(depth: number, room: number): Float64Array {
    const [powers, functions] = [copies[depth] ?? [], cumulated[depth] ?? []]
    while (powers.length <= room) {
      const next = convolve(powers.at(-1) ?? nobody, envelopes[depth] ?? nobody, target)
      powers.push(next)
      functions.push(cumulate(next))
    }
    return functions[room] ?? new Float64Array(target)
  }

  return {
    withRest(sum, depth, room) {
      const withAll = together(sum, all[depth] ?? new Float64Array(target), target)
      if (room >= order.length - depth) return withAll
      return Math.min(withAll, together(sum, copiesAt(depth, room), target))
    },
  }
}
