/** Why a bundle is refused whatever the person says. */
export const bundleFaults = [
  'too-large',
  /** No zip file, cut off, or altered around its files. */
  'damaged',
  /** Another kind of file. */
  'unrecognised',
  /** A bundle of tables. */
  'tables',
  /** Made by a newer Kohort. */
  'newer-format',
  /** The profile is not what the manifest says. */
  'content-altered',
  /** Manifest and signature do not belong together. */
  'signature-altered',
  /** Signed and whole, but no profile that could have been published. */
  'unsound',
  /** The unit is one of this workspace. */
  'own-unit',
] as const
export type BundleFault = (typeof bundleFaults)[number]

/** What a person has to confirm before a bundle that is whole is kept. */
export const confirmations = [
  /** The key was never seen: compare its fingerprint with the one that the organisation reads out. */
  'unknown-key',
  /** The organisation signed with another key before. */
  'key-changed',
  /** The key is known as that of another organisation. */
  'key-of-another',
  /** The unit was published by another organisation before. */
  'organisation-changed',
  'expired',
  'not-yet-valid',
  /** A newer version of this unit is held. */
  'downgrade',
  /** Another content with the same version number is held; both are kept. */
  'conflict',
] as const
export type Confirmation = (typeof confirmations)[number]

/** What a whole bundle says of itself. */
export interface BundleContent {
  /** Identifier that the unit carries through all its versions. */
  readonly unit: string
  readonly name: string
  readonly organisationName: string
  readonly organisationNumber: string
  readonly version: number
  /** ISO instant. */
  readonly publishedAt: string
  /** ISO dates. */
  readonly validFrom: string
  readonly expires: string
  /** SHA-256 of the profile. */
  readonly hash: string
  readonly key: string
  readonly fingerprint: string
}

export interface BundleReport {
  readonly fault: { readonly code: BundleFault; readonly message: string } | null
  /** Null with a fault of the file. */
  readonly content: BundleContent | null
  readonly key: 'own' | 'known' | 'unknown' | null
  readonly version: 'first' | 'newer' | 'held' | 'older' | 'conflict' | null
  /** Version number of the newest that is held of this unit. */
  readonly heldVersion: number | null
  /** What has to be confirmed before it is kept; empty with a fault. */
  readonly asks: readonly Confirmation[]
}
