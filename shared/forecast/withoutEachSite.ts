import { evaluate } from './evaluate'
import { within, type Steps } from './evaluation'
import { exactProbability } from './exactProbability'
import type { ForecastModel } from './model'
import type { SiteForecast } from './result'

/** Replicates for each site that is left out: all see the same people. */
const replicates = 1000

/** Beyond so many sites, losing one is not worked out: each asks for a forecast of its own. */
const mostSites = 60

/** The rows of the sites with the probability that is left without each of them. */
export function* withoutEachSite(
  model: ForecastModel,
  seed: number,
  rows: readonly SiteForecast[],
): Steps<readonly SiteForecast[]> {
  const taken = model.sites.length
  if (taken > mostSites) return rows
  const found = new Map<string, number>()
  for (const [index, { id }] of model.sites.entries()) {
    const others = { ...model, sites: model.sites.filter((site) => site.id !== id) }
    const exact = exactProbability(others)
    if (exact === null) {
      const wish = { grid: [], horizon: model.time, replicates, seed, times: false }
      const { probability } = yield* within(evaluate(others, wish), index / taken, (index + 1) / taken)
      found.set(id, probability.value)
    } else found.set(id, exact)
    yield (index + 1) / taken
  }
  return rows.map((row) => ({ ...row, probabilityWithout: found.get(row.site) ?? null }))
}
