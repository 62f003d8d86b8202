import type { Successors } from './areaChanges'

/** Share of the people of an old area that live in a new one, 0 to 1; null when it is not known. */
export type SplitWeights = (oldCode: string, newCode: string) => number | null

/**
 * Shares of divided areas from the population under the old and under the new codes, best of neighbouring days. What a new
 * area has besides whole old areas came from the divided one; where it came from two divided ones, the share is not known.
 */
export function weightsFromPopulation(
  successors: Successors,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): SplitWeights {
  const pieceOf = (oldCode: string, newCode: string): number | null => {
    const residents = after.get(newCode)
    if (residents === undefined) return null
    let whole = 0
    for (const [other, [first, ...others]] of successors) {
      if (other === oldCode || (first !== newCode && !others.includes(newCode))) continue
      const moved = before.get(other)
      if (others.length > 0 || moved === undefined) return null
      whole += moved
    }
    // An area that keeps its code and takes in others is no part of the reform's lines, but has its own people.
    if (!successors.has(newCode)) whole += before.get(newCode) ?? 0
    return Math.max(0, residents - whole)
  }
  return (oldCode, newCode) => {
    const pieces = (successors.get(oldCode) ?? []).map((code) => ({
      code,
      residents: pieceOf(oldCode, code),
    }))
    const total = pieces.reduce<number | null>(
      (sum, { residents }) => (sum === null || residents === null ? null : sum + residents),
      0,
    )
    const piece = pieces.find(({ code }) => code === newCode)?.residents ?? null
    return total === null || total === 0 || piece === null ? null : piece / total
  }
}
