import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ForecastComparison, ForecastRebuild, SnapshotForecast } from '../../contract/snapshots'
import type { Protocol } from '../../domain/studies/protocol'
import type { FrozenEvidence } from '../../estimate/frozen/frozenEvidence'
import { forecastVersion } from '../../forecast/forecast'
import {
  headlineOf,
  readForecastSummary,
  summariseForecast,
  type ForecastHeadline,
} from '../../forecast/frozen/forecastSummary'
import { canonicalForecast, type FrozenForecast } from '../../forecast/frozen/frozenForecast'
import type { ForecastRunner } from '../forecasts/computeForecast'
import type { ServicePorts } from '../ports'
import { rebuildForecast } from './rebuildForecast'

function headlineIn(text: string): ForecastHeadline | null {
  const summary = readForecastSummary(text)
  return summary === null ? null : headlineOf(summary)
}

/** A frozen forecast as lists show it. */
export function describeForecast({ request, forecastVersion: version, inputHash, result }: FrozenForecast) {
  const described: SnapshotForecast = {
    request,
    forecastVersion: version,
    inputHash,
    headline: headlineIn(result),
  }
  return described
}

/** Makes the forecast again from the frozen evidence and says whether it is the same, byte for byte. */
export async function checkForecast(
  ports: Pick<ServicePorts, 'hash'> & { readonly forecasts: ForecastRunner },
  evidence: FrozenEvidence,
  frozen: FrozenForecast,
): Promise<ForecastRebuild> {
  const rebuilt = await rebuildForecast(ports, evidence, frozen.request)
  if (!rebuilt.ok) return { outcome: 'not-made', failure: rebuilt.error }
  if (canonicalForecast(rebuilt.value) === frozen.result) return { outcome: 'identical', forecastVersion }
  return {
    outcome: 'differs',
    versionThen: frozen.forecastVersion,
    versionNow: forecastVersion,
    then: headlineIn(frozen.result),
    now: headlineOf(summariseForecast(rebuilt.value)),
  }
}

/**
 * A frozen forecast beside those on the data of now: of the version as it is now, and of the frozen protocol where that is
 * another. Asks for the same target with the same seed.
 */
export async function compareForecast(
  compute: Handlers['forecasts.compute'],
  frozen: FrozenForecast,
  { then, now }: { readonly then: Protocol; readonly now: Protocol },
  same: boolean,
): Promise<ForecastComparison> {
  const { target, seed, detail } = frozen.request
  const forecastOf = async (protocol: Protocol): Promise<Outcome<ForecastHeadline>> => {
    const answer = await compute({ protocol, target, seed, detail, run: undefined })
    return answer.ok ? succeed(headlineOf(summariseForecast(answer.value))) : answer
  }
  return {
    then: headlineIn(frozen.result),
    now: await forecastOf(now),
    sameProtocol: same ? null : await forecastOf(then),
  }
}
