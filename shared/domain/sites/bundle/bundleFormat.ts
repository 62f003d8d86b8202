import * as v from 'valibot'
import type { ProfileKind } from '../fields/profileKinds'
import { entriesOf } from '../fields/fieldKinds'
import { siteFields } from '../fields/siteFields'
import { organisationNumber } from '../organisationNumber'

export const bundleLimits = { bytes: 4_000_000 } as const

export const manifestFile = 'manifest.json'
export const profileFile = 'profile.json'
export const signatureFile = 'signature.json'

/** Where the tables of the other kind of bundle lie. */
export const tableFolder = 'tables/'

/** Format of bundles of profiles; bundles of tables have the same name and no `kind`. */
export const siteBundleVersion = 1

const hexadecimal = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(bytes * 2)}}$`)))
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most))

export const signatureSchema = v.strictObject({
  algorithm: v.literal('Ed25519'),
  key: hexadecimal(32),
  signature: hexadecimal(64),
})

/** What is signed: who says what, since when, and until when. */
export const manifestSchema = v.strictObject({
  format: v.literal('kohort-bundle'),
  formatVersion: v.literal(siteBundleVersion),
  kind: v.picklist(['site-profile', 'testbed-profile']),
  unit: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  unitName: text(200),
  organisationName: text(200),
  organisationNumber,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  publishedAt: v.pipe(v.string(), v.isoTimestamp()),
  validFrom: v.pipe(v.string(), v.isoDate()),
  expires: v.pipe(v.string(), v.isoDate()),
  files: v.strictTuple([
    v.strictObject({
      name: v.literal(profileFile),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(bundleLimits.bytes)),
      sha256: hexadecimal(32),
    }),
  ]),
})
export type BundleManifest = v.InferOutput<typeof manifestSchema>

/** Name of the content by the kind of the profile. */
export const bundledFormats = {
  'trial-unit': { kind: 'site-profile', format: 'kohort-site-profile' },
  testbed: { kind: 'testbed-profile', format: 'kohort-testbed-profile' },
} as const satisfies Readonly<Record<ProfileKind, object>>

const { profileKind: _, ...otherFields } = entriesOf(siteFields)

/** A testbed says that it is one; what is not said to be one is a trial unit. */
export const bundledProfile = v.variant('format', [
  v.strictObject({
    format: v.literal(bundledFormats['trial-unit'].format),
    formatVersion: v.literal(1),
    profile: v.strictObject({ profileKind: v.exactOptional(v.literal('trial-unit')), ...otherFields }),
  }),
  v.strictObject({
    format: v.literal(bundledFormats.testbed.format),
    formatVersion: v.literal(1),
    profile: v.strictObject({ profileKind: v.literal('testbed'), ...otherFields }),
  }),
])
