import { guardCell } from '../../domain/disclosure/guardCell'
import type { SmallCountRule } from '../../domain/disclosure/smallCountRule'
import { readFrozenTable } from './frozenContent'
import { readForecastSummary } from '../../forecast/frozen/forecastSummary'
import type { FrozenFile } from './frozenFile'
import { readResultSummary } from './resultSummary'

/**
 * Whether evidence holds what is hidden elsewhere: cells below the threshold of their source, or what a hidden number of the
 * result can be worked out from.
 */
export function tellsSmallNumbers(
  { evidence, result, forecast }: Pick<FrozenFile, 'evidence' | 'result' | 'forecast'>,
  ruleOf: (source: string) => SmallCountRule,
): boolean {
  const inTables = evidence.tables.some(({ content }) => {
    const table = readFrozenTable(content)
    if (table === null) return false
    const rule = ruleOf(table.source)
    return table.cells.some((cell) => guardCell(cell, rule) !== cell)
  })
  if (inTables) return true
  if (forecast !== null && mayHideSites(forecast.result)) return true
  const summary = readResultSummary(result)
  if (summary === null) return false
  const { eligible, steps, counties, referralAreas, healthRegions } = summary
  const numbers = [
    eligible,
    ...steps.map(({ remaining }) => remaining),
    ...[...counties, ...referralAreas, ...healthRegions].map((area) => area.eligible),
  ]
  return numbers.some(({ hidden }) => hidden !== undefined)
}

/** From the tables and the plan, the pool of a hidden site can be worked out. What cannot be read may hide one. */
function mayHideSites(forecast: string): boolean {
  const sites = readForecastSummary(forecast)?.sites
  return sites === undefined || sites.some(({ hidden }) => hidden !== undefined)
}
