import { selectSites } from '../statistics/siteSelection/selectSites'
import type { SelectionOutcome, SelectionProblem } from '../statistics/siteSelection/selectionProblem'
import type { LinearSolver } from '../statistics/solver/linearSolver'
import { within, type Steps } from './evaluation'
import type { ForecastInput } from './model'
import type { SiteSet } from './result'
import type { SearchCandidate } from './searchCandidates'
import { searchProblem, type OptimiseWish } from './searchProblem'
import { siteSetOf } from './siteSets'

/** How often a search is made again, asking for more, when the set it found falls short in its forecast. */
const corrections = 12

/** Corrections that ask for more probability, each for a share of what is left to 1; those behind them ask for more people. */
const surer = { times: 5, by: 0.25 } as const

/** The errors that sites share are no part of a search: where they are large, no probability makes up for them. */
const morePeople = 1.12

/** Why no search can be made, in words; `contradiction`: the rules leave no set at all. */
export interface SearchRefusal {
  readonly refused: string
  readonly contradiction: boolean
}

/** The set that was found, as sure as wanted or the surest there is, with what the search knows of others. */
export interface FoundSet {
  readonly set: SiteSet
  readonly sure: boolean
  /** Null where the set was not looked for by its objective, but is the surest. */
  readonly outcome: (SelectionOutcome & { readonly found: true }) | null
  /** Whether the search asked for no more than is wanted. */
  readonly asWanted: boolean
}

function* searchOnce(
  solver: LinearSolver,
  problem: SelectionProblem,
): Steps<SelectionOutcome | SearchRefusal> {
  const selection = selectSites(solver, problem)
  if (!selection.ok) {
    const { code, message } = selection.error
    return { refused: message, contradiction: code === 'no_set' }
  }
  for (;;) {
    const step = selection.value.next()
    if (step.done === true) return step.value
    yield step.value.searching / step.value.total
  }
}

/**
 * The best set by a search that follows pools roughly, and its forecast in full. Where the forecast falls short of what is wanted, the
 * search asks for more.
 */
export function* searchSet(
  solver: LinearSolver,
  input: ForecastInput,
  wish: OptimiseWish,
  candidates: readonly SearchCandidate[],
): Steps<FoundSet | SearchRefusal> {
  const problem = searchProblem(input, wish, candidates)
  const asks = wish.objective !== 'surest'
  let { probability, target, rules } = problem
  for (let round = 0; ; round += 1) {
    const from = 1 - 0.5 ** round
    const outcome = yield* within(
      searchOnce(solver, { ...problem, probability, target, rules }),
      from,
      1 - 0.5 ** (round + 1),
    )
    if ('refused' in outcome) return outcome
    const sites = outcome.found ? outcome.best.sites : outcome.bestSites
    const set = yield* within(siteSetOf(input, sites), 1 - 0.5 ** (round + 1), 1)
    const sure = set.probability.value >= wish.confidence
    const over = wish.budget === null ? 0 : (set.cost ?? 0) - wish.budget
    // The search is rougher than the forecast: what it calls out of reach may be within it.
    if (!outcome.found || round >= corrections || (over <= 0 && (sure || !asks))) {
      const affordable = over <= 0
      return outcome.found
        ? { set, sure: affordable && (sure || !asks), outcome, asWanted: round === 0 }
        : { set, sure: affordable && sure, outcome: null, asWanted: false }
    }
    // What participants cost depends on who recruits first, which a search does not follow.
    if (over > 0) rules = { ...rules, budget: Math.max(0, (rules.budget ?? 0) - over) }
    else if (round < surer.times) probability += (1 - probability) * surer.by
    else target = Math.ceil(target * morePeople)
  }
}
