import * as v from 'valibot'
import {
  between,
  citation,
  identifier,
  inOrder,
  localisedText,
  outOfOrder,
  ranged,
  share,
} from './protocolParts'

/** Limits of what a person may assume; more is refused with the place named. */
export const assumptionLimits = {
  associations: 20,
  tables: 60,
  availability: 20,
  mostOverlap: 0.95,
  months: 120,
  years: 100,
} as const

/** Correlation of one hidden factor behind all criteria: 0 is independence (one-factor Gaussian copula, Vasicek 1987). */
const correlation = between(0, assumptionLimits.mostOverlap)

export const overlap = v.pipe(
  v.strictObject({ value: correlation, lower: correlation, upper: correlation }),
  v.check((stated) => inOrder(stated), outOfOrder),
)

const oddsRatio = between(0.001, 1000)

/** Two criteria that go together: people who meet one have `value` times the odds of meeting the other. */
export const association = v.pipe(
  v.strictObject({
    between: v.tuple([identifier, identifier]),
    value: oddsRatio,
    lower: oddsRatio,
    upper: oddsRatio,
    citation,
  }),
  v.check((stated) => inOrder(stated), outOfOrder),
  v.check(({ between: [one, other] }) => one !== other, 'A criterion cannot go together with itself.'),
)

/** What a person knows of a table beyond its figures. */
export const tableAdjustment = v.strictObject({
  table: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** Share of all cases that the table counts. */
  completeness: v.nullable(ranged(0.01, 1)),
  /** Change of the share per year, -0.03 for three per cent less each year. */
  trend: v.nullable(ranged(-0.5, 0.5)),
})

/** What the estimate takes for granted beside its tables. */
export const assumptions = v.pipe(
  v.strictObject({
    overlap,
    associations: v.pipe(v.array(association), v.maxLength(assumptionLimits.associations)),
    tables: v.pipe(v.array(tableAdjustment), v.maxLength(assumptionLimits.tables)),
    /** Standard deviation of the yearly change of a share that nobody has counted since. */
    yearlyDrift: between(0, 0.5),
  }),
  v.check(({ associations }) => {
    const named = associations.flatMap(({ between }) => between)
    return new Set(named).size === named.length
  }, 'A criterion can go together with one other only.'),
  v.check(
    ({ tables }) => new Set(tables.map(({ table }) => table)).size === tables.length,
    'Two adjustments name one table.',
  ),
)

/** A step between being eligible and being available: can be reached, is linked, has not reserved, consents. */
export const availabilityStep = v.pipe(
  v.strictObject({
    id: identifier,
    name: localisedText,
    active: v.boolean(),
    share,
    lower: share,
    upper: share,
    citation,
  }),
  v.check(
    (stated) => stated.lower <= stated.share && stated.share <= stated.upper,
    'A stated share lies between its limits.',
  ),
)

export const availability = v.pipe(
  v.array(availabilityStep),
  v.maxLength(assumptionLimits.availability),
  v.check(
    (steps) => new Set(steps.map(({ id }) => id)).size === steps.length,
    'Two steps of availability share one identifier.',
  ),
)

const people = between(0, 10_000_000)

/** Time in which participants are sought, and how the pool of eligible people changes meanwhile. */
export const enrolment = v.strictObject({
  months: between(1, assumptionLimits.months),
  /**
   * New eligible people per year: a number of people, or the new cases of a table of which the same share is eligible
   * as of those who meet `criterion` now.
   */
  newPerYear: v.nullable(
    v.variant('kind', [
      v.pipe(
        v.strictObject({ kind: v.literal('stated'), value: people, lower: people, upper: people, citation }),
        v.check((stated) => inOrder(stated), outOfOrder),
      ),
      v.strictObject({
        kind: v.literal('table'),
        table: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        criterion: identifier,
      }),
    ]),
  ),
  /** Hazard of leaving the pool per year: death, progression, moving away. */
  leavingPerYear: v.nullable(ranged(0, 10)),
})

/** How long people of an incident table live with the condition: turns new cases into people who have it. */
export const survival = v.strictObject({
  /** Hazard of dying per year after diagnosis. */
  mortality: ranged(0, 10),
  /** Years since diagnosis that count. */
  years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(assumptionLimits.years)),
})

export type Overlap = v.InferOutput<typeof overlap>
export type Association = v.InferOutput<typeof association>
export type TableAdjustment = v.InferOutput<typeof tableAdjustment>
export type Assumptions = v.InferOutput<typeof assumptions>
export type AvailabilityStep = v.InferOutput<typeof availabilityStep>
export type Enrolment = v.InferOutput<typeof enrolment>
export type Survival = v.InferOutput<typeof survival>

/**
 * What holds where a protocol says nothing: criteria are independent, tables complete, shares without trend. Shares drift
 * by three per cent a year (standard deviation): the root mean square of the five yearly changes that the starter dataset
 * holds of one condition (all cancers 2021 to 2023, lung cancer 2021 to 2023, multiple sclerosis 2012 to 2013) is 3.4 %.
 */
export const defaultAssumptions: Assumptions = {
  overlap: { value: 0, lower: 0, upper: 0 },
  associations: [],
  tables: [],
  yearlyDrift: 0.03,
}
