import { succeed, type Outcome } from '../../contract/outcome'
import type { BundleImported, BundleVerified } from '../../contract/sites'
import { insertImportedSite, listHeldVersions } from '../../database/importedSites'
import { insertKnownKey, listKnownKeys, readSigningKey } from '../../database/siteKeys'
import { isOwnUnit } from '../../database/siteUnits'
import type { BundleManifest } from '../../domain/sites/bundle/bundleFormat'
import type { BundleReport, Confirmation } from '../../domain/sites/bundle/bundleReport'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { judgeBundle, refusedReport } from '../../domain/sites/bundle/judgeBundle'
import { readSiteBundle, type SignedProfile } from '../../domain/sites/bundle/readSiteBundle'
import { compareProfiles } from '../../domain/sites/compareProfiles'
import { durably } from '../durably'
import type { ServicePorts } from '../ports'

export type BundlePorts = Pick<
  ServicePorts,
  'workspace' | 'signing' | 'now' | 'createIdentifier' | 'announce'
>

interface Judged {
  readonly verified: BundleVerified
  /** Null with a fault of the file. */
  readonly signed: SignedProfile | null
}

/** Who published what, and for how long. */
function statedBy(manifest: BundleManifest) {
  const { unit, unitName, organisationName, organisationNumber, version, publishedAt, validFrom, expires } =
    manifest
  return { unit, unitName, organisationName, organisationNumber, version, publishedAt, validFrom, expires }
}

/** Reads a bundle and says what it means here; keeps nothing. */
function judge(bytes: Uint8Array, { workspace, signing, now }: BundlePorts): Judged {
  const { database } = workspace
  const reading = readSiteBundle(bytes, signing)
  if (!reading.ok) {
    const report = refusedReport(reading.fault)
    return { verified: { report, differences: [], profile: null, held: null }, signed: null }
  }
  const { manifest, profile, key, hash } = reading.value
  const held = listHeldVersions(database, manifest.unit)
  const { unit, unitName, ...stated } = statedBy(manifest)
  const report = judgeBundle(
    {
      unit,
      name: unitName,
      ...stated,
      hash,
      key,
      fingerprint: keyFingerprint(key, signing.sha256),
    },
    {
      today: now().slice(0, 10),
      ownKey: readSigningKey(database)?.key ?? null,
      isOwnUnit: isOwnUnit(database, unit),
      knownKeys: listKnownKeys(database),
      held,
    },
  )
  const before = held[0]?.profile ?? null
  const differences = before === null ? [] : compareProfiles(before, profile)
  return { verified: { report, differences, profile, held: before }, signed: reading.value }
}

export function verifyBundle(bytes: Uint8Array, ports: BundlePorts): BundleVerified {
  return judge(bytes, ports).verified
}

/** The key becomes that of the organisation where the person has confirmed it as such. */
function trustsKey({ asks, key }: BundleReport, confirmed: readonly Confirmation[]): boolean {
  if (key === 'own') return false
  return asks.some((ask) => (ask === 'unknown-key' || ask === 'key-changed') && confirmed.includes(ask))
}

/** Keeps a bundle that is whole, once everything that it asks has been confirmed; else says what it asks, and keeps nothing. */
export async function takeBundle(
  bytes: Uint8Array,
  origin: string,
  confirmed: readonly Confirmation[],
  ports: BundlePorts,
): Promise<Outcome<BundleImported>> {
  const { workspace } = ports
  const { database } = workspace
  const { verified, signed } = judge(bytes, ports)
  const { report } = verified
  const waits = report.fault !== null || report.asks.some((ask) => !confirmed.includes(ask))
  if (waits || signed === null) return succeed({ ...verified, site: null })
  const taken = await durably(workspace, () => {
    const { manifest, profile, key, hash, evidence } = signed
    const stated = statedBy(manifest)
    const { unit, organisationName, organisationNumber, version } = stated
    if (trustsKey(report, confirmed))
      insertKnownKey(database, { key, organisationNumber, organisationName, confirmedAt: ports.now() })
    const known = listHeldVersions(database, unit).find(
      (held) => held.version === version && held.hash === hash,
    )
    if (known !== undefined) return succeed(known.id)
    const id = ports.createIdentifier()
    insertImportedSite(database, {
      id,
      ...stated,
      ...evidence,
      hash,
      key,
      profile,
      origin,
      importedAt: ports.now(),
    })
    return succeed(id)
  })
  if (!taken.ok) return taken
  ports.announce({ name: 'sites-changed' })
  return succeed({ ...verified, site: taken.value })
}
