import * as v from 'valibot'
import { storedQuantity } from '../../estimate/frozen/resultSummary'
import type { ForecastResult, SiteForecast } from '../result'

/** What a forecast answers in one line. */
export type ForecastHeadline = Pick<
  ForecastResult,
  | 'forecastVersion'
  | 'detail'
  | 'target'
  | 'start'
  | 'deadline'
  | 'window'
  | 'method'
  | 'simulation'
  | 'probability'
  | 'reachable'
  | 'expected'
  | 'timeToTarget'
  | 'indicator'
>

/** What a comparison reads of a forecast, whatever engine made it. */
export interface ForecastSummary extends ForecastHeadline, Pick<ForecastResult, 'months' | 'pool'> {
  readonly sites: readonly Pick<SiteForecast, 'site' | 'included' | 'expected' | 'hidden'>[]
}

const word = v.pipe(v.string(), v.maxLength(1000))
const detail = v.picklist(['preview', 'refined'])
const chance = v.object({ value: v.number(), error: v.number() })
const moment = v.nullable(v.object({ months: v.number(), date: word }))
const people = { p10: v.number(), p25: v.number(), p50: v.number(), p75: v.number(), p90: v.number() }
const hidden = v.variant('reason', [
  v.object({ reason: v.literal('small'), from: v.number(), to: v.number() }),
  v.object({ reason: v.literal('protects') }),
])

const forecastSummary = v.object({
  forecastVersion: word,
  detail,
  target: v.number(),
  start: v.pipe(v.string(), v.isoDate()),
  deadline: v.pipe(v.string(), v.isoDate()),
  window: v.number(),
  method: v.picklist(['exact', 'simulated']),
  simulation: v.object({ replicates: v.number(), seed: v.number() }),
  probability: chance,
  reachable: v.boolean(),
  expected: v.object({ mean: v.number(), ...people }),
  timeToTarget: v.object({ p10: moment, p25: moment, p50: moment, p75: moment, p90: moment }),
  indicator: v.nullable(
    v.object({ value: v.number(), threshold: v.number(), above: v.boolean(), citation: word }),
  ),
  pool: v.nullable(storedQuantity),
  months: v.pipe(
    v.array(
      v.object({ month: v.number(), date: word, mean: v.number(), probability: v.number(), ...people }),
    ),
    v.maxLength(1000),
  ),
  sites: v.pipe(
    v.array(
      v.object({
        site: word,
        included: v.boolean(),
        expected: v.nullable(v.object({ mean: v.number(), p10: v.number(), p90: v.number() })),
        hidden: v.exactOptional(hidden),
      }),
    ),
    v.maxLength(1000),
  ),
})

/** The numbers of a stored forecast; null when it is none. */
export function readForecastSummary(text: string): ForecastSummary | null {
  try {
    const parsed = v.safeParse(forecastSummary, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The line of a summary, without its months and sites. */
export function headlineOf({
  months: _,
  sites: __,
  pool: ___,
  ...headline
}: ForecastSummary): ForecastHeadline {
  return headline
}

/** The same of a forecast of this engine. */
export function summariseForecast(result: ForecastResult): ForecastSummary {
  const { forecastVersion, target, start, deadline, window, method, simulation, probability, reachable } =
    result
  const { expected, timeToTarget, indicator, months, pool } = result
  return {
    ...{ forecastVersion, detail: result.detail, target, start, deadline, window, method, simulation },
    ...{ probability, reachable, expected, timeToTarget, indicator, months, pool },
    sites: result.sites.map(({ site, included, expected: enrolled, hidden: why }) => ({
      site,
      included,
      expected: enrolled,
      ...(why === undefined ? {} : { hidden: why }),
    })),
  }
}
