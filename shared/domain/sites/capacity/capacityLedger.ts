import type { StaffRole } from '../fields/options'
import type { SiteProfile } from '../siteProfile'
import { availableCapacity } from './availableCapacity'
import { monthsFrom } from './months'
import { mostEnrolment, type MostEnrolment } from './mostEnrolment'
import { capacityResources, resourceFields, staffResources, type CapacityResource } from './resources'
import { sumOfUses, trialUses, type TrialUse } from './trialUse'
import { expectedUse, type ScheduledTrial } from './visitSchedule'

/** One resource in one month. Hours, bed days, slots or preparations. */
export interface LedgerLine {
  readonly resource: CapacityResource
  /** Null where the profile does not state it. */
  readonly available: number | null
  /** What trials of the unit are known to take. */
  readonly used: number
  /** Trials that go on in this month and do not say what they take of it. */
  readonly usedUnknown: number
  /** Which trial takes how much. */
  readonly uses: readonly TrialUse[]
  /** What the new trial takes. */
  readonly needed: number
  /** How much is asked beyond what there is; at least so much where trials do not say. Null where what there is is unknown. */
  readonly over: number | null
  /** `unknown`: what there is or what is used is not stated, so that nobody can say. */
  readonly state: 'fits' | 'over' | 'unknown'
}

export interface LedgerMonth {
  /** `2026-03`. */
  readonly month: string
  readonly state: LedgerLine['state']
  /** The resource of which the largest part is taken, among those that are known; null where nothing known is taken. */
  readonly binding: CapacityResource | null
  /** Largest share of the new trial that finds room beside the others by what is known; null where nothing of it is needed or known. */
  readonly room: number | null
  readonly lines: readonly LedgerLine[]
}

export interface CapacityLedger {
  readonly months: readonly LedgerMonth[]
  /** Resources that are stated, also in part, used or needed in any month. */
  readonly resources: readonly CapacityResource[]
  /** First month in which more is asked than there is; null for none. */
  readonly firstOver: string | null
  /** How fast the new trial could enrol; null without one, or where it enrols in no month. */
  readonly most: MostEnrolment | null
}

export interface LedgerOptions {
  /** First month, `2026-03`. */
  readonly from: string
  readonly months: number
  /** The trial that is weighed; null to see what goes on alone. */
  readonly trial: ScheduledTrial | null
  /** Trials of the profile by visit schedule in place of their stated use: by their place in its list. */
  readonly schedules: readonly { readonly trial: number; readonly schedule: ScheduledTrial }[]
}

/** Rounding of sums is no over-commitment. */
const tolerance = 1e-9

function lineOf(
  resource: CapacityResource,
  available: number | null,
  uses: readonly TrialUse[],
  needed: number,
): LedgerLine {
  const use = sumOfUses(uses)
  const asked = use.known + needed
  const beyond = available === null ? null : asked - available
  const isOver = beyond !== null && beyond > tolerance * Math.max(1, asked)
  const isKnown = use.unknown === 0 && (available !== null || asked === 0)
  return {
    resource,
    available,
    used: use.known,
    usedUnknown: use.unknown,
    uses,
    needed,
    over: beyond === null ? null : isOver ? beyond : 0,
    state: isOver ? 'over' : isKnown ? 'fits' : 'unknown',
  }
}

function monthOf(month: string, lines: readonly LedgerLine[]): LedgerMonth {
  const state = lines.some((line) => line.state === 'over')
    ? 'over'
    : lines.some((line) => line.state === 'unknown')
      ? 'unknown'
      : 'fits'
  let [binding, largest]: [CapacityResource | null, number] = [null, 0]
  let room: number | null = null
  for (const { resource, available, used, needed } of lines) {
    if (available === null || used + needed === 0) continue
    const part = available === 0 ? Infinity : (used + needed) / available
    if (part > largest) [binding, largest] = [resource, part]
    if (needed > 0) room = Math.min(room ?? 1, Math.max(0, (available - used) / needed))
  }
  return { month, state, binding, room, lines }
}

/** Whether the profile states a part of how much there is, so that the rest of it is worth asking for. */
function isMentioned(profile: SiteProfile, resource: CapacityResource): boolean {
  const roles: Partial<Record<CapacityResource, StaffRole>> = staffResources
  const role = roles[resource]
  return role === undefined
    ? resourceFields[resource].some((field) => profile[field] !== undefined)
    : (profile.staff ?? []).some((row) => row.role === role)
}

/**
 * What there is, what trials of the unit take, and what a new trial would need, month by month. What is not stated stays
 * unknown: it is neither nothing nor enough. Expected numbers; chance is for the forecast.
 */
export function capacityLedger(profile: SiteProfile, options: LedgerOptions): CapacityLedger {
  const { from, months: count, trial, schedules } = options
  const columns = capacityResources.map((resource) => {
    const needed = trial === null ? [] : expectedUse(trial, resource, count, from)
    const others = schedules.map(
      ({ trial: place, schedule }) => [place, expectedUse(schedule, resource, count, from)] as const,
    )
    return monthsFrom(from, count).map((month, index) =>
      lineOf(
        resource,
        availableCapacity(profile, resource, month),
        trialUses(
          profile,
          resource,
          month,
          new Map(others.map(([place, use]) => [place, use[index] ?? 0] as const)),
        ),
        needed[index] ?? 0,
      ),
    )
  })
  const told = columns.filter((lines) =>
    lines.some(
      ({ resource, available, used, needed }) =>
        available !== null || used > 0 || needed > 0 || isMentioned(profile, resource),
    ),
  )
  const months = monthsFrom(from, count).map((month, index) =>
    monthOf(
      month,
      told.flatMap((lines) => lines[index] ?? []),
    ),
  )
  return {
    months,
    resources: told.flatMap((lines) => lines[0]?.resource ?? []),
    firstOver: months.find(({ state }) => state === 'over')?.month ?? null,
    most:
      trial === null
        ? null
        : mostEnrolment(profile, { trial: { ...trial, from: trial.from ?? from }, schedules, from }),
  }
}
