/** By what a search can be narrowed down, in the order in which they are shown. */
export const facetKeys = [
  'kind',
  'country',
  'topic',
  'phase',
  'coverage',
  'legal-basis',
  'material',
  'access',
  'type',
  'capability',
  'readiness',
  'region',
  'county',
] as const
export type FacetKey = (typeof facetKeys)[number]

/** A value of an entry: an entry may have several of one facet, or none where nobody stated it. */
export interface FacetValue {
  readonly facet: FacetKey
  /** Stable: what a search is narrowed down by. */
  readonly value: string
  /** In the language asked for. */
  readonly label: string
}

/**
 * The value of a facet for entries of which nobody stated it. It is offered beside the others, so that a search can ask
 * for what is stated, and for what is not.
 */
export const notStatedValue = 'not-stated'
