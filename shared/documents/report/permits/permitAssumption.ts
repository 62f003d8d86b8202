import * as v from 'valibot'
import type { PermitStepKey } from '../../../domain/permits/permitSteps'

/** Steps of every study, of which a report tells where no road of its own is planned. */
export const reportSteps = [
  'ctr-validation',
  'ctr-assessment',
  'ctr-decision',
  'ethics',
  'register-data',
  'linked-data',
  'sites',
] as const satisfies readonly PermitStepKey[]

export type ReportStepKey = (typeof reportSteps)[number]

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))

/** Calendar days that a person reckons with, in place of the time that a rule sets. */
export const permitAssumption = v.pipe(
  v.strictObject({
    step: v.picklist(reportSteps),
    low: days,
    high: days,
    /** Where it comes from; may be empty. */
    citation: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  }),
  v.check(({ low, high }) => low <= high, 'The shortest time is longer than the longest.'),
)

export type PermitAssumption = v.InferOutput<typeof permitAssumption>
