import type { SiteProfile } from '../siteProfile'
import { availableCapacity } from './availableCapacity'
import { daysPerMonth, monthsFrom } from './months'
import { capacityResources, type CapacityResource } from './resources'
import { sumOfUses, trialUses } from './trialUse'
import { expectedUse, type ScheduledTrial } from './visitSchedule'

/** How fast a unit could enrol for a trial in every month in which the trial enrols, by its visit schedule. */
export interface MostEnrolment {
  /** Participants per month; null where nothing that is known limits them. */
  readonly perMonth: number | null
  /** What there is no more of then, and where first; null with `perMonth`. */
  readonly binding: { readonly resource: CapacityResource; readonly month: string } | null
  /** Resources that the trial takes and of which something is not stated: they may limit it further. */
  readonly unknown: readonly CapacityResource[]
}

/** A schedule, all of it in the calendar, and what other trials of the profile take by schedules of their own. */
export interface MostEnrolmentOptions {
  readonly trial: ScheduledTrial & { readonly from: string }
  readonly schedules: readonly { readonly trial: number; readonly schedule: ScheduledTrial }[]
  /** Month from which schedules without one count. */
  readonly from: string
}

/**
 * The highest even enrolment that fits in every month in which a participant of the trial comes, also after enrolment has
 * ended. Use is proportional to enrolment, so that each month and resource gives one bound: what is left there, over what
 * one participant a month takes there. Null for a trial that enrols in no month.
 */
export function mostEnrolment(
  profile: SiteProfile,
  { trial, schedules, from }: MostEnrolmentOptions,
): MostEnrolment | null {
  if (trial.enrolment.length === 0) return null
  const one = { ...trial, enrolment: trial.enrolment.map(() => 1) }
  const lastDay = Math.max(0, ...trial.visits.map(({ day }) => day))
  const months = monthsFrom(trial.from, trial.enrolment.length + Math.floor(lastDay / daysPerMonth) + 2)
  const unknown: CapacityResource[] = []
  let lowest: {
    readonly perMonth: number
    readonly resource: CapacityResource
    readonly month: string
  } | null = null
  for (const resource of capacityResources) {
    const each = expectedUse(one, resource, months.length, trial.from)
    const others = schedules.map(
      ({ trial: place, schedule }) =>
        [
          place,
          expectedUse({ ...schedule, from: schedule.from ?? from }, resource, months.length, trial.from),
        ] as const,
    )
    let isWhole = true
    for (const [index, month] of months.entries()) {
      const takes = each[index] ?? 0
      if (takes === 0) continue
      const available = availableCapacity(profile, resource, month)
      const scheduled = new Map(others.map(([place, use]) => [place, use[index] ?? 0] as const))
      const { known, unknown: silent } = sumOfUses(trialUses(profile, resource, month, scheduled))
      if (available === null || silent > 0) isWhole = false
      if (available === null) continue
      const perMonth = Math.max(0, available - known) / takes
      if (lowest === null || perMonth < lowest.perMonth) lowest = { perMonth, resource, month }
    }
    if (!isWhole) unknown.push(resource)
  }
  return {
    perMonth: lowest?.perMonth ?? null,
    binding: lowest === null ? null : { resource: lowest.resource, month: lowest.month },
    unknown,
  }
}
