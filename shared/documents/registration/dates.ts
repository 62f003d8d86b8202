/** The first day that a date can mean: `2027-01` -> `2027-01-01`. */
export function earliest(date: string): string {
  return date.length === 7 ? `${date}-01` : date
}

/** No day that a date can mean is later; compared as text only. */
export function latest(date: string): string {
  return date.length === 7 ? `${date}-31` : date
}

/** Whether the calendar has the day. */
export function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= days
}

/** Whether one date certainly lies after another. */
export function isAfter(date: string, other: string): boolean {
  return date !== '' && other !== '' && earliest(date) > latest(other)
}
