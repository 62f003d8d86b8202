import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'

export type IdentifierKind = RegistrationRecord['identifiers']['secondary'][number]['kind']

/** Who gives numbers of a kind; null where the record names it (`domain`). */
export const identifierScopes: Readonly<
  Record<IdentifierKind, { readonly name: string; readonly kind: 'registry' | 'government' } | null>
> = {
  'eu-trial': { name: 'EU CTIS', kind: 'registry' },
  eudract: { name: 'EudraCT', kind: 'registry' },
  'universal-trial-number': { name: 'WHO ICTRP', kind: 'registry' },
  'clinicaltrials-gov': { name: 'ClinicalTrials.gov', kind: 'registry' },
  isrctn: { name: 'ISRCTN', kind: 'registry' },
  'grant-nih': { name: 'National Institutes of Health', kind: 'government' },
  registry: null,
  'grant-other': null,
  other: null,
}

/** What is written as the kind of the number that the trial has in its first register. */
export const primaryRegisterKind = 'primary-register'
