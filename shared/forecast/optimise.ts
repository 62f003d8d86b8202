import type { LinearSolver } from '../statistics/solver/linearSolver'
import { selectSites } from '../statistics/siteSelection/selectSites'
import type { SelectionOutcome, SelectionProblem } from '../statistics/siteSelection/selectionProblem'
import { evaluate } from './evaluate'
import { within, type Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import { horizonOf } from './grid'
import { buildModel, type ForecastInput } from './model'
import type { ForecastNote, OptimiseAnswer, OptimiseObjective, SiteSet } from './result'
import { monthsAfter } from '../domain/studies/sitePlan'
import { searchCandidates, type SearchCandidate } from './searchCandidates'

/** What the best set is best at, and the rules that it keeps to. */
export interface OptimiseWish {
  readonly objective: OptimiseObjective
  readonly confidence: number
  readonly mostSites: number | null
  readonly budget: number | null
  readonly leastPerRegion: readonly { readonly area: string; readonly sites: number }[]
  readonly mostPerRegion: readonly { readonly area: string; readonly sites: number }[]
  readonly runnersUp: number
  /** Areas that each site counts for. */
  readonly groups: readonly { readonly site: string; readonly areas: readonly string[] }[]
}

const objectives = { fewest: 'count', cheapest: 'cost', earliest: 'time', surest: 'probability' } as const

/** Replicates of the forecast of each set that is shown. */
const replicates = 4000

/** How often a search is made again, asking for more, when the set it found falls short in its forecast. */
const corrections = 5

/** Longest distance of the probability that a search asks for from the one that is wanted, as a share of what is left to 1. */
const firstStep = 0.25

function problemOf(
  input: ForecastInput,
  wish: OptimiseWish,
  candidates: readonly SearchCandidate[],
): SelectionProblem {
  const { model } = buildModel(input)
  const { lag, season, completion, target, time } = model
  const must = input.plan.sites.filter(({ lock }) => lock === 'must').map(({ id }) => id)
  const known = new Set(candidates.map(({ id }) => id))
  const limits = new Map<string, { group: string; least?: number; most?: number }>()
  for (const { area, sites } of wish.leastPerRegion)
    limits.set(area, { ...limits.get(area), group: area, least: sites })
  for (const { area, sites } of wish.mostPerRegion)
    limits.set(area, { ...limits.get(area), group: area, most: sites })
  return {
    candidates,
    lag,
    ...(season === null ? {} : { season }),
    ...(completion === null ? {} : { completion }),
    target: Math.max(1, target),
    time,
    probability: wish.confidence,
    objective: objectives[wish.objective],
    rules: {
      ...(wish.mostSites === null ? {} : { mostSites: wish.mostSites }),
      ...(wish.budget === null ? {} : { budget: wish.budget }),
      groupLimits: [...limits.values()],
      mustInclude: must.filter((id) => known.has(id)),
    },
    runnersUp: wish.runnersUp,
  }
}

/** Why no search can be made, in words. */
export interface SearchRefusal {
  readonly refused: string
}

function* searchOnce(
  solver: LinearSolver,
  problem: SelectionProblem,
): Steps<SelectionOutcome | SearchRefusal> {
  const selection = selectSites(solver, problem)
  if (!selection.ok) return { refused: selection.error.message }
  for (;;) {
    const step = selection.value.next()
    if (step.done === true) return step.value
    yield step.value.searching / step.value.total
  }
}

/** The best set of sites under the rules, and what comes after it, each with its forecast. */
export function* optimiseSites(
  solver: LinearSolver,
  input: ForecastInput,
  wish: OptimiseWish,
): Steps<OptimiseAnswer | SearchRefusal> {
  const groups = new Map(wish.groups.map(({ site, areas }) => [site, areas]))
  const candidates = yield* within(searchCandidates(input, groups), 0, 0.2)
  const problem = problemOf(input, wish, candidates)
  const included = input.plan.sites.filter((site) => site.included).map(({ id }) => id)
  const { objective, confidence } = wish
  const now = yield* within(setOf(input, candidates, included, included), 0.2, 0.25)
  const notes: readonly ForecastNote[] = [{ key: 'search-approximated', sites: [], words: [], value: null }]
  const asks = objective !== 'surest'

  let probability = confidence
  for (let round = 0; ; round += 1) {
    const [from, to] = [0.25 + 0.6 * (1 - 0.5 ** round), 0.25 + 0.6 * (1 - 0.5 ** (round + 1))] as const
    const outcome = yield* within(searchOnce(solver, { ...problem, probability }), from, to)
    if ('refused' in outcome) return outcome
    if (!outcome.found) {
      const nearest = yield* setOf(input, candidates, outcome.bestSites, outcome.bestSites)
      // The search is rougher than the forecast: what it calls out of reach may be within it.
      if (nearest.probability.value < confidence)
        return { found: false, objective, confidence, nearest, now, notes }
      return {
        ...{ found: true, objective, confidence, best: nearest, runnersUp: [], now },
        ...{ proved: false, bound: null, gap: null, notes },
      }
    }
    const best = yield* setOf(input, candidates, outcome.best.sites, outcome.best.sites)
    const short = asks && best.probability.value < confidence
    if (short && round < corrections) {
      probability += (1 - probability) * firstStep
      continue
    }
    if (short) return { found: false, objective, confidence, nearest: best, now, notes }
    const runnersUp: SiteSet[] = []
    for (const { sites } of outcome.runnersUp)
      runnersUp.push(yield* within(setOf(input, candidates, sites, outcome.best.sites), 0.85, 1))
    const proved = outcome.proved && round === 0
    return {
      ...{ found: true, objective, confidence, best, runnersUp, now, proved },
      ...{ bound: proved ? null : outcome.bound, gap: proved ? null : outcome.gap, notes },
    }
  }
}

/** A set of sites with its forecast. */
function* setOf(
  input: ForecastInput,
  candidates: readonly SearchCandidate[],
  sites: readonly string[],
  best: readonly string[],
): Steps<SiteSet> {
  const { model } = buildModel(input, undefined, new Set(sites))
  const wish = { grid: [model.time], horizon: horizonOf(model), replicates, seed: input.seed, times: true }
  const found = yield* evaluate(model, wish)
  const exact = exactProbability(model)
  const median = found.times[2] ?? Infinity
  const months = median + model.elapsed
  const own = new Set(sites)
  return {
    sites,
    cost: costOf(input, candidates, own),
    probability: exact === null ? found.probability : { value: exact, error: 0 },
    median: median === Infinity ? null : { months, date: monthsAfter(input.plan.start, months) },
    expected: found.mean + model.enrolled,
    added: sites.filter((id) => !best.includes(id)),
    removed: best.filter((id) => !own.has(id)),
  }
}

function costOf(
  { plan }: ForecastInput,
  candidates: readonly SearchCandidate[],
  sites: ReadonlySet<string>,
): number | null {
  const taken = plan.sites.filter(({ id }) => sites.has(id))
  if (taken.some(({ cost }) => cost === null)) return null
  return taken.reduce((sum, { id, cost }) => {
    const expected = candidates.find((candidate) => candidate.id === id)?.expected ?? 0
    return sum + (cost?.fixed ?? 0) + (cost?.perPatient ?? 0) * expected
  }, 0)
}
