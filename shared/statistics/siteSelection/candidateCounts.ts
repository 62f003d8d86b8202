import { convolve } from '../recruitment/distributions/convolve'
import type { Probabilities } from '../recruitment/distributions/fillProbabilities'
import { total } from '../recruitment/distributions/limitCount'
import { siteMoments, siteProbabilities, windowOf, type CountMoments } from '../recruitment/siteCount'
import { planOf } from './checkProblem'
import type { SelectionProblem } from './selectionProblem'
import type { Places } from './selectionRows'

/** The counts of all candidates by one time, below the target. */
export interface CandidateCounts {
  readonly target: number
  readonly moments: readonly CountMoments[]
  /** Distribution of one candidate's count. */
  of(place: number): Probabilities
  /** Distribution of the sum of a set. */
  ofSet(places: Places): Probabilities
  /** Exact probability that a set meets the target. */
  probabilityOf(places: Places): number
}

/** P(sum >= target), from the distribution below the target. */
export function reaching(sum: Probabilities): number {
  return Math.max(0, 1 - total(sum))
}

export function candidateCounts(problem: SelectionProblem, time: number): CandidateCounts {
  const { candidates, target } = problem
  const plan = planOf(problem, candidates)
  const window = windowOf(plan, time, false)
  const counts = candidates.map(({ site }) => siteProbabilities(site, window, target))
  const of = (place: number): Probabilities => counts[place] ?? new Float64Array(target)
  const ofSet = (places: Places): Probabilities =>
    places.reduce<Probabilities>(
      (sum, place) => convolve(sum, of(place), target),
      convolve(Float64Array.of(1), Float64Array.of(1), target),
    )
  return {
    target,
    moments: candidates.map(({ site }) => siteMoments(site, window)),
    of,
    ofSet,
    probabilityOf: (places) => reaching(ofSet(places)),
  }
}
