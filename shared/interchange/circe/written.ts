/** What is written: the fields of the format that ATLAS needs, named as there. */
export interface WrittenConcept {
  /** 0: to be mapped by whoever holds the OMOP vocabularies. */
  readonly CONCEPT_ID: number
  readonly CONCEPT_NAME: string
  readonly CONCEPT_CODE: string
  readonly VOCABULARY_ID: string
  readonly DOMAIN_ID: string
}

export interface WrittenConceptSet {
  readonly id: number
  readonly name: string
  readonly expression: {
    readonly items: readonly {
      readonly concept: WrittenConcept
      readonly isExcluded: false
      readonly includeDescendants: boolean
      readonly includeMapped: false
    }[]
  }
}

export interface WrittenRange<Value> {
  readonly Value: Value
  readonly Op: string
  readonly Extent?: Value
}

export interface WrittenAttributes {
  readonly CodesetId: number
  readonly OccurrenceStartDate?: WrittenRange<string>
  readonly ValueAsNumber?: WrittenRange<number>
  readonly ValueAsConcept?: readonly WrittenConcept[]
  readonly Unit?: readonly WrittenConcept[]
}

export type WrittenCriteria = Readonly<Record<string, WrittenAttributes>>

export interface WrittenWindowed {
  readonly Criteria: WrittenCriteria
  readonly StartWindow: {
    readonly Start: { readonly Coeff: -1 }
    readonly End: { readonly Coeff: 1 }
    readonly UseEventEnd: false
  }
  readonly Occurrence: { readonly Type: 0 | 2; readonly Count: number }
}

export interface WrittenDemographic {
  readonly Age?: WrittenRange<number>
  readonly Gender?: readonly WrittenConcept[]
}

export interface WrittenGroup {
  readonly Type: 'ALL' | 'ANY' | 'AT_LEAST' | 'AT_MOST'
  readonly Count?: number
  readonly CriteriaList: readonly WrittenWindowed[]
  readonly DemographicCriteriaList: readonly WrittenDemographic[]
  readonly Groups: readonly WrittenGroup[]
}
