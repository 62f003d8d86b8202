import { forecastLimits, standardForecastSeed } from '../../contract/forecasts'
import type { Handlers } from '../../contract/handlers'
import type { Protocol } from '../../domain/studies/protocol'

type Expected = ReadonlyMap<string, number | null>

/** Participants that a forecast expects of each site, as it may be shown; empty where there is none or it was refused. */
export interface ExpectedOfSites {
  of(protocol: Protocol, target: number | null): Promise<Expected>
  /** The tables on this machine have changed. */
  forget(): void
}

/** Plans whose numbers are kept: a record is read and saved many times while it is typed. */
const mostKept = 4

export function createExpectedOfSites(forecast: Handlers['forecasts.compute']): ExpectedOfSites {
  const known = new Map<string, Expected>()

  async function compute(protocol: Protocol, target: number): Promise<Expected | null> {
    const answer = await forecast({
      protocol,
      target,
      seed: standardForecastSeed,
      detail: 'preview',
      run: undefined,
    })
    if (!answer.ok) return null
    return new Map(
      answer.value.sites.map(({ site, expected, hidden }) => [
        site,
        expected === null || hidden !== undefined ? null : expected.mean,
      ]),
    )
  }

  return {
    async of(protocol, target) {
      const planned = protocol.sites?.sites.some(({ included }) => included) ?? false
      if (!planned || target === null || target > forecastLimits.target) return new Map()
      const key = JSON.stringify([protocol, target])
      const before = known.get(key)
      if (before !== undefined) return before
      const computed = await compute(protocol, target)
      if (computed === null) return new Map()
      known.set(key, computed)
      const [oldest] = known.keys()
      if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
      return computed
    },
    forget() {
      known.clear()
    },
  }
}
