import { succeed, type Outcome } from '../../contract/outcome'
import type { FrozenEvidence } from '../../estimate/frozen/frozenEvidence'
import { rebuildInDetail } from '../../estimate/frozen/rebuildEstimate'
import type { FrozenForecastRequest } from '../../forecast/frozen/frozenRequest'
import type { ForecastResult } from '../../forecast/result'
import { computeForecast, type ForecastRunner } from '../forecasts/computeForecast'
import type { ForecastJobOptions } from '../forecasts/ports'
import type { ServicePorts } from '../ports'
import { recruitableEstimate, type ProtocolEstimates } from '../protocolEstimates'

const unheard: ForecastJobOptions = { onStart: () => undefined, onProgress: () => undefined }

/**
 * Computes a frozen forecast again from the frozen tables, population and rules, with the engines as they are now. Fails as
 * `rebuildEstimate` and `computeForecast` do.
 */
export function rebuildForecast(
  ports: Pick<ServicePorts, 'hash'> & { readonly forecasts: ForecastRunner },
  evidence: FrozenEvidence,
  { target, seed, detail }: FrozenForecastRequest,
): Promise<Outcome<ForecastResult>> {
  const estimates: Pick<ProtocolEstimates, 'recruitable'> = {
    recruitable(protocol, draws) {
      const rebuilt = rebuildInDetail(evidence, ports.hash, draws)
      if (!rebuilt.ok) return rebuilt
      const { detailed, strata, rules } = rebuilt.value
      return succeed(recruitableEstimate(protocol, detailed, strata.baseAreas, rules))
    },
  }
  return computeForecast(ports, estimates, { protocol: evidence.protocol, target, seed, detail }, unheard)
}
