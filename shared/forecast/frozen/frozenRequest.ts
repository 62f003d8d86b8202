import * as v from 'valibot'

/** What was asked of a frozen forecast, as it is stored and written to files. */
export const frozenForecastRequest = v.strictObject({
  target: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1)),
  detail: v.picklist(['preview', 'refined']),
  replicates: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
})

/** What was asked of a frozen forecast beside its protocol: the same engine answers it the same. */
export type FrozenForecastRequest = v.InferOutput<typeof frozenForecastRequest>
