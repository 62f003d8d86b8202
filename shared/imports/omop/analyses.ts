import type { DimensionRole } from '../../domain/cubes/cube'

/** What a stratum of an analysis stands for. */
export interface AchillesStratum {
  readonly id: string
  readonly label: string
  readonly role: DimensionRole
  readonly kind: 'year' | 'gender' | 'age' | 'age-decile' | 'concept'
}

/** An analysis of Achilles that counts people, with what its strata are. */
export interface AchillesAnalysis {
  readonly id: number
  readonly title: string
  readonly strata: readonly AchillesStratum[]
}

const gender: AchillesStratum = { id: 'gender_concept_id', label: 'Gender', role: 'sex', kind: 'gender' }
const year: AchillesStratum = { id: 'calendar_year', label: 'Calendar year', role: 'time', kind: 'year' }
const decile: AchillesStratum = { id: 'age_decile', label: 'Age', role: 'age', kind: 'age-decile' }
const concept = (id: string, label: string): AchillesStratum => ({
  id,
  label,
  role: 'concept',
  kind: 'concept',
})
const condition = concept('condition_concept_id', 'Condition')
const drug = concept('drug_concept_id', 'Drug')
const birth: AchillesStratum = { id: 'year_of_birth', label: 'Year of birth', role: 'other', kind: 'year' }

/** Analyses that are read (OHDSI Achilles, achilles_analysis_details.csv). Others are left out and counted. */
export const achillesAnalyses: readonly AchillesAnalysis[] = [
  { id: 1, title: 'Persons', strata: [] },
  { id: 2, title: 'Persons by gender', strata: [gender] },
  { id: 10, title: 'Persons by year of birth and gender', strata: [birth, gender] },
  {
    id: 101,
    title: 'Persons by age at first observation',
    strata: [{ id: 'age', label: 'Age', role: 'age', kind: 'age' }],
  },
  { id: 400, title: 'Persons with a condition', strata: [condition] },
  {
    id: 404,
    title: 'Persons with a condition in a year, by gender and age',
    strata: [condition, year, gender, decile],
  },
  { id: 700, title: 'Persons with a drug exposure', strata: [drug] },
  {
    id: 704,
    title: 'Persons with a drug exposure in a year, by gender and age',
    strata: [drug, year, gender, decile],
  },
]

/** From this number on an analysis tells how long Achilles took, with a count that is no number of people. */
export const firstBenchmark = 2_000_000

/** Name of a code; concepts keep their number, whose vocabulary is licensed. */
export function stratumLabel({ kind }: AchillesStratum, code: string): string {
  if (kind === 'gender') return code === '8507' ? 'Male' : code === '8532' ? 'Female' : code
  if (kind === 'age') return `${code} years`
  if (kind !== 'age-decile') return code
  const from = Number(code) * 10
  return `${from}-${from + 9}`
}
