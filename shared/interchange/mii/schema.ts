import * as v from 'valibot'
import { interchangeLimits } from '../format'

const words = v.pipe(v.string(), v.maxLength(interchangeLimits.text))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written 2024-01-31.'))

export const termCode = v.object({
  code: v.pipe(words, v.minLength(1, 'A code is empty.')),
  system: v.optional(words, ''),
  display: v.optional(words, ''),
  version: v.optional(words),
})

const unit = v.object({ code: v.optional(words, ''), display: v.optional(words, '') })
const comparator = v.picklist(['gt', 'ge', 'lt', 'le', 'eq', 'ne', 'ue'])

const concept = v.object({
  type: v.literal('concept'),
  selectedConcepts: v.pipe(v.array(termCode), v.minLength(1), v.maxLength(2000)),
})
/** The schema of structured query v3 misspells the type; files with either are about. */
const compared = v.object({
  type: v.picklist(['quantity-comparator', 'quantity-comperator']),
  comparator,
  value: v.number(),
  unit: v.nullish(unit),
})
const ranged = v.object({
  type: v.literal('quantity-range'),
  minValue: v.number(),
  maxValue: v.number(),
  unit: v.nullish(unit),
})

export const valueFilter = v.variant('type', [concept, compared, ranged])
const attribute = { attributeCode: termCode }
const attributeFilter = v.variant('type', [
  v.object({ ...concept.entries, ...attribute }),
  v.object({ ...compared.entries, ...attribute }),
  v.object({ ...ranged.entries, ...attribute }),
  v.object({
    type: v.literal('reference'),
    ...attribute,
    criteria: v.pipe(v.array(v.lazy(() => referencedCriterion)), v.minLength(1), v.maxLength(500)),
  }),
])

const timeRestriction = v.pipe(
  v.object({ afterDate: v.optional(day), beforeDate: v.optional(day) }),
  v.check(
    ({ afterDate, beforeDate }) => afterDate !== undefined || beforeDate !== undefined,
    'A time restriction has an afterDate, a beforeDate, or both.',
  ),
)

const criterionEntries = {
  context: v.optional(termCode),
  termCodes: v.optional(v.pipe(v.array(termCode), v.minLength(1), v.maxLength(2000))),
  /** As an example of the standard's own documentation writes it. */
  termCode: v.optional(termCode),
  valueFilter: v.nullish(valueFilter),
  timeRestriction: v.nullish(timeRestriction),
}

const plainFilter = v.variant('type', [
  v.object({ ...concept.entries, ...attribute }),
  v.object({ ...compared.entries, ...attribute }),
  v.object({ ...ranged.entries, ...attribute }),
])
/** A criterion that another one refers to has no references of its own. */
const referencedCriterion = v.object({
  ...criterionEntries,
  attributeFilters: v.nullish(v.pipe(v.array(plainFilter), v.maxLength(100))),
})
export const criterion = v.object({
  ...criterionEntries,
  attributeFilters: v.nullish(v.pipe(v.array(attributeFilter), v.maxLength(100))),
})

const groups = v.pipe(
  v.array(
    v.pipe(v.array(criterion), v.minLength(1, 'A group has at least one criterion.'), v.maxLength(1000)),
  ),
  v.maxLength(1000),
)

export const cohortDefinition = v.object({
  version: v.optional(words),
  display: v.optional(words),
  inclusionCriteria: v.pipe(groups, v.minLength(1, 'A definition has at least one inclusion criterion.')),
  exclusionCriteria: v.nullish(groups),
})

export type TermCode = v.InferOutput<typeof termCode>
export type ValueFilter = v.InferOutput<typeof valueFilter>
export type ReadCriterion = v.InferOutput<typeof criterion>
export type AttributeFilter = NonNullable<ReadCriterion['attributeFilters']>[number]
