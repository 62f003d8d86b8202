import { strFromU8 } from 'fflate'
import * as v from 'valibot'
import type { Json } from '../../../contract/outcome'
import { holdsIdentityNumber } from '../holdsIdentityNumber'
import { kindOfProfile, statedOfKind } from '../fields/profileKinds'
import { reviewProfile } from '../reviewProfile'
import type { SiteProfile } from '../siteProfile'
import { openBundle, signedMessage, type BundleFiles } from './bundleArchive'
import {
  bundledFormats,
  bundledProfile,
  bundleLimits,
  manifestSchema,
  signatureSchema,
  siteBundleVersion,
  type BundleManifest,
} from './bundleFormat'
import type { BundleFault } from './bundleReport'
import { canonicalBytes, parseBytes, sameBytes } from './canonicalJson'
import type { VerifyingTools } from './signing'

/** A bundle that is whole and signed by the key that it names. Whose key that is, is for whoever knows keys. */
export interface SignedProfile {
  readonly manifest: BundleManifest
  readonly profile: SiteProfile
  readonly key: string
  /** SHA-256 of the profile. */
  readonly hash: string
  /** What was signed, and the signature: enough to check it again. */
  readonly evidence: { readonly manifest: string; readonly signature: string }
}

export type BundleReading =
  | { readonly ok: true; readonly value: SignedProfile }
  | { readonly ok: false; readonly fault: { readonly code: BundleFault; readonly message: string } }

function refuse(code: BundleFault, message: string): BundleReading {
  return { ok: false, fault: { code, message } }
}

const again = 'Nothing of it was kept. Ask for the bundle again.'

type Part<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reading: BundleReading }

function part<Value>(value: Value): Part<Value> {
  return { ok: true, value }
}

function refusePart(code: BundleFault, message: string): Part<never> {
  return { ok: false, reading: refuse(code, message) }
}

function readSignature(
  { manifest, signature }: BundleFiles,
  tools: VerifyingTools,
): Part<v.InferOutput<typeof signatureSchema>> {
  const parsed = v.safeParse(signatureSchema, parseBytes(signature))
  const isSigned =
    parsed.success && tools.verify(parsed.output.key, signedMessage(manifest), parsed.output.signature)
  return isSigned
    ? part(parsed.output)
    : refusePart('signature-altered', `The signature is not that of what stands in the bundle. ${again}`)
}

function readManifest(bytes: Uint8Array): Part<BundleManifest> {
  const content = parseBytes(bytes)
  const envelope = v.safeParse(v.looseObject({ formatVersion: v.number() }), content)
  if (envelope.success && envelope.output.formatVersion > siteBundleVersion)
    return refusePart(
      'newer-format',
      'The bundle was made by a newer Kohort. Install the newer version to read it.',
    )
  const parsed = v.safeParse(manifestSchema, content, { abortEarly: true })
  if (parsed.success) return part(parsed.output)
  const [issue] = parsed.issues
  return refusePart(
    'unsound',
    `The manifest does not fit at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
  )
}

/** What a signed profile must be: one that could have been published, and the one that its manifest speaks of. */
function readProfile(bytes: Uint8Array, manifest: BundleManifest): Part<SiteProfile> {
  const content = parseBytes(bytes)
  const parsed = v.safeParse(bundledProfile, content, { abortEarly: true })
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refusePart(
      'unsound',
      `The profile does not fit at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
    )
  }
  // Two texts of one content would pass for two contents. What has passed the schema is plain JSON.
  if (!sameBytes(canonicalBytes(content as Json), bytes))
    return refusePart('unsound', 'The profile is not written as canonical JSON.')
  const { profile } = parsed.output
  if (bundledFormats[kindOfProfile(profile)].kind !== manifest.kind)
    return refusePart('unsound', 'The manifest names another kind of profile than stands in the bundle.')
  if (Object.keys(statedOfKind(profile)).length !== Object.keys(profile).length)
    return refusePart('unsound', 'The profile of a testbed states what only trial units state.')
  if (
    profile.unitName !== manifest.unitName ||
    profile.organisationName !== manifest.organisationName ||
    profile.organisationNumber !== manifest.organisationNumber
  )
    return refusePart('unsound', 'The manifest names another unit than the profile.')
  if (manifest.expires < manifest.validFrom)
    return refusePart('unsound', 'The bundle expires before it is valid.')
  const error = reviewProfile(profile, {
    today: manifest.publishedAt.slice(0, 10),
    holdsIdentityNumber,
  }).find(({ severity }) => severity === 'error')
  if (error !== undefined)
    return refusePart('unsound', `No such profile can be published: ${error.field}, ${error.code}.`)
  return part(profile)
}

/** Opens a bundle and checks everything that it says of itself. Tells apart where it was altered. */
export function readSiteBundle(bytes: Uint8Array, tools: VerifyingTools): BundleReading {
  if (bytes.length > bundleLimits.bytes)
    return refuse(
      'too-large',
      `A bundle of a profile has at most ${bundleLimits.bytes / 1_000_000} MB; this file is larger.`,
    )
  const opened = openBundle(bytes)
  if (opened.kind === 'damaged') return refuse('damaged', `The file is damaged or cut off. ${again}`)
  if (opened.kind === 'tables')
    return refuse('tables', 'This is a bundle of tables. It is imported under Sources & sync.')
  if (opened.kind === 'unrecognised') return refuse('unrecognised', 'This is no bundle of a site profile.')
  const signed = readSignature(opened.files, tools)
  if (!signed.ok) return signed.reading
  const manifest = readManifest(opened.files.manifest)
  if (!manifest.ok) return manifest.reading
  const [file] = manifest.value.files
  const hash = tools.sha256(opened.files.profile)
  if (hash !== file.sha256 || opened.files.profile.length !== file.bytes)
    return refuse('content-altered', `The profile was altered after it was signed. ${again}`)
  if (!opened.intact) return refuse('damaged', `The file was altered around its contents. ${again}`)
  const profile = readProfile(opened.files.profile, manifest.value)
  if (!profile.ok) return profile.reading
  return {
    ok: true,
    value: {
      manifest: manifest.value,
      profile: profile.value,
      key: signed.value.key,
      hash,
      evidence: { manifest: strFromU8(opened.files.manifest), signature: signed.value.signature },
    },
  }
}
