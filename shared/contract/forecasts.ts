import * as v from 'valibot'
import { protocol } from '../domain/studies/protocol'

/** Identifier that a page gives a computation, to hear of it and to cancel it. */
const run = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))
/** Most participants and largest seed that are taken; smallest are 1 and 0. */
export const forecastLimits = { target: 100_000, seed: 2 ** 32 - 1 } as const

const target = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(forecastLimits.target))
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(forecastLimits.seed))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** The seed where none is given: equal input then gives equal numbers. */
export const standardForecastSeed = 20_240_101

/** A protocol with a site plan and what is wanted of it. */
const wanted = {
  protocol,
  /** Participants the study needs. */
  target,
  seed: v.optional(seed, standardForecastSeed),
  run: v.optional(run),
}

/** The forecast that is frozen with an estimate: always refined. */
export const frozenForecastWish = v.strictObject({
  target,
  seed: v.optional(seed, standardForecastSeed),
  run: v.optional(run),
})

export const forecastRequest = v.strictObject({
  ...wanted,
  detail: v.optional(v.picklist(['preview', 'refined']), 'refined'),
})

export const forecastSeekField = v.variant('kind', [
  v.strictObject({ kind: v.literal('start') }),
  v.strictObject({ kind: v.literal('deadline') }),
  v.strictObject({ kind: v.literal('sites') }),
  v.strictObject({ kind: v.literal('availability'), step: v.pipe(v.string(), v.maxLength(64)) }),
])

export const forecastSeekRequest = v.strictObject({ ...wanted, field: forecastSeekField })

const areaKey = v.pipe(v.string(), v.maxLength(64))
const number = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))
const perRegion = v.pipe(v.array(v.strictObject({ area: areaKey, sites: number })), v.maxLength(20))

/** Locks and what sites must have stand in the plan. */
export const optimiseRequest = v.strictObject({
  ...wanted,
  objective: v.picklist(['fewest', 'cheapest', 'earliest', 'surest']),
  /** Null: that of the plan. */
  confidence: v.optional(v.nullable(share), null),
  mostSites: v.optional(v.nullable(number), null),
  budget: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  leastPerRegion: v.optional(perRegion, []),
  mostPerRegion: v.optional(perRegion, []),
  runnersUp: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)), 3),
})

export const forecastCancelRequest = v.strictObject({ run })
