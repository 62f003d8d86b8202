import { protocolLimits, type Protocol } from '../../studies/protocol'
import { limitInYears } from '../ages'
import type { AgeLimit } from '../record/participants'
import type { RegistrationRecord } from '../record/registrationRecord'

/** Completed years of somebody of that age; null where nothing or no limit is stated. */
function completedYears(age: AgeLimit): number | null {
  const years = limitInYears(age, Infinity)
  if (years === null || years === Infinity) return null
  // Twelve months are a year although the quotient may fall short of it by its last bit.
  return Math.min(Math.floor(years + 1e-9), protocolLimits.oldestAge)
}

/**
 * Whom a study looks at first, from the ages and the sex of a record. What is not stated, limits nobody: the study would leave people
 * out whom the file does not.
 */
export function populationOfRecord({ eligibility }: RegistrationRecord): Protocol['population'] {
  const from = completedYears(eligibility.minimumAge) ?? 0
  const to = completedYears(eligibility.maximumAge)
  const { sex } = eligibility
  return {
    age: { from, to: to === null ? null : Math.max(from, to) },
    sex: sex === null || sex === 'all' ? 'any' : sex,
    areas: [],
  }
}

/** Participants that a study needs; null where the record states none, or more than a study takes. */
export function targetOfRecord({ recruitment }: RegistrationRecord): number | null {
  const { number } = recruitment.enrolment
  return number === null || number < 1 || number > 1_000_000 ? null : number
}
