import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'

type System = NonNullable<RegistrationRecord['conditions'][number]['code']>['system']

/** How code systems of conditions are called in a file. */
export const conditionSystems: Readonly<Record<System, string>> = {
  'icd-10': 'ICD-10',
  'snomed-ct': 'SNOMED',
  mesh: 'MeSH',
  meddra: 'MedDRA',
  'icpc-2': 'ICPC-2',
  orpha: 'Orphanet',
}

const patterns: readonly (readonly [system: System, pattern: RegExp])[] = [
  ['icd-10', /icd[\s-]*10(?!\d)|2\.16\.840\.1\.113883\.6\.(?:3|90)$/i],
  ['snomed-ct', /snomed/i],
  ['mesh', /\bmesh\b/i],
  ['meddra', /meddra/i],
  ['icpc-2', /icpc[\s-]*2/i],
  ['orpha', /orpha/i],
]

/** The code system that a file calls by one of its usual names (`ICD-10-CM`, `http://snomed.info/sct`); null for others. */
export function conditionSystemOf(codeSystem: string): System | null {
  return patterns.find(([, pattern]) => pattern.test(codeSystem))?.[0] ?? null
}
