import type { AdministrativeSex, CodeSystemKey } from '../definition'

/** Vocabularies of OMOP (VOCABULARY_ID) that are code lists known here; the first name of a list is written. */
const pairs: readonly (readonly [vocabulary: string, system: CodeSystemKey])[] = [
  ['ICD10', 'icd-10'],
  ['ICD10GM', 'icd-10-gm'],
  ['ATC', 'atc'],
  ['LOINC', 'loinc'],
  ['SNOMED', 'snomed'],
  ['RxNorm', 'rxnorm'],
  ['ICDO3', 'icd-o-3'],
  ['OPS', 'ops'],
  ['OMIM', 'omim'],
  ['HPO', 'hpo'],
  ['Orphanet', 'orpha'],
  ['NPU', 'npu'],
]
const systems = new Map(pairs.map(([vocabulary, system]) => [vocabulary.toLowerCase(), system]))
const vocabularies = new Map(pairs.map(([vocabulary, system]) => [system, vocabulary]))

/** Null where the vocabulary is none of the lists known here. */
export function systemOfVocabulary(vocabulary: string): CodeSystemKey | null {
  return systems.get(vocabulary.toLowerCase()) ?? null
}

export function vocabularyOf(system: CodeSystemKey): string | null {
  return vocabularies.get(system) ?? null
}

/** Concepts of the OMOP vocabulary "Gender". */
const genders: readonly (readonly [id: number, sex: AdministrativeSex, code: string, name: string])[] = [
  [8532, 'female', 'F', 'FEMALE'],
  [8507, 'male', 'M', 'MALE'],
  [8521, 'other', 'O', 'OTHER'],
  [8551, 'unknown', 'U', 'UNKNOWN'],
]

export function sexOfConcept(id: number | null): AdministrativeSex | null {
  return genders.find(([known]) => known === id)?.[1] ?? null
}

export function genderConcept(sex: AdministrativeSex): {
  readonly CONCEPT_ID: number
  readonly CONCEPT_CODE: string
  readonly CONCEPT_NAME: string
  readonly DOMAIN_ID: 'Gender'
  readonly VOCABULARY_ID: 'Gender'
} | null {
  const known = genders.find(([, one]) => one === sex)
  if (known === undefined) return null
  const [CONCEPT_ID, , CONCEPT_CODE, CONCEPT_NAME] = known
  return { CONCEPT_ID, CONCEPT_CODE, CONCEPT_NAME, DOMAIN_ID: 'Gender', VOCABULARY_ID: 'Gender' }
}
