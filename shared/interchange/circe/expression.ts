import * as v from 'valibot'

/**
 * A cohort expression of OHDSI Circe as its files write it, as far as it is read. Names of fields are those of the files; fields
 * that are not named here stay in the objects, so that they can be told as lost.
 */
export const circeLimits = {
  conceptSets: 500,
  concepts: 20_000,
  criteria: 1_000,
  /** A mask of rules is a whole number: more than 50 bits would not be exact. */
  rules: 50,
  text: 2_000,
} as const

const text = v.pipe(v.string(), v.trim(), v.maxLength(circeLimits.text))
const wholeNumber = v.pipe(v.number(), v.safeInteger())
const flag = v.nullish(v.boolean(), null)
const textOrNull = v.nullish(text, null)
const numberOrNull = v.nullish(v.number(), null)
const wholeOrNull = v.nullish(wholeNumber, null)

const concept = v.looseObject({
  CONCEPT_ID: wholeOrNull,
  CONCEPT_NAME: textOrNull,
  CONCEPT_CODE: textOrNull,
  VOCABULARY_ID: textOrNull,
  DOMAIN_ID: textOrNull,
})
const conceptsOrNull = v.nullish(v.pipe(v.array(concept), v.maxLength(circeLimits.concepts)), null)

/** `isExcluded` takes a concept, and with `includeDescendants` everything below it, out of the set. */
const conceptSet = v.looseObject({
  id: wholeNumber,
  name: v.nullish(text, ''),
  expression: v.nullish(
    v.looseObject({
      items: v.nullish(
        v.pipe(
          v.array(
            v.looseObject({ concept, isExcluded: flag, includeDescendants: flag, includeMapped: flag }),
          ),
          v.maxLength(circeLimits.concepts),
        ),
        [],
      ),
    }),
    { items: [] },
  ),
})

/** `lt lte eq gt gte bt`, with `!` for not; `bt` lies between `Value` and `Extent`, both included. */
const numericRange = v.looseObject({ Op: textOrNull, Value: numberOrNull, Extent: numberOrNull })
const dateRange = v.looseObject({ Op: textOrNull, Value: textOrNull, Extent: textOrNull })

/** Days before (`Coeff` -1) or after (1) the entry event; without `Days` as far as there are data. */
const endpoint = v.looseObject({ Days: wholeOrNull, Coeff: v.nullish(v.picklist([-1, 1]), 1) })
const timeWindow = v.looseObject({
  Start: v.nullish(endpoint, null),
  End: v.nullish(endpoint, null),
  UseEventEnd: flag,
  UseIndexEnd: flag,
})

/** Words of `Occurrence.Type`. */
export const occurrenceTypes = { exactly: 0, atMost: 1, atLeast: 2 } as const
const occurrence = v.looseObject({
  Type: v.picklist([0, 1, 2]),
  Count: v.pipe(wholeNumber, v.minValue(0)),
  IsDistinct: flag,
})

const demographic = v.looseObject({
  Age: v.nullish(numericRange, null),
  Gender: conceptsOrNull,
  Race: conceptsOrNull,
  Ethnicity: conceptsOrNull,
  OccurrenceStartDate: v.nullish(dateRange, null),
  OccurrenceEndDate: v.nullish(dateRange, null),
})

const ownAttributes = {
  CodesetId: wholeOrNull,
  First: flag,
  Age: v.nullish(numericRange, null),
  Gender: conceptsOrNull,
  OccurrenceStartDate: v.nullish(dateRange, null),
  ValueAsNumber: v.nullish(numericRange, null),
  ValueAsConcept: conceptsOrNull,
  Unit: conceptsOrNull,
}
export type CirceConcept = v.InferOutput<typeof concept>
export type CirceConceptSet = v.InferOutput<typeof conceptSet>
export type CirceNumericRange = v.InferOutput<typeof numericRange>
export type CirceDateRange = v.InferOutput<typeof dateRange>
export type CirceEndpoint = v.InferOutput<typeof endpoint>
export type CirceWindow = v.InferOutput<typeof timeWindow>
export type CirceOccurrence = v.InferOutput<typeof occurrence>
export type CirceDemographic = v.InferOutput<typeof demographic>
/** What is asked of the records of one table; a group is asked of the same person around the record. */
export type CirceAttributes = v.InferOutput<v.LooseObjectSchema<typeof ownAttributes, undefined>> & {
  readonly CorrelatedCriteria: CirceGroup | null
}

/** In files `{"ConditionOccurrence": {…}}`. */
export interface CirceCriteria {
  readonly table: string
  readonly asked: CirceAttributes
}

export interface CirceWindowed {
  readonly Criteria: CirceCriteria
  readonly StartWindow: CirceWindow | null
  readonly EndWindow: CirceWindow | null
  /** Absent is at least once. */
  readonly Occurrence: CirceOccurrence | null
  readonly RestrictVisit: boolean | null
  readonly IgnoreObservationPeriod: boolean | null
}

export const groupTypes = ['ALL', 'ANY', 'AT_LEAST', 'AT_MOST'] as const
export interface CirceGroup {
  readonly Type: (typeof groupTypes)[number]
  readonly Count: number | null
  readonly CriteriaList: readonly CirceWindowed[]
  readonly DemographicCriteriaList: readonly CirceDemographic[]
  readonly Groups: readonly CirceGroup[]
}

const attributes = v.looseObject({
  ...ownAttributes,
  CorrelatedCriteria: v.nullish(
    v.lazy((): v.GenericSchema<unknown, CirceGroup> => group),
    null,
  ),
})

const criteria = v.pipe(
  v.record(v.string(), attributes),
  v.check(
    (one) => Object.keys(one).length === 1,
    'A criterion names one table, as in {"ConditionOccurrence": {…}}.',
  ),
  v.transform((one): CirceCriteria[] => Object.entries(one).map(([table, asked]) => ({ table, asked }))),
  v.transform(([only]): CirceCriteria => {
    if (only === undefined) throw new Error('A criterion without a table has passed its check.')
    return only
  }),
)
const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.nullish(v.pipe(v.array(schema), v.maxLength(circeLimits.criteria)), [])

const group: v.GenericSchema<unknown, CirceGroup> = v.looseObject({
  Type: v.nullish(v.picklist(groupTypes), 'ALL'),
  Count: v.nullish(v.pipe(wholeNumber, v.minValue(0)), null),
  CriteriaList: listOf(
    v.looseObject({
      Criteria: criteria,
      StartWindow: v.nullish(timeWindow, null),
      EndWindow: v.nullish(timeWindow, null),
      Occurrence: v.nullish(occurrence, null),
      RestrictVisit: flag,
      IgnoreObservationPeriod: flag,
    }),
  ),
  DemographicCriteriaList: listOf(demographic),
  Groups: listOf(v.lazy(() => group)),
})

const limit = v.nullish(v.looseObject({ Type: textOrNull }), { Type: null })
const dateOffset = v.looseObject({ DateField: textOrNull, Offset: wholeOrNull })
const customEra = v.looseObject({ DrugCodesetId: wholeOrNull, GapDays: wholeOrNull, Offset: wholeOrNull })

export const circeExpression = v.looseObject({
  Title: textOrNull,
  ConceptSets: v.nullish(v.pipe(v.array(conceptSet), v.maxLength(circeLimits.conceptSets)), []),
  PrimaryCriteria: v.looseObject({
    CriteriaList: listOf(criteria),
    ObservationWindow: v.nullish(v.looseObject({ PriorDays: wholeOrNull, PostDays: wholeOrNull }), {
      PriorDays: 0,
      PostDays: 0,
    }),
    PrimaryCriteriaLimit: limit,
  }),
  AdditionalCriteria: v.nullish(group, null),
  QualifiedLimit: limit,
  ExpressionLimit: limit,
  InclusionRules: v.nullish(
    v.pipe(
      v.array(
        v.looseObject({
          name: v.nullish(text, ''),
          description: textOrNull,
          expression: v.nullish(group, null),
        }),
      ),
      v.maxLength(circeLimits.rules, `More than ${circeLimits.rules} inclusion rules.`),
    ),
    [],
  ),
  EndStrategy: v.nullish(
    v.looseObject({ DateOffset: v.nullish(dateOffset, null), CustomEra: v.nullish(customEra, null) }),
    null,
  ),
  CensoringCriteria: listOf(criteria),
  CollapseSettings: v.nullish(v.looseObject({ EraPad: wholeOrNull }), { EraPad: 0 }),
  CensorWindow: v.nullish(v.looseObject({ StartDate: textOrNull, EndDate: textOrNull }), {
    StartDate: null,
    EndDate: null,
  }),
})
export type CirceExpression = v.InferOutput<typeof circeExpression>

/** A group that asks nothing holds for everybody, whatever its type. */
export function isEmptyGroup(asked: CirceGroup): boolean {
  return (
    asked.CriteriaList.length === 0 && asked.DemographicCriteriaList.length === 0 && asked.Groups.length === 0
  )
}
