import { standardForecastSeed } from '../../contract/forecasts'
import type { Handlers } from '../../contract/handlers'
import type { ExpectedAtSite, PaperInput } from '../../documents/papers/paperInput'
import type { Protocol } from '../../domain/studies/protocol'
import type { PreparedRelease, ReleaseGate } from '../releaseGate'

export type ComputeForecast = Handlers['forecasts.compute']
type ExpectedOfSites = ReadonlyMap<string, ExpectedAtSite> | null

/**
 * Participants that the forecast expects of each included site by the deadline, as it may be shown. Null where the study has no
 * plan, no sites or no number of participants, or where no forecast could be made.
 */
export async function expectedAtSites(
  compute: ComputeForecast,
  protocol: Protocol,
  target: number | null,
): Promise<ExpectedOfSites> {
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

/** What of the forecast may go out in a file, and what of the estimate behind it is to be logged with the file. */
export interface ReleasedForecast {
  readonly expected: PaperInput['expected']
  /** Null where no number of the estimate goes out. */
  readonly release: Pick<PreparedRelease, 'answers' | 'result'> | null
}

/**
 * The same held against all that the study has released before. Nobody is asked: what would tell small numbers, or nearly, is
 * left out. A report of the same version asks, and what it released then goes out here too.
 */
export async function releasedAtSites(
  expected: ExpectedOfSites,
  gate: Pick<ReleaseGate, 'prepare'>,
  study: string,
  protocol: Protocol,
): Promise<ReleasedForecast> {
  const tells = [...(expected?.values() ?? [])].some((value) => value !== null && value !== 'hidden')
  if (!tells) return { expected, release: null }
  const prepared = await gate.prepare(study, protocol, 'ask')
  return prepared.ok && prepared.value.audit.status === 'clear'
    ? { expected, release: prepared.value }
    : { expected: 'withheld', release: null }
}
