import type { LinearSolver } from '../solver/linearSolver'
import type { CandidateCounts } from './candidateCounts'
import { searchExactly } from './exactSearch'
import { searchRelaxed, type RelaxedSearch } from './relaxedSearch'
import type { Places } from './selectionRows'

/** The best set that was found, and what is known of how good it is. */
export interface BestSet {
  readonly places: Places | null
  readonly proved: boolean
  /** What the approximated problem allows at best; null where that was not found out. */
  readonly bound: number | null
}

/** Up to so many candidates every set is ruled out by its exact probability. */
const mostExact = 30
/** Multiplications of a first exact search, less than one program of the solver takes, and of one that knows a good set. */
const quickEffort = 2e8
export const exactEffort = 1.5e9

/** Whether sets of so many candidates are searched exactly. */
export function isSearched(counts: CandidateCounts): boolean {
  return counts.moments.length <= mostExact
}

/**
 * The set of least weight that keeps to the rows and meets the target with the probability: by the exact search where that is quick,
 * else by the approximated problem, whose set the exact search then starts from.
 */
export function* bestByWeight(
  solver: LinearSolver,
  counts: CandidateCounts,
  search: RelaxedSearch,
): Generator<void, BestSet, void> {
  const { weights, probability, rows } = search
  const goal = { type: 'weight' as const, weights, probability }
  if (isSearched(counts)) {
    const quick = yield* searchExactly(counts, { rows, goal, start: null, effort: quickEffort })
    if (quick.complete) return { places: quick.places, proved: true, bound: null }
  }
  const relaxed = yield* searchRelaxed(solver, counts, search)
  if (!isSearched(counts)) return { places: relaxed.places, proved: false, bound: relaxed.bound }
  const exact = yield* searchExactly(counts, { rows, goal, start: relaxed.places, effort: exactEffort })
  return { places: exact.places, proved: exact.complete, bound: relaxed.bound }
}
