import * as v from 'valibot'
import { between, citation } from './protocolParts'

/** What every calculation says: error rates, arms, and who leaves before the end. */
const common = {
  /** Chance of a false finding. */
  alpha: between(0.0001, 0.5),
  sides: v.picklist([1, 2]),
  power: between(0.5, 0.999),
  /** Second arm, the experimental one, over the first. */
  ratio: between(0.1, 10),
}
const share = between(0, 1)
const dropOut = between(0, 0.95)
const months = between(0, 240)

/**
 * A calculation of the number of participants: two shares, two means, or times to an event. Shares are of people, times in months;
 * `dropOut` is the share who leave before the end, for times to an event the share who leave in a year.
 */
export const sampleSizeDesign = v.variant('test', [
  v.strictObject({
    test: v.literal('proportions'),
    method: v.picklist(['pooled', 'unpooled', 'fleiss_cc', 'noninferiority']),
    ...common,
    control: share,
    experimental: share,
    /** How much lower the experimental share may be and still count as not inferior; higher is better. */
    margin: share,
    dropOut,
  }),
  v.strictObject({
    test: v.literal('means'),
    ...common,
    difference: between(-1e6, 1e6),
    standardDeviation: between(1e-6, 1e6),
    dropOut,
  }),
  v.strictObject({
    test: v.literal('log-rank'),
    method: v.picklist(['schoenfeld', 'freedman']),
    ...common,
    hazardRatio: between(0.01, 100),
    /** Time until half of the control arm have had the event. */
    controlMedian: between(0.01, 1200),
    accrual: months,
    followUp: months,
    dropOut,
  }),
])

/** The calculation that a study's target was taken from, so that it can be read later. */
export const sampleSizeRecord = v.strictObject({
  design: sampleSizeDesign,
  /** What it came to: the target it was used as. */
  participants: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** The target before; null for none. */
  replaced: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  /** Where the values stand that went into it; null where it is not said. */
  citation: v.nullable(citation),
})

export type SampleSizeDesign = v.InferOutput<typeof sampleSizeDesign>
export type SampleSizeRecord = v.InferOutput<typeof sampleSizeRecord>
