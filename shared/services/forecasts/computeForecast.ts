import { succeed, type Outcome } from '../../contract/outcome'
import { forecastVersion } from '../../forecast/forecast'
import { guardForecast } from '../../forecast/guardForecast'
import type { ForecastJobs } from '../../forecast/jobs'
import type { ForecastResult } from '../../forecast/result'
import type { ServicePorts } from '../ports'
import type { ProtocolEstimates } from '../protocolEstimates'
import { prepareForecast, type ForecastWish } from './forecastInput'
import type { ForecastJobOptions } from './ports'

/** Without draws an interval is rough, but a forecast of some seconds need not wait for ten thousand. */
const draws = { preview: 'preview', refined: 'refined' } as const

/** Where a forecast is worked out: in a thread beside the services, or where a command runs. */
export interface ForecastRunner {
  run(
    name: 'forecast',
    request: ForecastJobs['forecast']['request'],
    options: ForecastJobOptions,
  ): Promise<Outcome<ForecastJobs['forecast']['response']>>
}

export interface DetailedWish extends ForecastWish {
  readonly detail: ForecastResult['detail']
}

/**
 * The forecast of a protocol with a plan, as it may be shown. Reads the estimate before it waits for anything. Fails as
 * `prepareForecast` does, and with `cancelled`.
 */
export async function computeForecast(
  ports: Pick<ServicePorts, 'hash'> & { readonly forecasts: ForecastRunner },
  estimates: Pick<ProtocolEstimates, 'recruitable'>,
  { protocol, target, seed, detail }: DetailedWish,
  options: ForecastJobOptions,
): Promise<Outcome<ForecastResult>> {
  const prepared = prepareForecast(estimates, { protocol, target, seed }, draws[detail])
  if (!prepared.ok) return prepared
  const { input, rule, estimateHash, plan } = prepared.value
  const numbers = await ports.forecasts.run('forecast', { input, detail }, options)
  if (!numbers.ok) return numbers
  const relative = input.recruitable?.relativeOfAll ?? { lower: 1, upper: 1 }
  return succeed({
    ...guardForecast(numbers.value, rule, relative),
    estimateHash,
    inputHash: ports.hash(JSON.stringify({ forecastVersion, estimateHash, plan, target, seed, detail })),
  })
}
