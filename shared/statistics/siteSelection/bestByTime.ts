import { defaultLatest, timeToTarget } from '../recruitment/timeToTarget'
import type { LinearSolver } from '../solver/linearSolver'
import { bestByProbability } from './bestByProbability'
import type { BestSet } from './bestByWeight'
import { candidateCounts } from './candidateCounts'
import { planOf } from './checkProblem'
import type { SelectionProblem } from './selectionProblem'
import type { Places, RuleRow } from './selectionRows'

/** Steps from one time to a smaller one; each ends at the exact time of some set, so that few are needed. */
const mostSteps = 60

/** When a set meets the target with the probability of the problem. */
export function timeOf(problem: SelectionProblem, places: Places): number | 'unreachable' {
  const chosen = problem.candidates.filter((_, place) => places.includes(place))
  const times = timeToTarget(planOf(problem, chosen), problem.target, [problem.probability])
  return times.ok ? (times.value[0] ?? 'unreachable') : 'unreachable'
}

/**
 * The set within the rows that meets the target with the probability at the earliest time: the set of the largest probability at one
 * time gives the next, earlier time, until no set is better there than the one that gave it. Null where no time is enough.
 */
export function* bestByTime(
  solver: LinearSolver,
  problem: SelectionProblem,
  rows: readonly RuleRow[],
): Generator<void, BestSet, void> {
  let time = Math.max(problem.time, 1)
  let best = yield* bestByProbability(solver, candidateCounts(problem, time), rows)
  for (;;) {
    if (best.places === null) return best
    if (candidateCounts(problem, time).probabilityOf(best.places) >= problem.probability) break
    if (time >= defaultLatest) return { places: null, proved: best.proved, bound: null }
    time = Math.min(defaultLatest, 2 * time)
    best = yield* bestByProbability(solver, candidateCounts(problem, time), rows, best.places)
  }
  let proved = best.proved
  for (let step = 0; step < mostSteps; step += 1) {
    const places = best.places
    const reached = places === null ? 'unreachable' : timeOf(problem, places)
    if (places === null || reached === 'unreachable') break
    const next = yield* bestByProbability(solver, candidateCounts(problem, reached), rows, places)
    proved = next.proved
    const better = next.places !== null && candidateCounts(problem, reached).probabilityOf(next.places)
    if (better === false || better <= problem.probability * (1 + 1e-9))
      return { places, proved, bound: proved ? reached : null }
    best = next
  }
  return { places: best.places, proved: false, bound: null }
}
