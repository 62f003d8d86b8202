import { limitInYears } from '../../../../domain/registration/ages'
import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import { ageGroups } from '../lists/choices'

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
