import * as v from 'valibot'
import { between, citation, countedAreaKey, identifier, name, ranged, share } from './protocolParts'

/** Limits of what a plan says of one site; more is refused with the place named. */
export const planSiteLimits = {
  catchment: 40,
  capabilities: 200,
  people: 1_000_000,
  ratePerMonth: 1000,
  months: 120,
  money: 1_000_000_000,
} as const

const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(planSiteLimits.people))
const months = between(0, planSiteLimits.months)
const shortText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

/** A name of something that a protocol needs and a site has, such as `pet-ct`: compared letter by letter. */
export const capability = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

const origin = v.variant('kind', [
  v.strictObject({ kind: v.literal('profile'), profile: shortText, version: shortText }),
  v.strictObject({ kind: v.literal('catalogue'), key: shortText }),
  v.strictObject({ kind: v.literal('entered') }),
])

/** Months from the start of the plan until half, and until nine in ten, of such sites are open. Equal months: a fixed day. */
const startUp = v.pipe(
  v.strictObject({ median: months, p90: months, citation }),
  v.check(({ median, p90 }) => median <= p90, 'Nine in ten are open later than half.'),
  v.check(
    ({ median, p90 }) => median > 0 || p90 === 0,
    'Half cannot be open at once while others need months.',
  ),
)

/** Share of the available people of an area who would come to the site. */
const catchmentPart = v.strictObject({ area: countedAreaKey, share })

/**
 * A site of a study. What is null is not stated: the forecast then uses a default or leaves it out, and says which.
 * Rates are participants enrolled per month.
 */
export const planSite = v.strictObject({
  id: identifier,
  name,
  origin,
  /** Where the site lies: a county, a referral area or a health region. */
  area: countedAreaKey,
  included: v.boolean(),
  /** For the search of the best set of sites. */
  lock: v.picklist(['none', 'must', 'never']),
  /** Empty: everybody of the own area. */
  catchment: v.pipe(
    v.array(catchmentPart),
    v.maxLength(planSiteLimits.catchment),
    v.check(
      (parts) => new Set(parts.map(({ area }) => area)).size === parts.length,
      'A catchment names an area twice.',
    ),
  ),
  statedRate: v.nullable(ranged(0, planSiteLimits.ratePerMonth)),
  /** Which rate the forecast uses; `pooled` weighs both by their precision. */
  rateBasis: v.picklist(['data', 'stated', 'pooled']),
  startUp: v.nullable(startUp),
  /** Most participants the site can take. */
  cap: v.nullable(people),
  /** Participants it is given where the plan shares them out. */
  quota: v.nullable(people),
  /** Other trials for the same people, and the share of people they leave; null: not stated, nothing is taken off. */
  competing: v.nullable(v.strictObject({ trials: v.nullable(people), left: v.nullable(share), citation })),
  cost: v.nullable(
    v.strictObject({
      fixed: between(0, planSiteLimits.money),
      perPatient: between(0, planSiteLimits.money),
    }),
  ),
  capabilities: v.pipe(v.array(capability), v.maxLength(planSiteLimits.capabilities)),
  /** Participants enrolled until the day of the plan's interim look, in so many months since the site opened. */
  interim: v.exactOptional(v.strictObject({ enrolled: people, months })),
})

export type PlanSite = v.InferOutput<typeof planSite>
