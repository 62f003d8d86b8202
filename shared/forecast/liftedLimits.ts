import type { LinearSolver } from '../statistics/solver/linearSolver'
import { within, type Steps } from './evaluation'
import type { ForecastInput } from './model'
import type { LiftedLimit } from './result'
import { searchCandidates } from './searchCandidates'
import { limitsOf, withoutLimit, type OptimiseWish } from './searchProblem'
import { searchSet } from './searchSets'

/** Limits that are lifted one by one at the most: each is a search of its own. */
const mostLimits = 8

/** What each limit alone keeps from being reached: those first whose lifting is enough, then the surest. */
export function* liftedLimits(
  solver: LinearSolver,
  input: ForecastInput,
  wish: OptimiseWish,
): Steps<readonly LiftedLimit[]> {
  const groups = new Map(wish.groups.map(({ site, areas }) => [site, areas]))
  const limits = limitsOf(input, wish).slice(0, mostLimits)
  const lifted: LiftedLimit[] = []
  for (const [index, limit] of limits.entries()) {
    const other = withoutLimit(input, wish, limit)
    const [from, middle, to] = [0, 0.3, 1].map((share) => (index + share) / limits.length)
    const candidates = yield* within(searchCandidates(other.input, groups), from ?? 0, middle ?? 0)
    const found = yield* within(searchSet(solver, other.input, other.wish, candidates), middle ?? 0, to ?? 1)
    const without = 'refused' in found ? null : found.set
    const reaches = without !== null && without.probability.value >= wish.confidence
    lifted.push({ ...limit, without, reaches })
  }
  const chanceOf = ({ without }: LiftedLimit) => without?.probability.value ?? -1
  return lifted.sort(
    (one, other) => Number(other.reaches) - Number(one.reaches) || chanceOf(other) - chanceOf(one),
  )
}
