import type { TableCell } from '../domain/sources/countTable'
import { isCurrent, type TableSettings } from './tableFactor'

/** Variance of a number that may be any in an interval: of whole numbers where its ends are whole, else of all numbers. */
function uniformVariance(lower: number, upper: number): number {
  const width = upper - lower
  const whole = Number.isInteger(lower) && Number.isInteger(upper)
  return whole ? ((width + 1) ** 2 - 1) / 12 : width ** 2 / 12
}

/** True when a cell says exactly how many of the population's people there are, but for rounding and hiding. */
export function countsThesePeople(cell: TableCell, settings: TableSettings): boolean {
  return cell.share === null && isCurrent(settings)
}

/**
 * Relative variance of what a cell says of its people on the date of the population. A published count has no sampling
 * error of its own; rounding and hiding leave a uniform distribution over the interval, a printed share one over its range,
 * and a count of an earlier period is one Poisson draw for each of its years.
 */
export function relativeVariance(cell: TableCell, settings: TableSettings): number {
  if (cell.share !== null) {
    const { value, lower, upper } = cell.share
    return value <= 0 ? 0 : (upper - lower) ** 2 / 12 / value ** 2
  }
  const { value, lower, upper } = cell.count
  if (value === null || value <= 0) return 0
  const older = countsThesePeople(cell, settings) ? 0 : value / settings.periodYears
  return (uniformVariance(lower, upper ?? value) + older) / value ** 2
}
