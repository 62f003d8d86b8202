import type { SiteProfile } from '../siteProfile'
import type { Json } from '../../../contract/outcome'
import { packBundle, signedMessage } from './bundleArchive'
import { kindOfProfile } from '../fields/profileKinds'
import { bundledFormats, profileFile, siteBundleVersion, type BundleManifest } from './bundleFormat'
import { canonicalBytes } from './canonicalJson'
import type { SigningTools } from './signing'

/** One published version of a profile. */
export interface PublishedProfile {
  readonly unit: string
  readonly version: number
  /** ISO instant. */
  readonly publishedAt: string
  /** ISO dates. */
  readonly validFrom: string
  readonly expires: string
  readonly profile: SiteProfile
}

/** A profile as it travels; its SHA-256 tells contents apart. */
export function profileBytes(profile: SiteProfile): Uint8Array {
  // A profile is plain JSON: its schema knows nothing else.
  const content: Json = JSON.parse(JSON.stringify(profile)) as Json
  const { format } = bundledFormats[kindOfProfile(profile)]
  return canonicalBytes({ format, formatVersion: 1, profile: content })
}

/** A published profile as a signed file. The same version and key give the same bytes: Ed25519 knows no chance. */
export function writeSiteBundle(published: PublishedProfile, tools: SigningTools): Uint8Array {
  const { unit, version, publishedAt, validFrom, expires, profile } = published
  const content = profileBytes(profile)
  const manifest: BundleManifest = {
    format: 'kohort-bundle',
    formatVersion: siteBundleVersion,
    kind: bundledFormats[kindOfProfile(profile)].kind,
    unit,
    unitName: profile.unitName ?? '',
    organisationName: profile.organisationName ?? '',
    organisationNumber: profile.organisationNumber ?? '',
    version,
    publishedAt,
    validFrom,
    expires,
    files: [{ name: profileFile, bytes: content.length, sha256: tools.sha256(content) }],
  }
  const manifestBytes = canonicalBytes(manifest)
  const signature = tools.sign(signedMessage(manifestBytes))
  return packBundle({
    manifest: manifestBytes,
    profile: content,
    signature: canonicalBytes({ algorithm: 'Ed25519', key: tools.key, signature }),
  })
}
