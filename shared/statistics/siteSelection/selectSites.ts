import { computed, refuse, type Computed } from '../computed'
import type { LinearSolver } from '../solver/linearSolver'
import { bestByProbability } from './bestByProbability'
import { bestByTime } from './bestByTime'
import { bestByWeight, type BestSet } from './bestByWeight'
import { candidateCounts, type CandidateCounts } from './candidateCounts'
import { findProblemError } from './checkProblem'
import { hasSet } from './hasSet'
import { describeSets, objectiveOf } from './siteSets'
import type { SelectionErrorCode, SelectionOutcome, SelectionProblem } from './selectionProblem'
import { notAllOf, ruleRows, someOutside, type Places, type RuleRow } from './selectionRows'

/** Which set is being looked for: 0 the best, then the runners-up. */
export interface SelectionProgress {
  readonly searching: number
  readonly total: number
}

/** A search under way: each step is one program solved or some ten milliseconds; `return()` ends it. */
export type Selection = Generator<SelectionProgress, SelectionOutcome, void>

const usualRunnersUp = 3

/**
 * The best set of sites within the rules, with what comes after it. A mixed-integer program over means and variances proposes sets,
 * the exact distribution decides (Anisimov and Austin 2022 for the problem); up to thirty candidates every other set is ruled out exactly.
 * Refused: as forecasts are, `invalid_selection`, and `no_set` where the rules contradict each other.
 */
export function selectSites(
  solver: LinearSolver,
  problem: SelectionProblem,
): Computed<Selection, SelectionErrorCode> {
  const error = findProblemError(problem)
  if (error !== null) return refuse(error.code, error.message)
  const rows = ruleRows(problem.candidates, problem.rules)
  if (!hasSet(solver, problem.candidates.length, rows))
    return refuse('no_set', 'No set of sites keeps to all rules, whatever its probability.')
  return computed(run(solver, problem, rows))
}

/** Fewest sites first, then their cost: a site weighs more than all costs together. */
export function weightsOf({ candidates, objective }: SelectionProblem): readonly number[] {
  const costs = candidates.map(({ cost }) => cost)
  if (objective !== 'count') return costs
  const site = costs.reduce((sum, cost) => sum + cost, 1)
  return costs.map((cost) => site + cost)
}

/** The next best set for the objective; exclusions are among the rows. */
function* findBest(
  solver: LinearSolver,
  problem: SelectionProblem,
  counts: CandidateCounts,
  rows: readonly RuleRow[],
): Generator<void, BestSet, void> {
  const { objective, probability } = problem
  if (objective === 'time') return yield* bestByTime(solver, problem, rows)
  if (objective === 'probability') return yield* bestByProbability(solver, counts, rows)
  return yield* bestByWeight(solver, counts, { rows, weights: weightsOf(problem), probability })
}

/** What a runner-up must not be: a set that costs more and has all that a better one has, or one that only lacks something of it. */
function exclusion({ objective, candidates }: SelectionProblem, places: Places): RuleRow {
  const costs = objective === 'cost' || objective === 'count'
  return costs ? notAllOf(places) : someOutside(places, candidates.length)
}

function* withProgress<Result>(
  work: Generator<void, Result, void>,
  progress: SelectionProgress,
): Generator<SelectionProgress, Result, void> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield progress
  }
}

function* run(solver: LinearSolver, problem: SelectionProblem, rules: readonly RuleRow[]): Selection {
  const { candidates, runnersUp = usualRunnersUp } = problem
  const counts = candidateCounts(problem, problem.time)
  const progress = (searching: number): SelectionProgress => ({ searching, total: runnersUp + 1 })
  const first = yield* withProgress(findBest(solver, problem, counts, rules), progress(0))
  if (first.places === null) {
    const nearest = yield* withProgress(bestByProbability(solver, counts, rules), progress(0))
    const places = nearest.places ?? []
    return {
      found: false,
      bestProbability: counts.probabilityOf(places),
      bestSites: candidates.flatMap(({ id }, place) => (places.includes(place) ? [id] : [])),
      proved: first.proved && nearest.proved,
    }
  }
  const sets: Places[] = [first.places]
  const rows = [...rules]
  for (let next = 1; next <= runnersUp; next += 1) {
    rows.push(exclusion(problem, sets.at(-1) ?? []))
    const found = yield* withProgress(findBest(solver, problem, counts, rows), progress(next))
    if (found.places === null) break
    sets.push(found.places)
  }
  const [best, ...others] = describeSets(problem, counts, sets)
  const value = objectiveOf(problem, best)
  const known = first.bound === null ? null : boundOf(problem, first.bound)
  const bound = first.proved ? value : known
  return {
    found: true,
    best,
    runnersUp: others,
    proved: first.proved,
    bound,
    gap: bound === null ? null : gapBetween(value, bound),
  }
}

function gapBetween(value: number, bound: number): number {
  return value === bound || value === 0 ? 0 : Math.abs(value - bound) / value
}

/** A bound on weights in units of the objective. */
function boundOf(problem: SelectionProblem, bound: number): number {
  if (problem.objective !== 'count') return bound
  const site = problem.candidates.reduce((sum, { cost }) => sum + cost, 1)
  return Math.floor(bound / site + 1e-9)
}
