import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'
import type { AgeLimit } from '../../../domain/registration/record/participants'

type Status = NonNullable<RegistrationRecord['status']['overall']>
type Design = RegistrationRecord['design']

/** `Complete` is of recruitment, so a trial that only follows up is complete. */
export const recruitmentStatuses: Readonly<Record<Status, string>> = {
  'not-yet-recruiting': 'Pending',
  recruiting: 'Recruiting',
  'enrolling-by-invitation': 'Recruiting',
  suspended: 'Suspended',
  'active-not-recruiting': 'Complete',
  completed: 'Complete',
  terminated: 'Other',
  withdrawn: 'Other',
}

export const genders = { all: 'Both', female: 'Female', male: 'Male' } as const

export const phaseNames: Readonly<Record<NonNullable<Design['phase']>, string>> = {
  'early-1': 'Phase 0',
  '1': 'Phase 1',
  '1-2': 'Phase 1/Phase 2',
  '2': 'Phase 2',
  '2-3': 'Phase 2/Phase 3',
  '3': 'Phase 3',
  '3-4': 'Phase 3/Phase 4',
  '4': 'Phase 4',
  'not-applicable': 'N/A',
}

const allocations = {
  randomised: 'Randomised',
  'non-randomised': 'Non-randomised',
  'not-applicable': 'Allocation not applicable',
} as const
const assignments = {
  'single-group': 'single group',
  parallel: 'parallel groups',
  crossover: 'crossover',
  factorial: 'factorial',
  sequential: 'sequential',
} as const
const maskedPeople = [
  ['participant', 'participant'],
  ['careProvider', 'care provider'],
  ['investigator', 'investigator'],
  ['outcomesAssessor', 'outcomes assessor'],
] as const

function maskingInWords(masking: Design['masking']): readonly string[] {
  if (masking.open === true) return ['open']
  const masked = maskedPeople.filter(([key]) => masking[key] === true).map(([, name]) => name)
  return masked.length === 0 ? [] : [`masked: ${masked.join(', ')}`]
}

const present = (...parts: readonly (string | null)[]): readonly string[] =>
  parts.filter((part) => part !== null && part !== '').map(String)

/** Words for the design, parted by semicolons; what is not stated is left out. */
export function designInWords({ design }: RegistrationRecord): string {
  if (design.studyType === 'observational') {
    return present(design.observationalModel, design.timePerspective, design.sampling).join('; ')
  }
  return present(
    design.allocation === null ? null : allocations[design.allocation],
    design.assignment === null ? null : assignments[design.assignment],
    ...maskingInWords(design.masking),
    design.purpose === null ? null : `purpose: ${design.purpose.replaceAll('-', ' ')}`,
  ).join('; ')
}

/** `31/01/2027`; a date without its day as `01/2027`, which the check refuses. */
export function dateInWords(date: string): string {
  return date.split('-').reverse().join('/')
}

export function ageInWords(age: AgeLimit): string {
  if (age === null) return ''
  if (age === 'none') return 'No limit'
  const unit = `${age.unit.charAt(0).toUpperCase()}${age.unit.slice(1)}`
  return `${age.value} ${age.value === 1 ? unit.slice(0, -1) : unit}`
}
