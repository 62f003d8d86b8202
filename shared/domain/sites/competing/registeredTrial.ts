/** Whether a trial takes patients: `planned` will, `unknown` has a status that says neither. */
export type TrialState = 'recruiting' | 'planned' | 'not-recruiting' | 'unknown'

/** A place as a register prints it; null where it tells nothing. */
export interface TrialPlace {
  readonly facility: string | null
  readonly city: string | null
  /** Status of this place alone; null where the register has none for it. */
  readonly status: string | null
}

/** Participants as the register counts them: of the whole trial or of the EEA, planned or enrolled, where it says which. */
export interface TrialParticipants {
  readonly number: number
  readonly of: 'trial' | 'eea'
  readonly kind: 'planned' | 'enrolled' | null
}

/** A trial as a register brought it. */
export interface RegisteredTrial {
  /** Number in the register, such as `NCT01234567`. */
  readonly identifier: string
  readonly name: string
  /** Key of the source. */
  readonly source: string
  readonly status: string | null
  readonly phase: string | null
  readonly participants: TrialParticipants | null
  readonly conditions: readonly string[]
  /** Countries that it names; null where it names none. */
  readonly countries: readonly string[] | null
  readonly address: string | null
  /** Places in the country of the study. */
  readonly places: readonly TrialPlace[]
}
