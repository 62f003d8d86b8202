import { protocolLimits, type Protocol } from '../../studies/protocol'
import type { AgeLimit } from '../record/participants'
import type { RegistrationRecord } from '../record/registrationRecord'

/** Days of each unit; a month and a year in the long run. */
const days = {
  years: 365.25,
  months: 365.25 / 12,
  weeks: 7,
  days: 1,
  hours: 1 / 24,
  minutes: 1 / 1440,
} as const

/** Completed years of somebody of that age; null where nothing or no limit is stated. */
function completedYears(age: AgeLimit): number | null {
  if (age === null || age === 'none') return null
  const years = age.unit === 'years' ? age.value : (age.value * days[age.unit]) / days.years
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
