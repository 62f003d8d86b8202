import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { SiteCandidate } from '../../forecast/result'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { computeForecast } from './computeForecast'
import { prepareForecast } from './forecastInput'
import { createForecastRuns } from './forecastRuns'
import { keepForecasts } from './keptForecasts'
import { optimiseForecast } from './optimiseForecast'
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
  const keeping = { hash: ports.hash, forecasts: keepForecasts(ports) }

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
      running(run, (options) => computeForecast(keeping, estimates, wish, options)),
    'forecasts.seek': async ({ protocol, target, seed, field, run }) => {
      const prepared = prepareForecast(estimates, { protocol, target, seed }, 'preview')
      if (!prepared.ok) return prepared
      const { input } = prepared.value
      return running(run, (options) => ports.forecasts.run('seekForecast', { input, field }, options))
    },
    'forecasts.optimise': ({ run, ...wish }) =>
      running(run, (options) => optimiseForecast(ports, estimates, wish, options)),
    'forecasts.cancel': ({ run }) => {
      runs.cancel(run)
      return succeed(null)
    },
    'sites.candidates': () => succeed(allCandidates(profiles(), catalogueCandidates(ports.cache.database))),
  }
}
