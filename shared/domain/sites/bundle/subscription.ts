import * as v from 'valibot'
import { bundleLimits } from './bundleFormat'

export const subscriptionLimits = { index: 1_000_000, bundles: 500, subscriptions: 50 } as const

/** The file in a folder on the web that names the bundles beside it. */
export const indexFile = 'index.json'

/** A name in the folder itself: no path, no address. */
export const bundleName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.kohort-bundle$/

/**
 * What `index.json` says. It is not signed and decides nothing: it only tells which files there are, and by SHA-256 which of
 * them are known already.
 */
export const subscriptionIndex = v.strictObject({
  format: v.literal('kohort-bundle-index'),
  formatVersion: v.literal(1),
  bundles: v.pipe(
    v.array(
      v.strictObject({
        file: v.pipe(v.string(), v.regex(bundleName)),
        bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(bundleLimits.bytes)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(subscriptionLimits.bundles),
    v.check(
      (bundles) => new Set(bundles.map(({ file }) => file)).size === bundles.length,
      'A file stands twice.',
    ),
  ),
})
export type SubscriptionIndex = v.InferOutput<typeof subscriptionIndex>
