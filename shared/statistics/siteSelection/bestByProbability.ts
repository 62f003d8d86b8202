import type { LinearSolver } from '../solver/linearSolver'
import { exactEffort, isSearched, type BestSet } from './bestByWeight'
import type { CandidateCounts } from './candidateCounts'
import { searchExactly } from './exactSearch'
import { solveRelaxed } from './relaxedSelection'
import type { Places, RuleRow } from './selectionRows'

const closeEnough = 1e-4
const mostSteps = 12

/** All candidates that the rows do not forbid one by one. */
function allowed(counts: CandidateCounts, rows: readonly RuleRow[]): Places {
  const forbidden = new Set(
    rows.flatMap(({ columns, upper }) => (columns.length === 1 && upper < 1 ? columns : [])),
  )
  return counts.moments.map((_, place) => place).filter((place) => !forbidden.has(place))
}

/**
 * The set within the rows that meets the target with the largest probability: by the exact search; with more candidates, or where its
 * effort is spent, by the approximated problem for one probability after the other. `start` is a set within the rows.
 */
export function* bestByProbability(
  solver: LinearSolver,
  counts: CandidateCounts,
  rows: readonly RuleRow[],
  start: Places | null = null,
): Generator<void, BestSet, void> {
  const weights = counts.moments.map(({ mean }) => -mean)
  let best = start
  let low = start === null ? 0 : counts.probabilityOf(start)
  const most = counts.probabilityOf(allowed(counts, rows))

  function improve(places: Places): number {
    const reached = counts.probabilityOf(places)
    if (best === null || reached > low) {
      best = places
      low = reached
    }
    return reached
  }

  function tryOne(probability: number, margin: number): boolean {
    const solution = solveRelaxed(solver, counts, { probability, margin, rows, weights })
    return solution.status === 'found' && improve(solution.places) >= probability
  }

  if (isSearched(counts)) {
    const goal = { type: 'probability' as const }
    const exact = yield* searchExactly(counts, { rows, goal, start: best, effort: exactEffort })
    if (exact.complete) return { places: exact.places, proved: true, bound: most }
    if (exact.places !== null) improve(exact.places)
  }
  // With a margin as wide as this the frontier is no limit: the set with the largest mean.
  tryOne(0.5, 10 * counts.target)
  yield
  let high = most
  for (let step = 0; step < mostSteps && high - low > closeEnough * high; step += 1) {
    const middle = (low + high) / 2
    if (!tryOne(middle, 1)) high = middle
    yield
  }
  return { places: best, proved: false, bound: Math.max(low, high) }
}
