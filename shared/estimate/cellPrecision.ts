import type { Count } from '../domain/counts/count'
import type { TableCell } from '../domain/sources/countTable'
import { isCurrent, type TableSettings } from './tableFactor'

/** How far the true number of a cell may lie from the published one, in the unit that the cell is published in. */
export interface Measurement {
  /** Ends of its interval less the published number: at most 0, and at least 0. */
  readonly below: number
  readonly above: number
  /** True when the number is one of people, so that only whole numbers are possible. */
  readonly whole: boolean
  /** Mean of the true number less the published one, and its variance, every number of the interval as likely. */
  readonly mean: number
  readonly variance: number
  /** Variance that chance adds to a number of an earlier period. */
  readonly chance: number
}

/** Variance of a number that may be any in an interval: of whole numbers where its ends are whole, else of all numbers. */
function uniformVariance(width: number, whole: boolean): number {
  return whole ? ((width + 1) ** 2 - 1) / 12 : width ** 2 / 12
}

/** True when a cell says exactly how many of the population's people there are, but for rounding and hiding. */
export function countsThesePeople(cell: TableCell, settings: TableSettings): boolean {
  return cell.share === null && isCurrent(settings)
}

function measured(
  value: number,
  { lower, upper }: { readonly lower: number; readonly upper: number | null },
  isCount: boolean,
  centred: boolean,
): Omit<Measurement, 'chance'> {
  const below = lower - value
  const above = (upper ?? value) - value
  const whole = isCount && Number.isInteger(below) && Number.isInteger(above)
  const mean = centred ? 0 : (below + above) / 2
  return { below, above, whole, mean, variance: uniformVariance(above - below, whole) }
}

/** What a published count leaves open: rounding, hiding and blurring leave a uniform distribution over its interval. */
export function measurementOfCount(count: Count): Omit<Measurement, 'chance'> {
  // A fitted number is already the best guess.
  return measured(count.value ?? count.lower, count, true, count.precision === 'estimated')
}

/**
 * What a cell leaves open about its people on the date of the population. A published count has no sampling error of its
 * own; a printed share has a uniform distribution over its range, and a count of an earlier period is one Poisson draw for
 * each of its years. Null for a cell without a number.
 */
export function measurementOf({ share, count }: TableCell, settings: TableSettings): Measurement | null {
  if (share !== null) return { ...measured(share.value, share, false, true), chance: 0 }
  if (count.value === null) return null
  return {
    ...measurementOfCount(count),
    chance: isCurrent(settings) ? 0 : count.value / settings.periodYears,
  }
}

/** Relative variance of what a cell says of its people on the date of the population; 0 for a cell without people. */
export function relativeVariance(cell: TableCell, settings: TableSettings): number {
  const value = (cell.share ?? cell.count).value ?? 0
  const open = measurementOf(cell, settings)
  return value <= 0 || open === null ? 0 : (open.variance + open.chance) / value ** 2
}
