import type { RequestOf } from '#shared/contract/operations'

/** A limit on the number of units in one area, as it is typed. */
export interface RegionRule {
  readonly area: string | null
  readonly least: number | null
  readonly most: number | null
}

/** What a search keeps to beside locks and requirements of the plan; null for no limit. */
export interface SearchRules {
  readonly mostSites: number | null
  readonly budget: number | null
  readonly regions: readonly RegionRule[]
}

export const noRules: SearchRules = { mostSites: null, budget: null, regions: [] }

/** Most areas that may have a limit, as the contract takes them. */
export const mostRegions = 20

/** Most units that a limit may name, as the contract takes it. */
export const mostUnits = 1000

export type RuleProblem = 'incomplete' | 'order' | 'twice' | 'whole'

/** What keeps the limit of one area from being used; null where nothing does. */
export function regionProblem({ regions }: SearchRules, place: number): RuleProblem | null {
  const rule = regions[place]
  if (rule === undefined) return null
  const { area, least, most } = rule
  if ([least, most].some((number) => number !== null && !Number.isInteger(number))) return 'whole'
  if (area === null || (least === null && most === null)) return 'incomplete'
  if (least !== null && most !== null && least > most) return 'order'
  return regions.slice(0, place).some((other) => other.area === area) ? 'twice' : null
}

export function rulesHold(rules: SearchRules): boolean {
  const whole = rules.mostSites === null || Number.isInteger(rules.mostSites)
  return whole && rules.regions.every((_, place) => regionProblem(rules, place) === null)
}

/** How many limits are set. */
export function ruleCount({ mostSites, budget, regions }: SearchRules): number {
  return Number(mostSites !== null) + Number(budget !== null) + regions.length
}

/** The limits as a search is asked with. */
export function ruleRequest({
  mostSites,
  budget,
  regions,
}: SearchRules): Pick<
  RequestOf<'forecasts.optimise'>,
  'mostSites' | 'budget' | 'leastPerRegion' | 'mostPerRegion'
> {
  const limits = (end: 'least' | 'most') =>
    regions.flatMap(({ area, [end]: sites }) => (area === null || sites === null ? [] : [{ area, sites }]))
  return { mostSites, budget, leastPerRegion: limits('least'), mostPerRegion: limits('most') }
}
