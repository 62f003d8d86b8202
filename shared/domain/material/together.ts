import type { Holding } from './holding'
import type { MaterialBounds } from './materialBounds'
import { wholesAbove } from './nested'
import { verdictOf, type MaterialVerdict } from './verdict'

/** What several collections have together. */
export interface Together {
  readonly lower: number
  /** Null where one of them is bounded by nothing, or states an order of magnitude alone. */
  readonly upper: number | null
  readonly verdict: MaterialVerdict
  /** Collections that are counted: parts of others that are there too are not. */
  readonly counted: number
  /** Collections of which only an order of magnitude is known; their numbers are in no sum. */
  readonly apart: number
  /** Cohorts that may hold the same people; their numbers are in no sum. */
  readonly overlapping: number
}

/**
 * Collections together. One person may have given to several, so that donors are at least as many as in the largest.
 * Samples add over biobanks of the Directory; collections of one biobank may hold the same samples, and so may cohorts
 * (HUNT and Tromsø are in CONOR, and biobanks stand in the Directory too). Orders of magnitude are not added.
 */
export function together(
  chosen: readonly { readonly holding: Holding; readonly bounds: MaterialBounds }[],
  { grain, number }: { readonly grain: 'donors' | 'samples'; readonly number: number },
): Together {
  const byEntry = new Map(chosen.map(({ holding }) => [holding.entry, holding]))
  const roots = chosen.filter(({ holding }) => wholesAbove(holding, byEntry).length === 0)
  const isApart = ({ bounds }: { readonly bounds: MaterialBounds }) => bounds.precision === 'magnitude'
  let cohorts = 0
  const keepers = new Map<string, number>()
  for (const { holding, bounds } of chosen) {
    if (bounds.precision === 'magnitude') continue
    if (holding.origin === 'cohort') cohorts = Math.max(cohorts, bounds.lower)
    else keepers.set(holding.keeper, Math.max(bounds.lower, keepers.get(holding.keeper) ?? 0))
  }
  const each = [...keepers.values()]
  const directory =
    grain === 'samples'
      ? each.reduce((sum, lower) => sum + lower, 0)
      : each.reduce((a, b) => Math.max(a, b), 0)
  const lower = Math.max(cohorts, directory)
  const isBounded = roots.length > 0 && roots.every((root) => root.bounds.upper !== null && !isApart(root))
  const upper = isBounded ? roots.reduce((sum, { bounds }) => sum + (bounds.upper ?? 0), 0) : null
  const told = { value: null, lower, upper, precision: 'exact' as const }
  return {
    lower,
    upper,
    verdict: roots.length === 0 ? 'not-known' : verdictOf(told, number),
    counted: roots.length,
    apart: chosen.filter(isApart).length,
    overlapping: roots.filter(({ holding }) => holding.origin === 'cohort').length,
  }
}
