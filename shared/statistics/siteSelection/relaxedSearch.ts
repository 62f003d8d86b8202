import { convolve } from '../recruitment/distributions/convolve'
import type { LinearSolver } from '../solver/linearSolver'
import { reaching, type CandidateCounts } from './candidateCounts'
import { solveRelaxed } from './relaxedSelection'
import { someOutside, type Places, type RuleRow } from './selectionRows'

export interface RelaxedSearch {
  readonly rows: readonly RuleRow[]
  readonly weights: readonly number[]
  readonly probability: number
}

export interface RelaxedResult {
  /** A set whose exact probability is large enough; null where none was found. */
  readonly places: Places | null
  /** Weight of the first optimum of the approximated problem; null where it has none. */
  readonly bound: number | null
}

/** Up to so many candidates cuts are cheap and strong. */
const fewCandidates = 40
const cutsFor = (candidates: number): number => (candidates <= fewCandidates ? 40 : 10)

/** People by which the frontier is lowered: first a little, more where nothing is left, less where cuts do not help. */
const firstMargin = 1
const widerMargins = [4, 16, 64, Infinity]
const narrowerMargins = [0, -1, -2, -4, -8, -16, -32, -64, -128]

/** Adds to a set that is not good enough whatever leaves it so, the least first: the more it holds, the stronger the cut. */
export function enlarge(counts: CandidateCounts, places: Places, probability: number): Places {
  const taken = new Set(places)
  let sum = counts.ofSet(places)
  const byMean = counts.moments
    .map((_, place) => place)
    .filter((place) => !taken.has(place))
    .toSorted((first, second) => (counts.moments[first]?.mean ?? 0) - (counts.moments[second]?.mean ?? 0))
  for (const place of byMean) {
    const more = convolve(sum, counts.of(place), counts.target)
    // The means are in order, the distributions need not be: each is tried.
    if (reaching(more) >= probability) continue
    sum = more
    taken.add(place)
  }
  return [...taken]
}

/**
 * Solves the approximated problem, and again with a cut for each answer that is not good enough exactly: one site outside of it and of
 * all that could be added without success has to be taken (valid, since the probability never falls when a site is added).
 */
export function* searchRelaxed(
  solver: LinearSolver,
  counts: CandidateCounts,
  { rows, weights, probability }: RelaxedSearch,
): Generator<void, RelaxedResult, void> {
  const cuts: RuleRow[] = []
  let bound: number | null = null
  const wider = [...widerMargins]
  const narrower = [...narrowerMargins]
  let margin: number | undefined = firstMargin
  let left = cutsFor(weights.length)
  while (margin !== undefined) {
    const usedMargin: number = margin === Infinity ? counts.target * 10 : margin
    const solution = solveRelaxed(solver, counts, {
      probability,
      margin: usedMargin,
      rows: [...rows, ...cuts],
      weights,
    })
    yield
    if (solution.status === 'stopped') break
    if (solution.status === 'infeasible') {
      // Below the first margin the sets that are left out may well be good enough.
      margin = margin >= firstMargin ? wider.shift() : undefined
      continue
    }
    bound ??= solution.weight
    if (counts.probabilityOf(solution.places) >= probability) return { places: solution.places, bound }
    cuts.push(someOutside(enlarge(counts, solution.places, probability), weights.length))
    left -= 1
    if (left <= 0) {
      margin = narrower.shift()
      left = margin === 0 ? 2 : 1
    }
  }
  return { places: null, bound }
}
