import type { Outcome } from '../../contract/outcome'
import type { LocalisedText } from '../studies/protocol'
import type { RegistrationRecord } from './record/registrationRecord'
import type { RegistrationFormatKey, RegistrationLoss, RegistrationProblem } from './registrationProblem'

/** What a format is checked and written with beside the record. */
export interface RegistrationContext {
  /** ISO instant: what is said of today. */
  readonly now: string
  readonly applicationVersion: string
  /** A UUID from a name: the same name gives the same one. */
  readonly uuid: (name: string) => string
}

/** How a record is checked, written and read in one format. Pure: no clock, no random. */
export interface RegistrationFormat {
  readonly key: RegistrationFormatKey
  /** How many rules `check` goes through. */
  readonly rules: number
  /** Which edition of the register's rules they are from. */
  readonly edition: LocalisedText
  check(record: RegistrationRecord, context: RegistrationContext): readonly RegistrationProblem[]
  /** What a file of this format does not hold of the record. */
  losses(record: RegistrationRecord): readonly RegistrationLoss[]
  /** The file as text (XML or JSON); the same record and context give the same text. Drafts are written too. */
  write(record: RegistrationRecord, context: RegistrationContext): string
}

/** A criterion as a register prints it. */
export interface ReadCriterion {
  readonly role: 'inclusion' | 'exclusion'
  readonly text: string
}

/** A trial as it was read from a file of a register. */
export interface ReadTrial {
  readonly format: 'ctgov-prs' | 'ctgov-v2' | 'ctis' | 'usdm'
  readonly record: RegistrationRecord
  /** Criteria in the order of the file, split into single ones. The record holds the same in `eligibility`. */
  readonly criteria: readonly ReadCriterion[]
  /** What of the file went where: `brief_title` -> `titles.brief`. */
  readonly understood: readonly { readonly from: string; readonly path: string }[]
  /** What of the file is not kept, with the start of what it says. */
  readonly notUnderstood: readonly {
    readonly from: string
    readonly excerpt: string
    readonly reason: LocalisedText
  }[]
}

/** Reads a file of at most `importedTrialLimit` characters. Fails with `unreadable-file` and says what, where and how to mend it. */
export type ReadTrialFile = (text: string, fileName: string) => Outcome<ReadTrial>

export const importedTrialLimit = 20_000_000
