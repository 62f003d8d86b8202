import type { LinearSolver } from '../statistics/solver/linearSolver'
import { within, type Steps } from './evaluation'
import { liftedLimits } from './liftedLimits'
import type { ForecastInput } from './model'
import type { ForecastNote, OptimiseAnswer, SiteSet } from './result'
import { searchCandidates } from './searchCandidates'
import type { OptimiseWish } from './searchProblem'
import { searchSet, type SearchRefusal } from './searchSets'
import { siteSetOf } from './siteSets'

export type { OptimiseWish } from './searchProblem'
export type { SearchRefusal } from './searchSets'

function note(key: ForecastNote['key'], sites: readonly string[] = []): ForecastNote {
  return { key, sites, words: [], value: null }
}

/** The set to propose: the first, unless costs are what counts and another that is sure enough turns out cheaper in its forecast. */
function bestOf(sets: readonly SiteSet[], { objective, confidence, budget }: OptimiseWish): SiteSet {
  const [first, ...others] = sets
  if (first === undefined) throw new Error('A search answers with a set.')
  if (objective !== 'cheapest') return first
  return others.reduce((best, set) => {
    const fits = set.probability.value >= confidence && (set.cost ?? Infinity) <= (budget ?? Infinity)
    return fits && (set.cost ?? Infinity) < (best.cost ?? Infinity) ? set : best
  }, first)
}

/** A set with what it has more and less than the best. */
function besideBest(set: SiteSet, best: SiteSet): SiteSet {
  return {
    ...set,
    added: set.sites.filter((id) => !best.sites.includes(id)),
    removed: best.sites.filter((id) => !set.sites.includes(id)),
  }
}

/** The best set of sites under the rules, and what comes after it, each with its forecast; or which rule rules it out. */
export function* optimiseSites(
  solver: LinearSolver,
  input: ForecastInput,
  wish: OptimiseWish,
): Steps<OptimiseAnswer | SearchRefusal> {
  const groups = new Map(wish.groups.map(({ site, areas }) => [site, areas]))
  const candidates = yield* within(searchCandidates(input, groups), 0, 0.2)
  const included = input.plan.sites.filter((site) => site.included).map(({ id }) => id)
  const { objective, confidence, kept } = wish
  const now = yield* within(siteSetOf(input, included), 0.2, 0.25)
  const held = [...kept.included, ...kept.left]
  const common = {
    ...{ objective, confidence, now },
    notes: [note('search-approximated'), ...(held.length === 0 ? [] : [note('sites-kept', held)])],
  }
  const found = yield* within(searchSet(solver, input, wish, candidates), 0.25, 0.75)
  if ('refused' in found && !found.contradiction) return found
  if ('refused' in found || !found.sure) {
    const left = new Set(kept.left)
    const all = candidates.map(({ id }) => id).filter((id) => !left.has(id))
    const everything = yield* within(siteSetOf(input, all), 0.75, 0.8)
    const limits = yield* within(liftedLimits(solver, input, wish), 0.8, 1)
    return { found: false, ...common, nearest: 'refused' in found ? null : found.set, everything, limits }
  }
  const { set: first, outcome, asWanted } = found
  const sets: SiteSet[] = [first]
  for (const { sites } of outcome?.runnersUp ?? []) sets.push(yield* within(siteSetOf(input, sites), 0.75, 1))
  const best = bestOf(sets, wish)
  const runnersUp = sets.filter((set) => set !== best).map((set) => besideBest(set, best))
  const proved = asWanted && best === first && outcome?.proved === true
  // A search that asked for more than is wanted bounds nothing that is wanted.
  const bounded = asWanted && best === first && !proved ? outcome : null
  return {
    ...{ found: true, ...common, best, runnersUp, proved },
    ...{ bound: bounded?.bound ?? null, gap: bounded?.gap ?? null },
  }
}
