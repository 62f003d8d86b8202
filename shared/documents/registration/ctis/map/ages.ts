import type { AgeLimit } from '../../../../domain/registration/record/participants'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ageGroups } from '../lists/choices'

const perYear = { years: 1, months: 12, weeks: 52.1775, days: 365.2425, hours: 8765.82, minutes: 525_949.2 }

/** A limit in years; `none` gives `whenNone`. Null where nothing is stated. */
export function limitInYears(limit: AgeLimit, whenNone: number): number | null {
  if (limit === null) return null
  return limit === 'none' ? whenNone : limit.value / perYear[limit.unit]
}

/** Age groups of reference list 15 that a trial takes in; null where one of its limits is not stated. */
export function ageGroupsOf({
  eligibility,
}: Pick<RegistrationRecord, 'eligibility'>): readonly (typeof ageGroups)[number][] | null {
  const youngest = limitInYears(eligibility.minimumAge, 0)
  const oldest = limitInYears(eligibility.maximumAge, Infinity)
  if (youngest === null || oldest === null) return null
  // A limit of 17 years takes in those who have not had their next birthday.
  return ageGroups.filter(({ from, to }) => youngest < to + 1 && oldest >= from)
}
