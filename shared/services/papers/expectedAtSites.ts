import { standardForecastSeed } from '../../contract/forecasts'
import type { Handlers } from '../../contract/handlers'
import type { ExpectedAtSite } from '../../documents/papers/paperInput'
import type { Protocol } from '../../domain/studies/protocol'

export type ComputeForecast = Handlers['forecasts.compute']

/**
 * Participants that the forecast expects of each included site by the deadline, as it may be shown. Null where the study has no
 * plan, no sites or no number of participants, or where no forecast could be made.
 */
export async function expectedAtSites(
  compute: ComputeForecast,
  protocol: Protocol,
  target: number | null,
): Promise<ReadonlyMap<string, ExpectedAtSite> | null> {
  const included = protocol.sites?.sites.filter((site) => site.included) ?? []
  if (included.length === 0 || target === null) return null
  const answer = await compute({
    protocol,
    target,
    seed: standardForecastSeed,
    detail: 'preview',
    run: undefined,
  })
  if (!answer.ok) return null
  return new Map(
    answer.value.sites.map(({ site, expected, hidden }): readonly [string, ExpectedAtSite] => [
      site,
      hidden === undefined ? expected : 'hidden',
    ]),
  )
}
