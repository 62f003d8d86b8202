import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { OptimiseAnswer, SiteCandidate } from '../../forecast/result'
import type { OptimiseWish } from '../../forecast/optimise'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { computeForecast } from './computeForecast'
import { groupsOf, prepareForecast } from './forecastInput'
import { createForecastRuns } from './forecastRuns'
import type { ForecastJobOptions } from './ports'
import { allCandidates, catalogueCandidates } from './siteCandidates'

type ForecastHandlers = Pick<
  Handlers,
  'forecasts.compute' | 'forecasts.seek' | 'forecasts.optimise' | 'forecasts.cancel' | 'sites.candidates'
>

/** Answers when and how surely a target is reached, and by which sites. `profiles` lists units that are known here. */
export function createForecastService(
  ports: Pick<ServicePorts, 'forecasts' | 'cache' | 'population' | 'hash' | 'announce'>,
  estimates: Pick<ProtocolEstimates, 'recruitable'>,
  profiles: () => readonly SiteCandidate[] = () => [],
): ForecastHandlers {
  const runs = createForecastRuns()

  /** Work that can be cancelled and tells how far it is under the name that the page gave it. */
  async function running<Value>(
    name: string | undefined,
    work: (options: ForecastJobOptions) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const run = runs.begin(name)
    try {
      return await work({
        onStart: (stop) => {
          run.started(stop)
        },
        onProgress: (share) => {
          if (name !== undefined) ports.announce({ name: 'forecast-progress', run: name, share })
        },
      })
    } finally {
      run.end()
    }
  }

  return {
    'forecasts.compute': ({ run, ...wish }) =>
      running(run, (options) => computeForecast(ports, estimates, wish, options)),
    'forecasts.seek': async ({ protocol, target, seed, field, run }) => {
      const prepared = prepareForecast(estimates, { protocol, target, seed }, 'preview')
      if (!prepared.ok) return prepared
      const { input } = prepared.value
      return running(run, (options) => ports.forecasts.run('seekForecast', { input, field }, options))
    },
    'forecasts.optimise': async ({ protocol, target, seed, run, confidence, ...rules }) => {
      const prepared = prepareForecast(estimates, { protocol, target, seed }, 'preview')
      if (!prepared.ok) return prepared
      const { input, plan } = prepared.value
      const unpriced = plan.sites.filter(({ lock, cost }) => lock !== 'never' && cost === null)
      if ((rules.objective === 'cheapest' || rules.budget !== null) && unpriced.length > 0) {
        const names = unpriced.map(({ name }) => name).slice(0, 5)
        return fail(
          'malformed-request',
          `No cost is stated for ${names.join(', ')}${unpriced.length > names.length ? ' and others' : ''}. State the costs of all sites that may be chosen, lock the others out, or leave costs out of the search.`,
          { sites: unpriced.map(({ id }) => id) },
        )
      }
      const wish: OptimiseWish = {
        ...rules,
        confidence: Math.min(0.99, Math.max(0.5, confidence ?? plan.confidence)),
        groups: groupsOf(plan.sites, ports.population.current().strata.baseAreas),
      }
      const found = await running(run, (options) =>
        ports.forecasts.run('optimiseSites', { input, wish }, options),
      )
      return found.ok ? answerOf(found.value) : found
    },
    'forecasts.cancel': ({ run }) => {
      runs.cancel(run)
      return succeed(null)
    },
    'sites.candidates': () => succeed(allCandidates(profiles(), catalogueCandidates(ports.cache.database))),
  }
}

function answerOf(found: OptimiseAnswer | { readonly refused: string }): Outcome<OptimiseAnswer> {
  if (!('refused' in found)) return succeed(found)
  return fail('malformed-request', `No set of sites can be sought: ${found.refused}`)
}
