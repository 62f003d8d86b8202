import type { CriterionGroup } from '../../studies/protocol'

/** How criteria are named and worded in a register, in English. */
export interface WordsOfCriteria {
  /** One criterion in words: `Diagnosis of Multiple sclerosis (ICD-10 G35)`. */
  criterion(group: CriterionGroup): string
  livesIn(areas: readonly string[]): string
  /** Name of an ICD-10 code; null for one that is not known. */
  diagnosis(code: string): string | null
  /** A code as people write it: `G40.3`. */
  display(code: string): string
  area(key: string): string
}
