import * as v from 'valibot'
import { bundleFaults, confirmations } from '../domain/sites/bundle/bundleReport'
import { isSourceAddress } from '../sources/sourceAddress'

/** A folder on the web: https, or http on this machine; without name, password, query and fragment. */
export const subscriptionAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(1000),
  v.check(isSourceAddress, 'An address begins with https:// and has no name, password or query.'),
  v.transform((address) => (address.endsWith('/') ? address : `${address}/`)),
)

const missingReasons = ['unreachable', 'gone', 'not-as-listed'] as const

/** What one file of a folder came to. */
export const fetchedBundle = v.strictObject({
  file: v.string(),
  /** SHA-256 of the file, by the index. */
  sha256: v.string(),
  /** `kept`: it is here; `asks`: something has to be confirmed; `refused`: not sound; `missing`: it could not be fetched. */
  state: v.picklist(['kept', 'asks', 'refused', 'missing']),
  /** Why it could not be fetched. `not-as-listed`: the file is another than the one of the index. */
  missing: v.optional(v.nullable(v.picklist(missingReasons)), null),
  /** Name of the unit, where the bundle is whole. */
  name: v.nullable(v.string()),
  version: v.nullable(v.number()),
  fingerprint: v.nullable(v.string()),
  fault: v.nullable(v.picklist(bundleFaults)),
  asks: v.array(v.picklist(confirmations)),
})
export type FetchedBundle = v.InferOutput<typeof fetchedBundle>

export interface SiteSubscription {
  readonly address: string
  readonly addedAt: string
  /** Null: never yet. */
  readonly checkedAt: string | null
  /** What its files came to when it was looked at last. */
  readonly bundles: readonly FetchedBundle[]
}

export const subscriptionRequests = {
  address: v.strictObject({ address: subscriptionAddress }),
  importFetched: v.strictObject({
    address: subscriptionAddress,
    file: v.pipe(v.string(), v.maxLength(200)),
    confirmed: v.pipe(v.array(v.picklist(confirmations)), v.maxLength(20)),
  }),
} as const
