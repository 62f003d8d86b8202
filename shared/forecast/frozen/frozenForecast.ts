import canonicalize from 'canonicalize'
import type { ForecastResult } from '../result'
import type { FrozenForecastRequest } from './frozenRequest'

/** A forecast as it was shown: small numbers hidden in it stay hidden. */
export interface FrozenForecast {
  readonly request: FrozenForecastRequest
  readonly forecastVersion: string
  /** SHA-256 over estimate, plan, target, seed and version. */
  readonly inputHash: string
  /** Canonical JSON (RFC 8785) of a `ForecastResult` in the form that `forecastVersion` gave it. */
  readonly result: string
}

/** A forecast as text: equal forecasts give equal bytes, whatever the order of their keys. */
export function canonicalForecast(result: object): string {
  const text = canonicalize(result)
  if (text === undefined) throw new Error('A forecast is plain JSON.')
  return text
}

/** A guarded forecast with what was asked, as it is kept. */
export function freezeForecast(result: ForecastResult): FrozenForecast {
  const { target, detail, simulation, forecastVersion, inputHash } = result
  return {
    request: { target, seed: simulation.seed, detail, replicates: simulation.replicates },
    forecastVersion,
    inputHash,
    result: canonicalForecast(result),
  }
}
