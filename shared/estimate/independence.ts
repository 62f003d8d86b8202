import { endsEstimate, keptShare, populationWeights } from './funnel'
import { keptOfNested, nestedBefore } from './nesting'
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

/** What each line keeps of the strata after the lines before it; null for a line that says nothing of the estimate. */
function keptByEach(lines: readonly ResolvedGroup[]): readonly (((index: number) => number) | null)[] {
  const nested = nestedBefore(lines)
  return lines.map((line, position) => {
    const before = nested[position] ?? null
    const own = line.event
    const earlier = before?.event ?? null
    if (before === null || own === null || earlier === null) return keptShare(line)
    return (index) => keptOfNested(line.role, before.role, own.share[index] ?? 0, earlier.share[index] ?? 0)
  })
}

/** True from the step on at which no estimate can be given any more. */
function endedAfter(lines: readonly ResolvedGroup[], count: number): boolean {
  const applied = lines.slice(0, count)
  if (applied.some(endsEstimate)) return true
  // A study whose inclusions all stay uncounted has no estimate: everybody would pass.
  const asked = applied.filter(({ role }) => role === 'inclusion')
  return asked.length > 0 && asked.every((line) => keptShare(line) === null)
}

/**
 * Within each stratum the shares of the lines multiply (independence given area, sex and age); strata add. Lines whose
 * codes are nested are not independent: one holds the other. Prefix and suffix products make leaving one line out as
 * cheap as one more line, where no line depends on another.
 */
export function createEstimator(lines: readonly ResolvedGroup[], universe: Universe): IndependenceEstimator {
  const weights = populationWeights(universe)
  const kept = keptByEach(lines)
  const apart = nestedBefore(lines).every((before) => before === null)
  const multiply = (people: Float64Array, share: ((index: number) => number) | null) =>
    share === null ? people : people.map((value, index) => value * share(index))
  const prefixes: Float64Array[] = [weights]
  for (const share of kept) prefixes.push(multiply(prefixes.at(-1) ?? weights, share))
  const suffixes: Float64Array[] = [new Float64Array(weights.length).fill(1)]
  for (const share of [...kept].reverse()) suffixes.unshift(multiply(suffixes[0] ?? weights, share))
  const last = prefixes.at(-1) ?? weights
  const ages = universe.pieces.length

  return {
    after: (count) => (endedAfter(lines, count) ? null : sum(prefixes[count] ?? weights)),
    without(line) {
      const others = lines.filter((_, index) => index !== line)
      if (endedAfter(others, others.length)) return null
      if (!apart) return sum(keptByEach(others).reduce(multiply, weights))
      const after = suffixes[line + 1]
      let total = 0
      prefixes[line]?.forEach((people, index) => {
        total += people * (after?.[index] ?? 1)
      })
      return total
    },
    total(baseAreas) {
      if (endedAfter(lines, lines.length)) return null
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
