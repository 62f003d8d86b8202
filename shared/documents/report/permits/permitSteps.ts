import * as v from 'valibot'

/** The way through the authorities, in the order in which a study goes it. */
export const permitStepKeys = [
  'ctr-validation',
  'ctr-assessment',
  'ctr-decision',
  'ethics',
  'register-data',
  'linked-data',
  'sites',
] as const

export type PermitStepKey = (typeof permitStepKeys)[number]

/** Steps of one track follow each other; tracks run beside each other from the start of the plan. */
export interface PermitStep {
  readonly key: PermitStepKey
  readonly track: 'medicinal-product' | 'ethics' | 'data' | 'sites'
  /** Whether the days follow those of the step before it in its track. */
  readonly follows: boolean
  /** Null: no rule known here sets a time, and none is made up. */
  readonly rule: {
    readonly low: number
    readonly high: number
    readonly unit: 'days' | 'working-days'
    readonly citation: string
  } | null
}

const regulation = 'Regulation (EU) No 536/2014'

/**
 * Times that rules set. The shortest of a trial of a medicinal product is that without questions of the authorities, the longest
 * with questions at every step; a therapy for which experts are consulted may take fifty days more (article 6(7)).
 */
export const permitSteps: readonly PermitStep[] = [
  {
    key: 'ctr-validation',
    track: 'medicinal-product',
    follows: false,
    rule: { low: 10, high: 25, unit: 'days', citation: `${regulation}, art. 5` },
  },
  {
    key: 'ctr-assessment',
    track: 'medicinal-product',
    follows: true,
    rule: { low: 45, high: 76, unit: 'days', citation: `${regulation}, art. 6, 7` },
  },
  {
    key: 'ctr-decision',
    track: 'medicinal-product',
    follows: true,
    rule: { low: 5, high: 5, unit: 'days', citation: `${regulation}, art. 8` },
  },
  { key: 'ethics', track: 'ethics', follows: false, rule: null },
  {
    key: 'register-data',
    track: 'data',
    follows: false,
    rule: { low: 30, high: 30, unit: 'working-days', citation: 'Helseregisterloven § 19 f; helsedata.no' },
  },
  {
    key: 'linked-data',
    track: 'data',
    follows: false,
    rule: { low: 60, high: 60, unit: 'working-days', citation: 'Helseregisterloven § 19 f; helsedata.no' },
  },
  { key: 'sites', track: 'sites', follows: false, rule: null },
]

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650))

/** Calendar days that a person reckons with, in place of the time that a rule sets. */
export const permitAssumption = v.pipe(
  v.strictObject({
    step: v.picklist(permitStepKeys),
    low: days,
    high: days,
    /** Where it comes from; may be empty. */
    citation: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  }),
  v.check(({ low, high }) => low <= high, 'The shortest time is longer than the longest.'),
)

export type PermitAssumption = v.InferOutput<typeof permitAssumption>
