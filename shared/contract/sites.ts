import * as v from 'valibot'
import type { ProfileDifference } from '../domain/sites/compareProfiles'
import type { ProfileKind } from '../domain/sites/fields/profileKinds'
import { siteFields, type SiteFieldKey } from '../domain/sites/fields/siteFields'
import { calendarMonth, scheduledTrial } from '../domain/sites/capacity/visitSchedule'
import type { RequirementMatch } from '../domain/sites/match/matchRequirements'
import { siteRequirements } from '../domain/sites/match/requirements'
import type { SiteFinding } from '../domain/sites/siteFinding'
import { siteProfile, type SiteProfile } from '../domain/sites/siteProfile'
import { confirmations, type BundleContent, type BundleReport } from '../domain/sites/bundle/bundleReport'
import { bundleLimits } from '../domain/sites/bundle/bundleFormat'
import { subscriptionLimits } from '../domain/sites/bundle/subscription'
import type { ReadProfile } from '../domain/sites/table/profileTable'
import type { Json } from './outcome'
import type { DocumentHandle } from './transport'

const identifier = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const language = v.picklist(['en', 'nb'])
const isoDate = v.pipe(v.string(), v.isoDate())
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1))
const fieldKeys = Object.keys(siteFields) as SiteFieldKey[]

/** At least ten characters: the only guard of a key on a machine without a store for secrets. */
export const passphrase = v.pipe(v.string(), v.minLength(10), v.maxLength(1000))
const givenPassphrase = v.optional(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))), null)

const unitReference = v.strictObject({ unit: identifier })
const siteReference = v.strictObject({ site: identifier })
/** A file that the person chose; its bytes in base64. */
const bundleFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  content: v.pipe(v.string(), v.maxLength(Math.ceil(bundleLimits.bytes / 3) * 4 + 4)),
})
const confirmed = v.optional(v.pipe(v.array(v.picklist(confirmations)), v.maxLength(20)), [])

/** Which state of which profile. */
export const profileReference = v.variant('kind', [
  v.strictObject({ kind: v.literal('draft'), unit: identifier }),
  v.strictObject({ kind: v.literal('version'), unit: identifier, version: versionNumber }),
  v.strictObject({ kind: v.literal('imported'), site: identifier }),
])
export type ProfileReference = v.InferOutput<typeof profileReference>

export const siteRequests = {
  create: v.strictObject({ profile: v.optional(siteProfile, {}) }),
  unit: unitReference,
  site: siteReference,
  /** Null takes a statement away. `sequence` is that of the state the change was made on. */
  patch: v.strictObject({
    unit: identifier,
    sequence: whole,
    changes: v.pipe(
      v.array(v.strictObject({ field: v.picklist(fieldKeys), value: v.unknown() })),
      v.minLength(1),
      v.maxLength(fieldKeys.length),
    ),
  }),
  publish: v.strictObject({
    unit: identifier,
    sequence: whole,
    validFrom: isoDate,
    expires: isoDate,
    note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''),
  }),
  profile: v.strictObject({ profile: profileReference }),
  compare: v.strictObject({ before: profileReference, after: profileReference }),
  makeKey: v.strictObject({
    passphrase: v.optional(v.nullable(passphrase), null),
    replace: v.optional(v.boolean(), false),
  }),
  exportKey: v.strictObject({ passphrase: givenPassphrase, newPassphrase: passphrase }),
  importKey: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(10_000)),
    passphrase: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    replace: v.optional(v.boolean(), false),
  }),
  knownKey: v.strictObject({ key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  /** Without a version: the newest that was published. */
  createBundle: v.strictObject({
    unit: identifier,
    version: v.optional(v.nullable(versionNumber), null),
    passphrase: givenPassphrase,
  }),
  /** The newest published version of each. */
  createFolder: v.strictObject({
    units: v.pipe(v.array(identifier), v.minLength(1), v.maxLength(subscriptionLimits.bundles)),
    passphrase: givenPassphrase,
  }),
  verifyBundle: v.strictObject({ file: bundleFile }),
  importBundle: v.strictObject({ file: bundleFile, confirmed }),
  /** With a profile: filled in, else empty. */
  template: v.strictObject({
    layout: v.picklist(['rows', 'columns']),
    language,
    profile: v.optional(v.nullable(profileReference), null),
    format: v.optional(v.picklist(['csv', 'xlsx']), 'csv'),
  }),
  print: v.strictObject({ profile: profileReference, language }),
  match: v.strictObject({
    profiles: v.pipe(v.array(profileReference), v.minLength(1), v.maxLength(1000)),
    requirements: siteRequirements,
  }),
  ledger: v.strictObject({
    profile: profileReference,
    from: calendarMonth,
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
    /** The trial that is weighed; null to see what goes on alone. */
    trial: v.optional(v.nullable(scheduledTrial), null),
    /** Trials of the profile by visit schedule in place of their stated use: by their place in its list. */
    schedules: v.optional(
      v.pipe(v.array(v.strictObject({ trial: whole, schedule: scheduledTrial })), v.maxLength(100)),
      [],
    ),
  }),
  readTable: v.strictObject({
    file: bundleFile,
    sheet: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
  }),
} as const

/** A unit of this workspace. */
export interface UnitDescription {
  readonly unit: string
  readonly kind: ProfileKind
  /** Null where it is not stated yet. */
  readonly name: string | null
  readonly organisationNumber: string | null
  readonly changedAt: string
  /** Newest published version; null before the first. */
  readonly published: PublishedDescription | null
  /** Whether the draft is other than the newest published version. */
  readonly changedSince: boolean
}

/** A version that was published; it is never changed. */
export interface PublishedDescription {
  readonly version: number
  /** ISO instant. */
  readonly publishedAt: string
  /** ISO dates. */
  readonly validFrom: string
  readonly expires: string
  readonly note: string
  /** SHA-256 of the profile as it travels. */
  readonly hash: string
}

/** A profile that somebody else published; it is only read. */
export interface ImportedDescription extends BundleContent {
  readonly site: string
  readonly kind: ProfileKind
  readonly importedAt: string
  /** Name of the file, or the address it was fetched from. */
  readonly origin: string
  /** `conflicting`: another profile with this version number says something else; `superseded`: a newer one is here. */
  readonly standing: 'current' | 'superseded' | 'conflicting'
  readonly expired: boolean
}

export interface SiteList {
  readonly own: readonly UnitDescription[]
  readonly imported: readonly ImportedDescription[]
}

/** The draft of a unit, with what is missing in it. */
export interface UnitState extends UnitDescription {
  readonly sequence: number
  readonly profile: SiteProfile
  readonly findings: readonly SiteFinding[]
}

/** What a change came to. To undo it, send `before` of each field as its value. */
export interface PatchAnswer {
  readonly state: UnitState
  readonly changed: readonly { readonly field: SiteFieldKey; readonly before: Json; readonly after: Json }[]
}

/** Null version: the findings keep the draft from being published. */
export interface PublishAnswer {
  readonly state: UnitState
  readonly version: PublishedDescription | null
}

export interface ProfileContent {
  readonly profile: SiteProfile
  /** Null for a draft. */
  readonly version: number | null
}

export interface ProfileComparison {
  readonly before: SiteProfile
  readonly after: SiteProfile
  readonly differences: readonly ProfileDifference[]
}

/** The key that this workspace signs with. */
export interface SigningKeyDescription {
  /** Public key, 32 bytes in hexadecimal. */
  readonly key: string
  readonly fingerprint: string
  readonly createdAt: string
  /** `secret-store`: kept by the operating system; `passphrase`: kept encrypted, and asked for with each signature. */
  readonly kept: 'secret-store' | 'passphrase'
}

/** A key of somebody else that the person has confirmed. */
export interface KnownKeyDescription {
  readonly key: string
  readonly fingerprint: string
  readonly organisationNumber: string
  readonly organisationName: string
  readonly confirmedAt: string
}

export interface SiteKeys {
  readonly own: SigningKeyDescription | null
  readonly known: readonly KnownKeyDescription[]
  /** Whether this machine can keep a key without a passphrase. */
  readonly secretStore: boolean
}

export interface BundleCreated {
  readonly document: DocumentHandle
  readonly fingerprint: string
  readonly version: number
}

/** A folder for a web server, as an archive. */
export interface FolderCreated {
  readonly document: DocumentHandle
  readonly fingerprint: string
  readonly bundles: readonly {
    readonly file: string
    readonly unit: string
    readonly name: string
    readonly version: number
  }[]
}

/** What was found in a bundle. */
export interface BundleVerified {
  readonly report: BundleReport
  /** What it says now against what is held of this unit; empty where nothing is held. */
  readonly differences: readonly ProfileDifference[]
  readonly profile: SiteProfile | null
  /** The profile it is compared with; null where nothing is held. */
  readonly held: SiteProfile | null
}

export interface BundleImported extends BundleVerified {
  /** Identifier under which it is kept; null when it was refused or waits for a confirmation. */
  readonly site: string | null
}

/** What a table holds; nothing of it has been kept. */
export interface TableRead {
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly profiles: readonly ReadProfile[]
}

/** One profile against what a protocol needs. */
export interface ProfileMatch {
  readonly profile: ProfileReference
  readonly name: string | null
  readonly matches: readonly RequirementMatch[]
}
