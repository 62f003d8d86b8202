/** Mean length of a month, in days. */
export const daysPerMonth = 30.4375

/** Months from one on, as `2026-03`. */
export function monthsFrom(first: string, count: number): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = month - 1 + index
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** How many months the second lies after the first; negative where it lies before. */
export function monthsFromTo(first: string, second: string): number {
  return monthNumber(second) - monthNumber(first)
}

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return year * 12 + number
}

/** Days of a month of the calendar. */
export function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}
