import type { RegistrationProblem } from '../../../../domain/registration/registrationProblem'
import type { LocalisedText } from '../../../../domain/studies/protocol'

type Words = readonly [english: string, norwegian: string]

export interface Found {
  readonly severity: RegistrationProblem['severity']
  readonly rule: string
  readonly path: string
  /** Number of the field in CTIS. */
  readonly field: string
  readonly message: Words
  readonly remedy: Words
  readonly fix?: RegistrationProblem['fix']
}

export function localised([en, nb]: Words): LocalisedText {
  return { en, nb }
}

export function problem({ severity, rule, path, field, message, remedy, fix }: Found): RegistrationProblem {
  return {
    format: 'ctis',
    severity,
    rule,
    path,
    registerField: field,
    message: localised(message),
    remedy: localised(remedy),
    fix: fix ?? null,
  }
}

/** A change of one place. */
export function change(words: Words, path: string, value: unknown): NonNullable<RegistrationProblem['fix']> {
  return { label: localised(words), changes: [{ path, value }] }
}
