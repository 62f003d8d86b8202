import * as v from 'valibot'
import { permitPlan } from '../permits/permitPlan'
import { between, citation, ranged } from './protocolParts'
import { capability, planSite, planSiteLimits } from './planSite'
import { sampleSizeRecord } from './sampleSize'

export { type PlanSite } from './planSite'

/** Limits of a site plan; a larger one is refused with the place named. */
export const sitePlanLimits = { sites: 1000, months: planSiteLimits.months, requirements: 60 } as const

const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => {
    const parsed = Date.parse(day)
    return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day)
  }, 'There is no such day.'),
)

/** Days of a month in the long run: a year has twelve of them. */
export const daysPerMonth = 365.25 / 12

/** Months from one ISO date to another; below 0 when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / daysPerMonth
}

/** The ISO date so many months after a date. */
export function monthsAfter(from: string, months: number): string {
  return new Date(Date.parse(from) + Math.round(months * daysPerMonth) * 86_400_000)
    .toISOString()
    .slice(0, 10)
}

/** Recruitment of each calendar month, January first, as a multiple of the yearly mean. */
const season = v.strictObject({
  multipliers: v.pipe(
    v.array(between(0, 5)),
    v.length(12),
    v.check((months) => months.some((month) => month > 0), 'Nobody would be recruited in any month.'),
  ),
  citation,
})

/** Most days from the start of a plan that sites can be planned to wait. */
export const mostWait = 3650

const wait = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostWait))

/** What no site opens before, such as permits. */
const notBefore = v.strictObject({
  /** Calendar days from the start of the plan; null: nobody knows them, and a forecast does not count the wait. */
  days: v.nullable(
    v.pipe(
      v.strictObject({ low: wait, high: wait }),
      v.check(({ low, high }) => low <= high, 'The shortest wait is longer than the longest.'),
    ),
  ),
  /** What sets it, in words; null: the permits and accesses of this plan. */
  setBy: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))),
})

/** Where participants are sought and by when. What is null is not stated: see `planSite`. */
export const sitePlan = v.pipe(
  v.strictObject({
    /** The day from which start-up times count. */
    start: date,
    /** The day by which the target should be reached. */
    deadline: date,
    /** `competitive`: whoever comes first; `quota`: each site stops at its quota. */
    allocation: v.picklist(['competitive', 'quota']),
    /** Probability of reaching the target that is asked for, when something is sought. */
    confidence: between(0.5, 0.99),
    season: v.nullable(season),
    /** How much rates of sites differ from what is expected of them: standard deviation over mean. */
    betweenSiteVariation: v.nullable(ranged(0, 5)),
    /** Months in which a site meets everybody of its pool once: sets how fast the available people are found. */
    meeting: v.nullable(ranged(0.1, planSiteLimits.months)),
    /** Share of those screened who are not enrolled. */
    screenFailure: v.nullable(ranged(0, 0.99)),
    /** Months from being found to being enrolled. */
    screening: v.nullable(between(0, 24)),
    /** What stated rates are multiplied by, because such rates run high. */
    statedRateFactor: v.nullable(ranged(0.01, 2)),
    /** Then those who complete are counted: hazard of leaving the study per year, and months of follow-up. */
    completion: v.nullable(
      v.strictObject({ dropOutPerYear: ranged(0, 10), followUp: between(0, planSiteLimits.months) }),
    ),
    /** ISO 4217 code of the costs of sites. */
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    /** What a site must have. */
    requires: v.pipe(v.array(capability), v.maxLength(sitePlanLimits.requirements)),
    /** The day until which enrolment is known: the forecast then goes on from there. */
    interim: v.nullable(v.strictObject({ date })),
    /** The road to permits and data; absent where none is planned. A forecast reads `notBefore` alone. */
    permits: v.exactOptional(permitPlan),
    /** What all sites wait for; absent where nothing of the kind is planned. */
    notBefore: v.exactOptional(notBefore),
    /** The calculation that the target of the study was taken from. */
    sampleSize: v.exactOptional(sampleSizeRecord),
    sites: v.pipe(v.array(planSite), v.maxLength(sitePlanLimits.sites)),
  }),
  v.check(({ start, deadline }) => start < deadline, 'The deadline is not after the start.'),
  v.check(
    ({ start, deadline }) => monthsBetween(start, deadline) <= sitePlanLimits.months,
    `The deadline is more than ${String(sitePlanLimits.months)} months after the start.`,
  ),
  v.check(
    ({ start, deadline, interim }) => interim === null || (start <= interim.date && interim.date < deadline),
    'The interim look lies between the start and the deadline.',
  ),
  v.check(
    ({ sites }) => new Set(sites.map(({ id }) => id)).size === sites.length,
    'Two sites share one identifier.',
  ),
)

export type SitePlan = v.InferOutput<typeof sitePlan>
