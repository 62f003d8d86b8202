import type { SelectionProblem, SelectionRules } from '../statistics/siteSelection/selectionProblem'
import type { KeptSites } from './keptSites'
import { buildModel, type ForecastInput } from './model'
import type { OptimiseObjective, SearchLimit } from './result'
import { leastPerPatient, type SearchCandidate } from './searchCandidates'

interface RegionLimit {
  readonly area: string
  readonly sites: number
}

/** What the best set is best at, and the rules that it keeps to. */
export interface OptimiseWish {
  readonly objective: OptimiseObjective
  readonly confidence: number
  readonly mostSites: number | null
  readonly budget: number | null
  readonly leastPerRegion: readonly RegionLimit[]
  readonly mostPerRegion: readonly RegionLimit[]
  readonly runnersUp: number
  /** Areas that each site counts for. */
  readonly groups: readonly { readonly site: string; readonly areas: readonly string[] }[]
  /** Sites that stay as they are, because what sets differ by would tell of few people. */
  readonly kept: KeptSites
}

const objectives = { fewest: 'count', cheapest: 'cost', earliest: 'time', surest: 'probability' } as const

function groupLimitsOf({ leastPerRegion, mostPerRegion }: OptimiseWish): SelectionRules['groupLimits'] {
  const limits = new Map<string, { group: string; least?: number; most?: number }>()
  for (const { area, sites } of leastPerRegion)
    limits.set(area, { ...limits.get(area), group: area, least: sites })
  for (const { area, sites } of mostPerRegion)
    limits.set(area, { ...limits.get(area), group: area, most: sites })
  return [...limits.values()]
}

/** The sites that every set has, and those that none has. */
function fixedSites(
  { plan }: ForecastInput,
  { kept }: OptimiseWish,
  candidates: readonly SearchCandidate[],
): Required<Pick<SelectionRules, 'mustInclude' | 'exclude'>> {
  const known = new Set(candidates.map(({ id }) => id))
  const must = plan.sites.filter(({ lock }) => lock === 'must').map(({ id }) => id)
  return {
    mustInclude: [...new Set([...must, ...kept.included])].filter((id) => known.has(id)),
    exclude: kept.left.filter((id) => known.has(id)),
  }
}

/** The wish and the plan as the search of a set states them. */
export function searchProblem(
  input: ForecastInput,
  wish: OptimiseWish,
  candidates: readonly SearchCandidate[],
): SelectionProblem {
  const { lag, season, completion, target, time } = buildModel(input).model
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
      ...(wish.budget === null
        ? {}
        : { budget: Math.max(0, wish.budget - leastPerPatient(input.plan) * Math.max(0, target)) }),
      groupLimits: groupLimitsOf(wish) ?? [],
      ...fixedSites(input, wish, candidates),
    },
    runnersUp: wish.runnersUp,
  }
}

/** The limits that hold in a search, so that each can be lifted. */
export function limitsOf({ plan }: ForecastInput, wish: OptimiseWish): readonly SearchLimit[] {
  const kept = new Set(wish.kept.included)
  const regional = (kind: 'least-in' | 'most-in', limits: readonly RegionLimit[]): readonly SearchLimit[] =>
    limits.map(({ area }) => ({ kind, area }))
  const whole = (kind: SearchLimit['kind'], holds: boolean): readonly SearchLimit[] =>
    holds ? [{ kind, area: null }] : []
  return [
    ...whole('budget', wish.budget !== null),
    ...whole('most-sites', wish.mostSites !== null),
    ...regional('least-in', wish.leastPerRegion),
    ...regional('most-in', wish.mostPerRegion),
    ...whole(
      'always',
      plan.sites.some(({ id, lock }) => lock === 'must' && !kept.has(id)),
    ),
    ...whole('requirements', plan.requires.length > 0),
  ]
}

/** The same search without one of its limits. What it then looks for is what tells most of the limit. */
export function withoutLimit(
  input: ForecastInput,
  wish: OptimiseWish,
  { kind, area }: SearchLimit,
): { readonly input: ForecastInput; readonly wish: OptimiseWish } {
  const { plan } = input
  const surest: OptimiseWish = { ...wish, objective: 'surest', runnersUp: 0 }
  const others = (limits: readonly RegionLimit[]) => limits.filter((limit) => limit.area !== area)
  switch (kind) {
    case 'budget':
      return { input, wish: { ...surest, objective: 'cheapest', budget: null } }
    case 'most-sites':
      return { input, wish: { ...surest, objective: 'fewest', mostSites: null } }
    case 'least-in':
      return { input, wish: { ...surest, leastPerRegion: others(wish.leastPerRegion) } }
    case 'most-in':
      return { input, wish: { ...surest, mostPerRegion: others(wish.mostPerRegion) } }
    case 'always': {
      const sites = plan.sites.map((site) =>
        site.lock === 'must' ? { ...site, lock: 'none' as const } : site,
      )
      return { input: { ...input, plan: { ...plan, sites } }, wish: surest }
    }
    case 'requirements':
      return { input: { ...input, plan: { ...plan, requires: [] } }, wish: surest }
  }
}
