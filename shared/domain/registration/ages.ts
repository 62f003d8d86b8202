import type { AgeLimit, Eligibility } from './record/participants'

const daysPerYear = 365.25

/** Days of each unit; a month and a year in the long run. */
const days = {
  years: daysPerYear,
  months: daysPerYear / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
} as const

/** A limit in years; `none` gives `whenNone`. Null where nothing is stated. */
export function limitInYears(limit: AgeLimit, whenNone: number): number | null {
  if (limit === null) return null
  return limit === 'none' ? whenNone : (limit.value * days[limit.unit]) / daysPerYear
}

/** Whether the lowest age stated is above the highest. */
export function agesContradict({
  minimumAge,
  maximumAge,
}: Pick<Eligibility, 'minimumAge' | 'maximumAge'>): boolean {
  const youngest = limitInYears(minimumAge, 0)
  const oldest = limitInYears(maximumAge, Infinity)
  return youngest !== null && oldest !== null && youngest > oldest
}
