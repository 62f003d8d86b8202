import { monthsAfter } from '../domain/studies/sitePlan'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import { horizonOf } from './grid'
import { buildModel, type ForecastInput } from './model'
import type { SiteSet } from './result'
import type { SearchCandidate } from './searchCandidates'

/** Replicates of the forecast of each set that is shown. */
const replicates = 4000

/** A set of sites with its forecast; `best` is the set that it is compared with. */
export function* siteSetOf(
  input: ForecastInput,
  candidates: readonly SearchCandidate[],
  sites: readonly string[],
  best: readonly string[] = sites,
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
