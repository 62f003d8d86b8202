import { createRandom } from '#shared/statistics/random/createRandom'
import { targetProbability } from '#shared/statistics/recruitment/recruitmentForecast'
import type {
  Candidate,
  SelectionObjective,
  SelectionProblem,
} from '#shared/statistics/siteSelection/selectionProblem'
import { keepsTo, ruleRows } from '#shared/statistics/siteSelection/selectionRows'
import { valueOf } from './computedResults'

const countries = ['NO', 'SE', 'DK', 'FI']
const equipment = ['MRI', 'phase-1', 'radiopharmacy']

/** A made-up problem of so many sites; equal seeds give equal problems. */
export function madeUpProblem(
  seed: number,
  count: number,
  objective: SelectionObjective = 'cost',
  plainRules: boolean = false,
): SelectionProblem {
  const random = createRandom(seed)
  const between = (from: number, to: number): number => from + (to - from) * random.uniform()
  const candidates = Array.from({ length: count }, (_, index): Candidate => {
    const alpha = between(0.8, 3)
    const capped = random.uniform() < 0.3
    return {
      id: `S${index + 1}`,
      groups: [countries[index % countries.length] ?? 'NO'],
      site: {
        rate: { type: 'gamma', alpha, beta: alpha / between(0.2, 1.5) },
        opening: { type: 'fixed', at: between(1, 7) },
        passFraction: between(0.55, 0.9),
        ...(capped ? { totalCap: Math.floor(between(4, 14)) } : {}),
      },
      cost: Math.round(between(3000, 12_000)) / 100,
      capabilities: equipment.filter(() => random.uniform() < 0.3),
    }
  })
  const mean = candidates.reduce(
    (sum, { site }) => sum + (site.rate.type === 'gamma' ? 7 * (site.rate.alpha / site.rate.beta) : 0),
    0,
  )
  const costs = candidates.reduce((sum, { cost }) => sum + cost, 0)
  const rules = plainRules
    ? {}
    : {
        ...(random.uniform() < 0.3 ? { mostSites: Math.ceil(count * between(0.5, 0.8)) } : {}),
        ...(random.uniform() < 0.3 ? { budget: costs * between(0.5, 0.8) } : {}),
        ...(random.uniform() < 0.3
          ? {
              groupLimits: [
                { group: 'NO', least: 1 },
                { group: 'SE', most: 1 },
              ],
            }
          : {}),
        ...(random.uniform() < 0.3 ? { neededCapabilities: [{ capability: 'MRI', least: 1 }] } : {}),
        ...(random.uniform() < 0.3 ? { mustInclude: ['S2'], exclude: ['S3'] } : {}),
      }
  return {
    candidates,
    target: Math.max(3, Math.round(mean * between(0.3, 0.65))),
    time: 16,
    probability: [0.5, 0.8, 0.9][Math.floor(between(0, 3))] ?? 0.8,
    objective,
    rules,
    runnersUp: 0,
  }
}

export interface BruteForce {
  readonly sites: readonly string[]
  readonly cost: number
  readonly probability: number
}

/** The best set by looking at every one: adds site after site, as counts that the exact forecasts give one at a time. */
export function bruteForce(problem: SelectionProblem): BruteForce | null {
  const { candidates, target, time, objective, probability } = problem
  const rows = ruleRows(problem.candidates, problem.rules)
  const counts = candidates.map(({ site }) => {
    const reach = Array.from({ length: target }, (_, count) =>
      valueOf(targetProbability({ sites: [site] }, count + 1, time)),
    )
    return reach.map((chance, count) => (count === 0 ? 1 : (reach[count - 1] ?? 0)) - chance)
  })
  let best: BruteForce | null = null
  const isBetter = (set: BruteForce): boolean => {
    if (best === null) return true
    if (objective === 'probability') return set.probability > best.probability
    if (objective === 'count' && set.sites.length !== best.sites.length)
      return set.sites.length < best.sites.length
    return set.cost < best.cost - 1e-9
  }
  const visit = (place: number, taken: readonly number[], sum: readonly number[]): void => {
    if (place === candidates.length) {
      const chance = 1 - sum.reduce((all, one) => all + one, 0)
      if (objective !== 'probability' && chance < probability) return
      if (!keepsTo(rows, taken)) return
      const chosen = taken.flatMap((index) => candidates[index] ?? [])
      const set = {
        sites: chosen.map(({ id }) => id),
        cost: chosen.reduce((all, { cost }) => all + cost, 0),
        probability: chance,
      }
      if (isBetter(set)) best = set
      return
    }
    visit(place + 1, taken, sum)
    const one = counts[place] ?? []
    const more = sum.map((_, count) => {
      let chance = 0
      for (let left = 0; left <= count; left += 1) chance += (sum[left] ?? 0) * (one[count - left] ?? 0)
      return chance
    })
    visit(place + 1, [...taken, place], more)
  }
  visit(
    0,
    [],
    Array.from({ length: target }, (_, count) => (count === 0 ? 1 : 0)),
  )
  return best
}
