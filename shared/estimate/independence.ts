import { endsEstimate, keptShare, populationWeights } from './funnel'
import type { ResolvedGroup } from './resolveGroup'
import type { Universe } from './universe'

/** Sums of people under independence of the lines. */
export interface IndependenceEstimator {
  /** People left after the first `count` lines; null when a line gives no estimate. */
  after(count: number): number | null
  /** People left at the end when one line is dropped. */
  without(line: number): number | null
  /** People left at the end in some base areas, or in all (`null`). */
  total(baseAreas: readonly number[] | null): number | null
  /** People of the base population who meet a line or an alternative on its own. */
  alone(share: Float64Array): number
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/**
 * Within each stratum the shares of the lines multiply (independence given area, sex and age); strata add.
 * Prefix and suffix products make leaving one line out as cheap as one more line.
 */
export function createEstimator(lines: readonly ResolvedGroup[], universe: Universe): IndependenceEstimator {
  const weights = populationWeights(universe)
  const kept = lines.map(keptShare)
  const ends = lines.map(endsEstimate)
  const prefixes: Float64Array[] = [weights]
  kept.forEach((share, line) => {
    const before = prefixes[line] ?? weights
    prefixes.push(share === null ? before : before.map((people, index) => people * share(index)))
  })
  const suffixes: Float64Array[] = [new Float64Array(weights.length).fill(1)]
  for (let line = lines.length - 1; line >= 0; line -= 1) {
    const after = suffixes[0] ?? weights
    const share = kept[line] ?? null
    suffixes.unshift(share === null ? after : after.map((value, index) => value * share(index)))
  }
  const last = prefixes.at(-1) ?? weights
  const endedBefore = (count: number) => ends.slice(0, count).some(Boolean)
  const ages = universe.pieces.length

  return {
    after: (count) => (endedBefore(count) ? null : sum(prefixes[count] ?? weights)),
    without(line) {
      if (ends.some((end, index) => end && index !== line)) return null
      const before = prefixes[line] ?? weights
      const after = suffixes[line + 1]
      let total = 0
      before.forEach((people, index) => {
        total += people * (after?.[index] ?? 1)
      })
      return total
    },
    total(baseAreas) {
      if (endedBefore(lines.length)) return null
      if (baseAreas === null) return sum(last)
      const wanted = new Set(baseAreas)
      let total = 0
      universe.places.forEach((place, index) => {
        if (!wanted.has(place.baseArea)) return
        for (let piece = 0; piece < ages; piece += 1) total += last[index * ages + piece] ?? 0
      })
      return total
    },
    alone(share) {
      let total = 0
      weights.forEach((people, index) => {
        total += people * (share[index] ?? 0)
      })
      return total
    },
  }
}
