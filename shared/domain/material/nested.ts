import type { Holding } from './holding'
import { narrowed, type MaterialBounds } from './materialBounds'

/** Levels of a tree at most; real ones have three. */
const deepestTree = 100

/** Wholes of a holding from the next one up; wholes that name each other are passed once. */
export function wholesAbove(holding: Holding, byEntry: ReadonlyMap<string, Holding>): readonly Holding[] {
  const above: Holding[] = []
  const passed = new Set([holding.entry])
  let next = byEntry.get(holding.whole ?? '')
  while (next !== undefined && !passed.has(next.entry) && above.length < deepestTree) {
    above.push(next)
    passed.add(next.entry)
    next = byEntry.get(next.whole ?? '')
  }
  return above
}

/**
 * What a part has its whole has too, and no part has more than its whole. An order of magnitude moves no other number.
 * @returns the bounds by entry, with what the tree adds
 */
export function nestedBounds(
  holdings: readonly Holding[],
  boundsOf: ReadonlyMap<string, MaterialBounds>,
): ReadonlyMap<string, MaterialBounds> {
  const byEntry = new Map(holdings.map((holding) => [holding.entry, holding]))
  const after = new Map(boundsOf)
  const moves = (entry: string) => {
    const bounds = boundsOf.get(entry)
    return bounds === undefined || bounds.precision === 'magnitude' ? null : bounds
  }
  for (const holding of holdings) {
    const own = moves(holding.entry)
    for (const { entry } of wholesAbove(holding, byEntry)) {
      const [whole, part] = [after.get(entry), after.get(holding.entry)]
      const above = moves(entry)
      if (own !== null && whole !== undefined && own.lower > whole.lower)
        after.set(entry, told(narrowed(whole, { lower: own.lower, upper: null })))
      if (above !== null && part !== undefined && above.upper !== null)
        after.set(holding.entry, told(narrowed(part, { lower: 0, upper: above.upper })))
    }
  }
  return after
}

/** Bounds that come from a part or a whole are known, even where the source states nothing itself. */
function told(bounds: MaterialBounds): MaterialBounds {
  return bounds.precision === 'missing' ? { ...bounds, precision: 'exact' } : bounds
}
