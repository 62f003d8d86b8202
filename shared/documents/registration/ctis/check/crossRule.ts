import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'
import type { RegistrationProblem } from '../../../../domain/registration/registrationProblem'
import { problem, type Found } from './problems'

/** A rule on more than what one field alone says. */
export interface CrossRule {
  readonly rule: string
  readonly severity: RegistrationProblem['severity']
  readonly field: string
  readonly find: (record: RegistrationRecord) => readonly Finding[]
}

export type Finding = Pick<Found, 'path' | 'message' | 'remedy' | 'fix'> & Partial<Pick<Found, 'field'>>

export function findings(rule: CrossRule, record: RegistrationRecord): readonly RegistrationProblem[] {
  return rule
    .find(record)
    .map((found) => problem({ severity: rule.severity, rule: rule.rule, field: rule.field, ...found }))
}

/** One finding where something holds, none where it does not. */
export function when(holds: boolean, finding: Finding): readonly Finding[] {
  return holds ? [finding] : []
}
