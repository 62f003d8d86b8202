import type { RegistrationRecord } from '../../../../domain/registration/record/registrationRecord'

/** Reference list 13, by code. */
export const scopes: ReadonlyMap<number, string> = new Map([
  [1, 'Diagnosis'],
  [2, 'Prophylaxis'],
  [3, 'Therapy'],
  [4, 'Safety'],
  [5, 'Efficacy'],
  [6, 'Pharmacokinetic'],
  [7, 'Pharmacodynamic'],
  [8, 'Bioequivalence'],
  [9, 'Dose response'],
  [10, 'Pharmacogenetic'],
  [11, 'Pharmacogenomic'],
  [12, 'Pharmacoeconomic'],
  [13, 'Others'],
])

/** Scope that a purpose amounts to. */
export const scopeOfPurpose: ReadonlyMap<RegistrationRecord['design']['purpose'], number> = new Map([
  ['diagnostic', 1],
  ['prevention', 2],
  ['treatment', 3],
])

/** Reference list 15: age groups, in whole years. */
export const ageGroups = [
  { code: '2', text: '0-17 years', from: 0, to: 17 },
  { code: '3', text: '18-64 years', from: 18, to: 64 },
  { code: '4', text: '65+ years', from: 65, to: Infinity },
] as const

/** Reference list 17a. */
export const trialGroups = {
  patients: { code: '2', text: 'Patients' },
  healthy: { code: '1', text: 'Healthy volunteers' },
} as const

type Vulnerable = RegistrationRecord['eligibility']['vulnerable'][number]

/** Reference list 17b, by our word. */
export const populationGroups: ReadonlyMap<Vulnerable, string> = new Map([
  ['incapacitated', 'Incapacitated population'],
  ['minors', 'Minors'],
  ['pregnant', 'Pregnant women'],
  ['breastfeeding', 'Nursing women'],
  ['emergency', 'Subjects in emergency situation'],
  ['other', 'Other'],
])

type Allocation = RegistrationRecord['design']['allocation']

/** Reference list 57, by our word. */
export const allocations: ReadonlyMap<Allocation, string> = new Map([
  ['randomised', 'Randomised Controlled'],
  ['non-randomised', 'Non-Randomised Controlled'],
  ['not-applicable', 'Not Applicable'],
])

export const maskedRoles = ['participant', 'careProvider', 'investigator', 'outcomesAssessor'] as const
export type MaskedRole = (typeof maskedRoles)[number]

/** Reference list 59, by our word. */
export const blindedRoles: ReadonlyMap<MaskedRole, string> = new Map([
  ['participant', 'Subject'],
  ['careProvider', 'Carer'],
  ['investigator', 'Investigator'],
  ['outcomesAssessor', 'Assessor'],
])

type ProductRole = RegistrationRecord['interventions'][number]['role']

/** Reference list 77, by our word. Codes are those seen in public records. */
export const productRoles: ReadonlyMap<ProductRole, { readonly text: string; readonly code: string | null }> =
  new Map([
    ['investigational', { text: 'Test', code: '1' }],
    ['comparator', { text: 'Comparator', code: null }],
    ['placebo', { text: 'Placebo', code: '3' }],
    ['auxiliary', { text: 'Auxiliary', code: null }],
    ['background', { text: 'Auxiliary', code: null }],
  ])

/** Whether data of participants are shared. */
export const sharingPlans: ReadonlyMap<RegistrationRecord['sharing']['plan'], string> = new Map([
  ['yes', 'Yes'],
  ['no', 'No'],
  ['undecided', 'Undecided'],
])

/** Countries of the European Economic Area by ISO 3166-1 alpha-2 code: the member states of CTIS. */
export const economicArea: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
)

/** The word of a list that stands for a text; null where none does. */
export function wordFor<Word>(list: ReadonlyMap<Word, string>, text: string): Word | null {
  const wanted = text.trim().toLowerCase()
  for (const [word, entry] of list) if (entry.toLowerCase() === wanted) return word
  return null
}
