import * as v from 'valibot'

/**
 * A cohort expression of OHDSI Circe as its files write it, as far as it is read. Names of fields are those of the files. What is
 * not named here stays in the object, so that it can be told as lost or weighed by lint.
 */
export const circeLimits = {
  conceptSets: 500,
  concepts: 20_000,
  criteria: 1_000,
  rules: 50,
  text: 2_000,
} as const

const text = v.pipe(v.string(), v.maxLength(circeLimits.text))
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null)
const flag = v.optional(v.nullable(v.boolean()), null)
const wholeNumber = v.pipe(v.number(), v.integer())

export const circeConcept = v.looseObject({
  CONCEPT_ID: orNull(wholeNumber),
  CONCEPT_NAME: orNull(text),
  CONCEPT_CODE: orNull(text),
  VOCABULARY_ID: orNull(text),
  DOMAIN_ID: orNull(text),
})
const concepts = v.pipe(v.array(circeConcept), v.maxLength(circeLimits.concepts))

/** `isExcluded` takes the concept, and with `includeDescendants` everything below it, out of the set. */
const conceptSetItem = v.looseObject({
  concept: circeConcept,
  isExcluded: flag,
  includeDescendants: flag,
  includeMapped: flag,
})

const conceptSet = v.looseObject({
  id: wholeNumber,
  name: v.optional(v.nullable(text), ''),
  expression: orNull(
    v.looseObject({ items: orNull(v.pipe(v.array(conceptSetItem), v.maxLength(circeLimits.concepts))) }),
  ),
})

/** Operators of both kinds of ranges: `!` says not, `bt` is between `Value` and `Extent`, both included. */
const range = v.looseObject({ Op: orNull(text) })
const numericRange = v.looseObject({
  ...range.entries,
  Value: orNull(v.number()),
  Extent: orNull(v.number()),
})
const dateRange = v.looseObject({ ...range.entries, Value: orNull(text), Extent: orNull(text) })

/** Days before (`Coeff` -1) or after (1) the entry event; no `Days` means as far as there is data. */
const endpoint = v.looseObject({
  Days: orNull(wholeNumber),
  Coeff: v.optional(v.nullable(v.picklist([-1, 1])), 1),
})
const timeWindow = v.looseObject({
  Start: orNull(endpoint),
  End: orNull(endpoint),
  UseEventEnd: flag,
  UseIndexEnd: flag,
})

/** How often: 0 exactly, 1 at most, 2 at least `Count` times. */
export const occurrenceTypes = { exactly: 0, atMost: 1, atLeast: 2 } as const
const occurrence = v.looseObject({
  Type: v.picklist([0, 1, 2]),
  Count: v.pipe(wholeNumber, v.minValue(0)),
  IsDistinct: flag,
})

const demographic = v.looseObject({
  Age: orNull(numericRange),
  Gender: orNull(concepts),
  Race: orNull(concepts),
  Ethnicity: orNull(concepts),
  OccurrenceStartDate: orNull(dateRange),
  OccurrenceEndDate: orNull(dateRange),
})

/** What is asked of the records of one table. */
const attributes = v.looseObject({
  CodesetId: orNull(wholeNumber),
  First: flag,
  Age: orNull(numericRange),
  Gender: orNull(concepts),
  OccurrenceStartDate: orNull(dateRange),
  ValueAsNumber: orNull(numericRange),
  ValueAsConcept: orNull(concepts),
  Unit: orNull(concepts),
  CorrelatedCriteria: v.lazy((): v.GenericSchema<unknown, CirceGroup | null> => orNull(group)),
})

/** Files write `{"ConditionOccurrence": {…}}`. */
const criteria = v.pipe(
  v.record(v.string(), attributes),
  v.check(
    (one) => Object.keys(one).length === 1,
    'A criterion names one table, as in {"ConditionOccurrence": {…}}.',
  ),
  v.transform((one): CirceCriteria => {
    const [[table, asked] = ['', emptyAttributes]] = Object.entries(one)
    return { table, asked }
  }),
)

const windowed = v.looseObject({
  Criteria: criteria,
  StartWindow: orNull(timeWindow),
  EndWindow: orNull(timeWindow),
  Occurrence: orNull(occurrence),
  RestrictVisit: flag,
  IgnoreObservationPeriod: flag,
})

export const groupTypes = ['ALL', 'ANY', 'AT_LEAST', 'AT_MOST'] as const
const group: v.GenericSchema<unknown, CirceGroup> = v.looseObject({
  Type: v.optional(v.nullable(v.picklist(groupTypes)), 'ALL'),
  Count: orNull(v.pipe(wholeNumber, v.minValue(0))),
  CriteriaList: v.optional(v.nullable(v.pipe(v.array(windowed), v.maxLength(circeLimits.criteria))), []),
  DemographicCriteriaList: v.optional(
    v.nullable(v.pipe(v.array(demographic), v.maxLength(circeLimits.criteria))),
    [],
  ),
  Groups: v.optional(v.nullable(v.pipe(v.array(v.lazy(() => group)), v.maxLength(circeLimits.criteria))), []),
})

export type CirceConcept = v.InferOutput<typeof circeConcept>
export type CirceConceptSet = v.InferOutput<typeof conceptSet>
export type CirceNumericRange = v.InferOutput<typeof numericRange>
export type CirceDateRange = v.InferOutput<typeof dateRange>
export type CirceWindow = v.InferOutput<typeof timeWindow>
export type CirceOccurrence = v.InferOutput<typeof occurrence>
export type CirceDemographic = v.InferOutput<typeof demographic>
export type CirceAttributes = v.InferOutput<typeof attributes>
export interface CirceCriteria {
  readonly table: string
  readonly asked: CirceAttributes
}
