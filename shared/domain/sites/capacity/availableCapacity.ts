import { siteFields } from '../fields/siteFields'
import type { SiteProfile } from '../siteProfile'
import { daysIn } from './months'
import { staffResources, type CapacityResource } from './resources'
import { usableNumber } from './usableNumber'

const daysPerWeek = 7

/** A sum of which every part is known; null when one is not, or there is none. */
function wholeSum(parts: readonly (number | undefined)[]): number | null {
  if (parts.length === 0) return null
  let sum = 0
  for (const part of parts) {
    if (part === undefined) return null
    sum += part
  }
  return sum
}

/** Nothing times anything is nothing, also where the other is not stated. */
function product(...factors: readonly (number | undefined | null)[]): number | null {
  if (factors.some((factor) => factor === 0)) return 0
  let result = 1
  for (const factor of factors) {
    if (factor === undefined || factor === null) return null
    result *= factor
  }
  return result
}

function staffHoursPerWeek(profile: SiteProfile, role: string): number | null {
  const positions = (profile.staff ?? []).filter((row) => row.role === role)
  const limits = siteFields.staff.columns.fullTimeEquivalents
  return product(
    wholeSum(positions.map((row) => usableNumber(limits, row.fullTimeEquivalents))),
    stated(profile, 'fullTimeHours'),
  )
}

type CapacityField =
  | 'fullTimeHours'
  | 'visitRooms'
  | 'visitRoomHours'
  | 'bedsDay'
  | 'openDays'
  | 'bedsOvernight'
  | 'bedsPhaseOne'
  | 'ctSlots'
  | 'petSlots'
  | 'preparations'

function stated(profile: SiteProfile, field: CapacityField): number | undefined {
  return usableNumber(siteFields[field], profile[field])
}

/**
 * What there is of a resource in a month of the calendar: weekly numbers by the weeks of the month, beds by its nights. Null
 * where the profile does not state it, or states what cannot be; a role that the list of staff leaves out is not stated.
 */
export function availableCapacity(
  profile: SiteProfile,
  resource: CapacityResource,
  month: string,
): number | null {
  const days = daysIn(month)
  const weeks = days / daysPerWeek
  switch (resource) {
    case 'rooms':
      return product(stated(profile, 'visitRooms'), stated(profile, 'visitRoomHours'), weeks)
    case 'day-beds':
      return product(stated(profile, 'bedsDay'), stated(profile, 'openDays'), weeks)
    case 'nights':
      return product(stated(profile, 'bedsOvernight'), days)
    case 'phase-one-nights':
      return product(stated(profile, 'bedsPhaseOne'), days)
    case 'mri':
      return product(
        wholeSum((profile.mri ?? []).map(({ slots }) => usableNumber(siteFields.mri.columns.slots, slots))),
        weeks,
      )
    case 'ct':
      return product(stated(profile, 'ctSlots'), weeks)
    case 'pet':
      return product(stated(profile, 'petSlots'), weeks)
    case 'preparations':
      return product(stated(profile, 'preparations'), weeks)
    default:
      return product(staffHoursPerWeek(profile, staffResources[resource]), weeks)
  }
}
