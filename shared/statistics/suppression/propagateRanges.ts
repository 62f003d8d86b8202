import type { IntegerRange, PublishedTable } from './integerRange'

/** Passes after which the ranges are taken as they are: they are valid after each, only not the narrowest. */
const maximumPasses = 100

/**
 * Narrows every cell by what each sum leaves for it, again and again until nothing moves. Null when a sum cannot be met.
 * Valid but not always tight: cells that only several sums together decide stay wide, so solve where it matters.
 */
export function propagateRanges({ cells, sums }: PublishedTable): readonly IntegerRange[] | null {
  const lower = cells.map((cell) => cell.lower)
  const upper = cells.map((cell) => cell.upper)

  function narrow(sum: PublishedTable['sums'][number]): 'contradiction' | 'narrowed' | 'unchanged' {
    let outcome: 'narrowed' | 'unchanged' = 'unchanged'
    const least = sum.cells.reduce((total, cell) => total + (lower[cell] ?? 0), 0)
    const unlimited = sum.cells.filter((cell) => upper[cell] === Infinity).length
    const most = sum.cells.reduce((total, cell) => {
      const limit = upper[cell] ?? 0
      return limit === Infinity ? total : total + limit
    }, 0)
    if (least > sum.upper || (unlimited === 0 && most < sum.lower)) return 'contradiction'
    for (const cell of sum.cells) {
      const [low, high] = [lower[cell] ?? 0, upper[cell] ?? 0]
      const unlimitedOthers = unlimited - (high === Infinity ? 1 : 0)
      const mostOfOthers = most - (high === Infinity ? 0 : high)
      const atLeast = unlimitedOthers > 0 ? low : Math.max(low, sum.lower - mostOfOthers)
      const atMost = Math.min(high, sum.upper - (least - low))
      if (atLeast === low && atMost === high) continue
      lower[cell] = atLeast
      upper[cell] = atMost
      outcome = 'narrowed'
    }
    return outcome
  }

  for (let pass = 0; pass < maximumPasses; pass += 1) {
    const outcomes = sums.map(narrow)
    if (outcomes.includes('contradiction')) return null
    if (!outcomes.includes('narrowed')) break
  }
  return lower.map((low, cell) => ({ lower: low, upper: upper[cell] ?? low }))
}
