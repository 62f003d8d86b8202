import { timeOf } from './bestByTime'
import type { CandidateCounts } from './candidateCounts'
import type { SelectionProblem, SiteSet } from './selectionProblem'
import type { Places } from './selectionRows'

/** Sets as they are told, each against the first. */
export function describeSets(
  problem: SelectionProblem,
  counts: CandidateCounts,
  sets: readonly Places[],
): readonly [SiteSet, ...SiteSet[]] {
  const { candidates } = problem
  const idsOf = (places: Places): readonly string[] =>
    candidates.flatMap(({ id }, place) => (places.includes(place) ? [id] : []))
  const [first = [], ...others] = sets
  const best = new Set(idsOf(first))
  const describe = (places: Places): SiteSet => {
    const sites = idsOf(places)
    const own = new Set(sites)
    return {
      sites,
      cost: candidates.reduce((sum, { id, cost }) => sum + (own.has(id) ? cost : 0), 0),
      probability: counts.probabilityOf(places),
      timeToProbability: timeOf(problem, places),
      added: sites.filter((id) => !best.has(id)),
      removed: [...best].filter((id) => !own.has(id)),
    }
  }
  return [describe(first), ...others.map(describe)]
}

/** The value that a problem makes best; Infinity for a time that never comes. */
export function objectiveOf({ objective }: SelectionProblem, set: SiteSet): number {
  switch (objective) {
    case 'cost':
      return set.cost
    case 'count':
      return set.sites.length
    case 'probability':
      return set.probability
    case 'time':
      return set.timeToProbability === 'unreachable' ? Infinity : set.timeToProbability
  }
}
