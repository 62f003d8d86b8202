import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'

export interface CtisPhase {
  /** Code in reference list 14. */
  readonly code: string
  readonly text: string
  readonly phase: NonNullable<RegistrationRecord['design']['phase']>
  /** Null where the phase has no such parts. */
  readonly first: 'first-in-human' | 'bioequivalence' | 'other' | null
}

/** Reference list 14. */
export const ctisPhases: readonly CtisPhase[] = [
  {
    code: '1',
    text: 'Human Pharmacology (Phase I) - First administration to humans',
    phase: '1',
    first: 'first-in-human',
  },
  {
    code: '2',
    text: 'Human Pharmacology (Phase I) - Bioequivalence Study',
    phase: '1',
    first: 'bioequivalence',
  },
  { code: '3', text: 'Human Pharmacology (Phase I) - Other', phase: '1', first: 'other' },
  { code: '4', text: 'Therapeutic exploratory (Phase II)', phase: '2', first: null },
  { code: '5', text: 'Therapeutic confirmatory (Phase III)', phase: '3', first: null },
  { code: '6', text: 'Therapeutic use (Phase IV)', phase: '4', first: null },
  {
    code: '7',
    text: 'Phase I and Phase II (Integrated) - First administration to humans',
    phase: '1-2',
    first: 'first-in-human',
  },
  {
    code: '8',
    text: 'Phase I and Phase II (Integrated) - Bioequivalence Study',
    phase: '1-2',
    first: 'bioequivalence',
  },
  { code: '9', text: 'Phase I and Phase II (Integrated) - Other', phase: '1-2', first: 'other' },
  { code: '10', text: 'Phase II and Phase III (Integrated)', phase: '2-3', first: null },
  { code: '11', text: 'Phase III and phase IV (Integrated)', phase: '3-4', first: null },
]

/** Code of bioequivalence in reference list 13. */
const bioequivalence = 8

/** The entry of the list that a record means; null while it does not say enough, or where the list has none. */
export function phaseOf({ design, europe }: Pick<RegistrationRecord, 'design' | 'europe'>): CtisPhase | null {
  const wanted = design.phase === 'early-1' ? '1' : design.phase
  const entries = ctisPhases.filter(({ phase }) => phase === wanted)
  if (entries.length <= 1) return entries[0] ?? null
  if (europe.firstInHuman === true) return entries.find(({ first }) => first === 'first-in-human') ?? null
  if (europe.scopes.includes(bioequivalence))
    return entries.find(({ first }) => first === 'bioequivalence') ?? null
  return europe.firstInHuman === false ? (entries.find(({ first }) => first === 'other') ?? null) : null
}
