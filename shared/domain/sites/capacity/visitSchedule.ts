import * as v from 'valibot'
import { capacityResources, type CapacityResource } from './resources'
import { daysPerMonth, monthsFromTo } from './months'

export const scheduleLimits = {
  visits: 200,
  days: 7305,
  months: 240,
  participants: 100_000,
  use: 1000,
} as const

const amount = v.pipe(v.number(), v.minValue(0), v.maxValue(scheduleLimits.use))

/** One visit: days after enrolment, the share of participants who still come, and what it takes of each resource. */
export const plannedVisit = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  day: v.pipe(v.number(), v.minValue(0), v.maxValue(scheduleLimits.days)),
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  use: v.pipe(
    v.array(v.strictObject({ resource: v.picklist(capacityResources), amount })),
    v.maxLength(capacityResources.length),
  ),
})
export type PlannedVisit = v.InferOutput<typeof plannedVisit>

/** A month of the calendar, `2026-03`. */
export const calendarMonth = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** A trial by its visits and the participants it enrols in each month. */
export const scheduledTrial = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  visits: v.pipe(v.array(plannedVisit), v.maxLength(scheduleLimits.visits)),
  /** First month of enrolment; that of the ledger where it is left out. */
  from: v.optional(calendarMonth),
  enrolment: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(scheduleLimits.participants))),
    v.maxLength(scheduleLimits.months),
  ),
})
export type ScheduledTrial = v.InferOutput<typeof scheduledTrial>

/** A schedule as it is kept with a unit: it says from when. */
export const keptSchedule = v.strictObject({
  ...scheduledTrial.entries,
  from: calendarMonth,
  /** Name of the trial of the profile whose stated use it stands in place of; left out for a new trial. */
  inPlaceOf: v.optional(scheduledTrial.entries.name),
})
export type KeptSchedule = v.InferOutput<typeof keptSchedule>

/**
 * What a trial is expected to take of a resource in each of `months` months from `first` on; what falls before is left out.
 * Participants enrol evenly over their month, and
 * months are of equal length: a visit after 45 days falls half in the next month and half in the one after.
 */
export function expectedUse(
  trial: ScheduledTrial,
  resource: CapacityResource,
  months: number,
  first: string | null = null,
): readonly number[] {
  const start = first === null || trial.from === undefined ? 0 : monthsFromTo(first, trial.from)
  const use = Array.from({ length: months }, () => 0)
  for (const { day, share, use: takes } of trial.visits) {
    const amount = takes
      .filter((taken) => taken.resource === resource)
      .reduce((sum, taken) => sum + taken.amount, 0)
    if (amount === 0 || share === 0) continue
    const shift = day / daysPerMonth
    const whole = Math.floor(shift)
    const later = shift - whole
    for (const [month, participants] of trial.enrolment.entries()) {
      const total = participants * share * amount
      add(use, start + month + whole, total * (1 - later))
      add(use, start + month + whole + 1, total * later)
    }
  }
  return use
}

function add(use: number[], month: number, amount: number): void {
  const known = use[month]
  if (known !== undefined) use[month] = known + amount
}
