import { maxEntries, maxLength, optional, picklist, pipe, record, string, type InferOutput } from 'valibot'
import { refuse } from '../computed'
import { candidateCounts } from '../siteSelection/candidateCounts'
import { normalApproximation } from '../siteSelection/normalApproximation'
import { ruleRows } from '../siteSelection/selectionRows'
import type { SelectionProblem, SiteSet } from '../siteSelection/selectionProblem'
import { selectSites, weightsOf } from '../siteSelection/selectSites'
import type { LinearSolver, LoadLinearSolver } from '../solver/linearSolver'
import { defineComputeMethod, type ComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { openedSite, toSite } from './recruitInputs'

const mostCandidates = 500
const name = pipe(string(), maxLength(200))
const perName = pipe(record(name, numeric), maxEntries(100))

const input = keys({
  sites: list(
    keys({
      id: name,
      country: name,
      ...openedSite,
      cost: numeric,
      pass: optional(numeric),
      cap: optional(numeric),
      capabilities: list(name, 100),
    }),
    mostCandidates,
  ),
  N: numeric,
  T: numeric,
  p: numeric,
  options: keys({
    maxSites: optional(numeric),
    budget: optional(numeric),
    minPerCountry: optional(perName),
    maxPerCountry: optional(perName),
    mustInclude: optional(list(numeric, mostCandidates)),
    exclude: optional(list(numeric, mostCandidates)),
    needCapability: optional(perName),
  }),
  objective: picklist(['cost', 'count', 'time', 'probability']),
})

type Asked = InferOutput<typeof input>

/** Null where the options name a place at which there is no site. */
function toProblem({ sites, N, T, p, options, objective }: Asked): SelectionProblem | null {
  const { maxSites, budget, minPerCountry = {}, maxPerCountry = {}, needCapability = {} } = options
  const { mustInclude = [], exclude = [] } = options
  const idAt = (place: number): string | null => sites[place]?.id ?? null
  const [must, mustNot] = [mustInclude.map(idAt), exclude.map(idAt)]
  if ([...must, ...mustNot].includes(null)) return null
  return {
    candidates: sites.map((site) => ({
      id: site.id,
      groups: [site.country],
      site: toSite(site, { type: 'fixed', at: site.open }),
      cost: site.cost,
      capabilities: site.capabilities,
    })),
    target: N,
    time: T,
    probability: p,
    objective,
    rules: {
      ...(maxSites === undefined ? {} : { mostSites: maxSites }),
      ...(budget === undefined ? {} : { budget }),
      groupLimits: [
        ...Object.entries(minPerCountry).map(([group, least]) => ({ group, least })),
        ...Object.entries(maxPerCountry).map(([group, most]) => ({ group, most })),
      ],
      neededCapabilities: Object.entries(needCapability).map(([capability, least]) => ({
        capability,
        least,
      })),
      mustInclude: must.filter((id) => id !== null),
      exclude: mustNot.filter((id) => id !== null),
    },
    runnersUp: 0,
  }
}

/** What the normal approximation would have chosen; nothing where it chooses nothing, or is not asked. */
function normalChoice(solver: LinearSolver, problem: SelectionProblem): object {
  if (problem.objective !== 'cost' && problem.objective !== 'count') return {}
  const counts = candidateCounts(problem, problem.time)
  const places = normalApproximation(solver, counts, {
    rows: ruleRows(problem.candidates, problem.rules),
    weights: weightsOf(problem),
    probability: problem.probability,
  })
  if (places === null) return { normalApprox: null }
  const chosen = problem.candidates.filter((_, place) => places.includes(place))
  return {
    normalApprox: {
      sites: chosen.map(({ id }) => id),
      cost: chosen.reduce((sum, { cost }) => sum + cost, 0),
      pReachExact: counts.probabilityOf(places),
    },
  }
}

function toOutput(problem: SelectionProblem, set: SiteSet): object {
  return {
    sites: set.sites,
    cost: set.cost,
    nSites: set.sites.length,
    pReach: set.probability,
    ...(problem.objective === 'time' ? { timeToP: set.timeToProbability } : {}),
  }
}

export function siteSelectionMethod(loadSolver: LoadLinearSolver): ComputeMethod {
  return defineComputeMethod({
    name: 'site_selection',
    summary: 'The set of sites that is cheapest, smallest, earliest or surest to recruit enough people',
    citation: 'Anisimov and Austin 2022; exact check by convolution',
    input,
    output:
      '{ sites: string[], cost: number, nSites: number, pReach: number, timeToP?: number | "unreachable", proved: boolean, gap: number | null, normalApprox?: { sites: string[], cost: number, pReachExact: number } | null }',
    async run(asked) {
      const problem = toProblem(asked)
      if (problem === null) return refuse('invalid_input', 'The options name a site that is not there.')
      const solver = await loadSolver()
      const selection = selectSites(solver, problem)
      if (!selection.ok) return selection
      let step = selection.value.next()
      while (step.done !== true) step = selection.value.next()
      const outcome = step.value
      if (!outcome.found) {
        const { bestProbability } = outcome
        return refuse('infeasible', `No set within the rules is enough; the best reaches ${bestProbability}.`)
      }
      const { best, proved, gap } = outcome
      return {
        ok: true,
        output: { ...toOutput(problem, best), proved, gap, ...normalChoice(solver, problem) },
      }
    },
  })
}
