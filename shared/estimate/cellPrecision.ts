import type { CountTable, TableCell } from '../domain/sources/countTable'
import type { TableSettings } from './tableFactor'

/** Years that a period such as `2019–2021` covers; 1 when it names one year. */
export function yearsCovered(period: string): number {
  const years = [...period.matchAll(/\d{4}/g)].map(([year]) => Number(year))
  return years.length < 2 ? 1 : Math.max(1, Math.max(...years) - Math.min(...years) + 1)
}

/**
 * Relative variance of what a cell says of its people on the date of the population. A published count has no sampling
 * error of its own; rounding and hiding leave a uniform distribution over the interval, a printed share one over its range,
 * and a count of an earlier period is one Poisson draw for each of its years.
 */
export function relativeVariance(
  cell: TableCell,
  table: Pick<CountTable, 'period'>,
  settings: TableSettings,
): number {
  if (cell.share !== null) {
    const { value, lower, upper } = cell.share
    return value <= 0 ? 0 : (upper - lower) ** 2 / 12 / value ** 2
  }
  const { value, lower, upper } = cell.count
  if (value === null || value <= 0) return 0
  const width = (upper ?? value) - lower
  const older = settings.years > 0 ? value / yearsCovered(table.period) : 0
  return (width ** 2 / 12 + older) / value ** 2
}
