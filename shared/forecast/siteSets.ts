import { monthsAfter } from '../domain/studies/sitePlan'
import { evaluate } from './evaluate'
import type { Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import { horizonOf } from './grid'
import { buildModel, type ForecastInput } from './model'
import type { SiteSet } from './result'

/** Replicates of the forecast of each set that is shown. */
const replicates = 4000

/** A set of sites with its forecast, beside itself. */
export function* siteSetOf(input: ForecastInput, sites: readonly string[]): Steps<SiteSet> {
  const { model } = buildModel(input, undefined, new Set(sites))
  const wish = { grid: [model.time], horizon: horizonOf(model), replicates, seed: input.seed, times: true }
  const found = yield* evaluate(model, wish)
  const exact = exactProbability(model)
  const median = found.times[2] ?? Infinity
  const months = median + model.elapsed
  const own = new Set(sites)
  return {
    sites,
    cost: costOf(
      input,
      new Map(model.sites.map(({ id }, index) => [id, found.siteUntilTarget[index] ?? 0])),
      own,
    ),
    probability: exact === null ? found.probability : { value: exact, error: 0 },
    median: median === Infinity ? null : { months, date: monthsAfter(input.plan.start, months) },
    expected: found.mean + model.enrolled,
    added: [],
    removed: [],
  }
}

/** Fixed costs, and those of the participants whom each site enrols until recruitment ends: at the target, or the deadline. */
function costOf(
  { plan }: ForecastInput,
  enrolled: ReadonlyMap<string, number>,
  sites: ReadonlySet<string>,
): number | null {
  const taken = plan.sites.filter(({ id }) => sites.has(id))
  if (taken.some(({ cost }) => cost === null)) return null
  return taken.reduce((sum, { id, cost }) => {
    return sum + (cost?.fixed ?? 0) + (cost?.perPatient ?? 0) * (enrolled.get(id) ?? 0)
  }, 0)
}
