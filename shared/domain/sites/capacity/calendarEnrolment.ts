import { daysIn, monthsFrom } from './months'
import { scheduleLimits } from './visitSchedule'

const dayLength = 86_400_000

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayLength)
}

/** All who are enrolled by the end of a day. */
export interface EnrolledBy {
  /** ISO date. */
  readonly date: string
  readonly enrolled: number
}

/**
 * Participants of each month of the calendar, from numbers that are known for other days: in between, participants enrol
 * evenly. Months without anybody at both ends are left out. `start` is the ISO date on which nobody is enrolled yet; `known`
 * is in the order of time. Empty where nobody enrols.
 */
export function calendarEnrolment(
  start: string,
  known: readonly EnrolledBy[],
): { readonly from: string; readonly enrolment: readonly number[] } {
  const ends: (readonly [day: number, enrolled: number])[] = [
    [dayNumber(start), 0],
    ...known.map(({ date, enrolled }) => [dayNumber(date), enrolled] as const),
  ]
  const enrolledBy = (day: number): number => {
    let before = ends[0]
    for (const end of ends) {
      if (end[0] > day) {
        if (before === undefined || before[0] > day) return 0
        return before[1] + ((end[1] - before[1]) * (day - before[0])) / (end[0] - before[0])
      }
      before = end
    }
    return before?.[1] ?? 0
  }
  const first = start.slice(0, 7)
  const months = monthsFrom(first, scheduleLimits.months).map((month) => {
    const opens = dayNumber(`${month}-01`)
    return { month, enrolled: enrolledBy(opens + daysIn(month)) - enrolledBy(opens) }
  })
  const from = months.findIndex(({ enrolled }) => enrolled > 0)
  const to = months.findLastIndex(({ enrolled }) => enrolled > 0)
  return {
    from: months[from]?.month ?? first,
    enrolment: from === -1 ? [] : months.slice(from, to + 1).map(({ enrolled }) => Math.max(0, enrolled)),
  }
}
