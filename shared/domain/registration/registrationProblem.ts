import type { LocalisedText } from '../studies/protocol'

/** Registers and standards that a record is written for. */
export const registrationFormats = ['ctgov', 'usdm', 'ctis', 'ictrp', 'fhir'] as const
export type RegistrationFormatKey = (typeof registrationFormats)[number]

/**
 * What a register has to say of a record. `error`: it would be refused; `warning`: it may be questioned; `note`: good to
 * know.
 */
export interface RegistrationProblem {
  readonly format: RegistrationFormatKey
  readonly severity: 'error' | 'warning' | 'note'
  /** Name of the rule, unique in its format: `brief-title-length`, `DDF00201`, `CT03.01.01`. */
  readonly rule: string
  /** Where in the record: `titles.brief`, `arms.0.label`; list items by position. Empty: the record as a whole. */
  readonly path: string
  /** What the register calls the field: `brief_title`, `arm_group 2`. */
  readonly registerField: string
  /** What is wrong, in one line that names the field and the limit. */
  readonly message: LocalisedText
  /** How it is mended. */
  readonly remedy: LocalisedText
  /** A change that is safe to make at once: these paths get these values. Null where a person has to decide. */
  readonly fix: {
    readonly label: LocalisedText
    readonly changes: readonly { readonly path: string; readonly value: unknown }[]
  } | null
}

/** Something of the record that a format cannot hold. */
export interface RegistrationLoss {
  readonly path: string
  readonly reason: LocalisedText
}
