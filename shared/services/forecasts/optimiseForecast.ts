import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ParsedRequestOf } from '../../contract/operations'
import type { SitePlan } from '../../domain/studies/sitePlan'
import { contradictedSites, keepsThem, keptSites } from '../../forecast/keptSites'
import { buildModel } from '../../forecast/model'
import type { OptimiseWish } from '../../forecast/optimise'
import type { OptimiseAnswer } from '../../forecast/result'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { groupsOf, prepareForecast } from './forecastInput'
import type { ForecastJobOptions } from './ports'

type SearchRequest = Omit<ParsedRequestOf<'forecasts.optimise'>, 'run'>

/** Names of sites for a message, the first five of them. */
function named({ sites }: SitePlan, ids: readonly string[]): string {
  const wanted = new Set(ids)
  const names = sites.filter(({ id }) => wanted.has(id)).map(({ name }) => name)
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}`
}

/**
 * The best set of sites for a wish. Refused where costs are asked for that are not stated, and where locks would make the sets differ
 * by a site with so few people that its numbers are hidden.
 */
export async function optimiseForecast(
  ports: Pick<ServicePorts, 'forecasts' | 'population'>,
  estimates: Pick<ProtocolEstimates, 'recruitable'>,
  { protocol, target, seed, confidence, ...rules }: SearchRequest,
  options: ForecastJobOptions,
): Promise<Outcome<OptimiseAnswer>> {
  const prepared = prepareForecast(estimates, { protocol, target, seed }, 'preview')
  if (!prepared.ok) return prepared
  const { input, plan, rule } = prepared.value
  const unpriced = plan.sites
    .filter(({ lock, cost }) => lock !== 'never' && cost === null)
    .map(({ id }) => id)
  if ((rules.objective === 'cheapest' || rules.budget !== null) && unpriced.length > 0) {
    return fail(
      'malformed-request',
      `No cost is stated for ${named(plan, unpriced)}. State the costs of all sites that may be chosen, lock the others out, or leave costs out of the search.`,
      { sites: unpriced },
    )
  }
  const { pools } = buildModel(input)
  const kept = keptSites(plan, (site) => pools.get(site)?.present ?? null, rule)
  const contradicted = contradictedSites(plan, kept)
  if (contradicted.length > 0) return wouldDisclose(plan, contradicted)
  const wish: OptimiseWish = {
    ...rules,
    confidence: Math.min(0.99, Math.max(0.5, confidence ?? plan.confidence)),
    groups: groupsOf(plan.sites, ports.population.current().strata.baseAreas),
    kept,
  }
  const found = await ports.forecasts.run('optimiseSites', { input, wish }, options)
  if (!found.ok) return found
  const { value } = found
  if ('refused' in value) return fail('malformed-request', `No set of sites can be sought: ${value.refused}`)
  return keepsThem(value, kept) ? succeed(value) : wouldDisclose(plan, [...kept.included, ...kept.left])
}

function wouldDisclose(plan: SitePlan, sites: readonly string[]): Outcome<never> {
  return fail(
    'would-disclose',
    `So few people are available at ${named(plan, sites)} that numbers are hidden there; sets with and without them would tell. Include what is locked in, leave out what is locked out or lacks what the plan requires, then search again.`,
    { sites: [...sites] },
  )
}
