import type { RegistrationRecord } from '../../../domain/registration/record/registrationRecord'

type Kind = RegistrationRecord['identifiers']['secondary'][number]['kind']

interface IdentifierType {
  readonly kind: Kind
  /** Words of PRS and of the register's interface. */
  readonly prs: string
  readonly api: string
  /** Fixed text of `id_domain`; `own`: what the record says; `none`: PRS does not use it here. */
  readonly domain: 'own' | 'none' | { readonly fixed: string }
}

/** Further identifiers of a study: `id_type` and what `id_domain` means for each (ProtocolRecordSchema.xsd, SecondaryId). */
export const identifierTypes: readonly IdentifierType[] = [
  { kind: 'grant-nih', prs: 'NIH Grant Number', api: 'NIH', domain: 'none' },
  { kind: 'grant-other', prs: 'Other Grant/Funding Number', api: 'OTHER_GRANT', domain: 'own' },
  { kind: 'registry', prs: 'Registry Identifier', api: 'REGISTRY', domain: 'own' },
  { kind: 'isrctn', prs: 'Registry Identifier', api: 'REGISTRY', domain: { fixed: 'ISRCTN' } },
  {
    kind: 'clinicaltrials-gov',
    prs: 'Registry Identifier',
    api: 'REGISTRY',
    domain: { fixed: 'ClinicalTrials.gov' },
  },
  {
    kind: 'universal-trial-number',
    prs: 'Registry Identifier',
    api: 'REGISTRY',
    domain: { fixed: 'WHO UTN' },
  },
  { kind: 'eu-trial', prs: 'EU Trial (CTIS) Number', api: 'CTIS', domain: 'none' },
  { kind: 'eudract', prs: 'EudraCT Number', api: 'EUDRACT_NUMBER', domain: 'none' },
  { kind: 'other', prs: 'Other Identifier', api: 'OTHER', domain: 'own' },
]

export function identifierType(kind: string): IdentifierType | undefined {
  return identifierTypes.find((type) => type.kind === kind)
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
}

/** The kind of an identifier by the words of a file, and what is left to say of its domain; null for a type that is not known. */
export function kindOfIdentifier(type: string, domain: string): { kind: Kind; domain: string } | null {
  const typed = identifierTypes.filter(({ prs, api }) => [prs, api].some((word) => fold(word) === fold(type)))
  const exact = typed.find((one) => typeof one.domain === 'object' && fold(one.domain.fixed) === fold(domain))
  if (exact !== undefined) return { kind: exact.kind, domain: '' }
  const [first] = typed.filter((one) => typeof one.domain === 'string')
  return first === undefined ? null : { kind: first.kind, domain }
}
