import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { OptimiseAnswer, SiteCandidate } from '../../forecast/result'
import { forecastVersion } from '../../forecast/forecast'
import { guardForecast } from '../../forecast/guardForecast'
import type { OptimiseWish } from '../../forecast/optimise'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { groupsOf, prepareForecast } from './forecastInput'
import { createForecastRuns } from './forecastRuns'
import type { ForecastJobOptions } from './ports'
import { catalogueCandidates } from './siteCandidates'

type ForecastHandlers = Pick<
  Handlers,
  'forecasts.compute' | 'forecasts.seek' | 'forecasts.optimise' | 'forecasts.cancel' | 'sites.candidates'
>

/** Without draws an interval is rough, but a forecast of some seconds need not wait for ten thousand. */
const draws = { preview: 'preview', refined: 'refined' } as const

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
    'forecasts.compute': async ({ protocol, target, seed, detail, run }) => {
      const prepared = prepareForecast(estimates, { protocol, target, seed }, draws[detail])
      if (!prepared.ok) return prepared
      const { input, rule, estimateHash, plan } = prepared.value
      const numbers = await running(run, (options) =>
        ports.forecasts.run('forecast', { input, detail }, options),
      )
      if (!numbers.ok) return numbers
      const relative = input.recruitable?.relativeOfAll ?? { lower: 1, upper: 1 }
      return succeed({
        ...guardForecast(numbers.value, rule, relative),
        estimateHash,
        inputHash: ports.hash(JSON.stringify({ forecastVersion, estimateHash, plan, target, seed, detail })),
      })
    },
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
    'sites.candidates': () => succeed([...profiles(), ...catalogueCandidates(ports.cache.database)]),
  }
}

function answerOf(found: OptimiseAnswer | { readonly refused: string }): Outcome<OptimiseAnswer> {
  if (!('refused' in found)) return succeed(found)
  return fail('malformed-request', `No set of sites can be sought: ${found.refused}`)
}
