const yearInMilliseconds = 365.25 * 24 * 60 * 60 * 1000

/**
 * Years from the end of what a number describes to the date of the report, rounded to whole years; 0 for less than half a year.
 * @param describedUntil ISO date, or a calendar year that is taken to its last day
 * @param date ISO date of the report
 */
export function ageOfNumber(describedUntil: string | number, date: string): number {
  const end =
    typeof describedUntil === 'number' ? `${String(describedUntil).padStart(4, '0')}-12-31` : describedUntil
  const elapsed = Date.parse(date.slice(0, 10)) - Date.parse(end.slice(0, 10))
  return Math.max(0, Math.round(elapsed / yearInMilliseconds))
}
