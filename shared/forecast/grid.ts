import type { ForecastModel } from './model'

/** Longest time in months that a forecast looks ahead. */
const furthest = 360

/** Until when the target is waited for: three times the time there is, and five years at the least. */
export function horizonOf({ time }: ForecastModel): number {
  return Math.min(furthest, Math.max(60, 3 * time))
}

/** Months nearer to the deadline than this give way to it. */
const near = 0.3

/** The end of each month from the beginning until half as long again as there is time, and the deadline itself. */
export function monthsOf({ time }: ForecastModel): readonly number[] {
  const end = Math.ceil(time + Math.max(6, time / 2))
  const months = Array.from({ length: end }, (_, month) => month + 1)
  return [...months.filter((month) => Math.abs(month - time) > near), time].sort((a, b) => a - b)
}
