import type { ImportedDescription } from '../../contract/sites'
import type { ImportedSite } from '../../database/importedSites'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { kindOfProfile } from '../../domain/sites/fields/profileKinds'
import type { SigningPorts } from './ports'

function standingOf(site: ImportedSite, all: readonly ImportedSite[]): ImportedDescription['standing'] {
  const ofUnit = all.filter(({ unit, id }) => unit === site.unit && id !== site.id)
  if (ofUnit.some(({ version }) => version > site.version)) return 'superseded'
  return ofUnit.some(({ version }) => version === site.version) ? 'conflicting' : 'current'
}

/** Profiles of others as lists show them: which is the newest, which contradict each other, which have run out. */
export function describeImported(
  sites: readonly ImportedSite[],
  signing: Pick<SigningPorts, 'sha256'>,
  today: string,
): readonly ImportedDescription[] {
  return sites.map((site) => ({
    site: site.id,
    unit: site.unit,
    kind: kindOfProfile(site.profile),
    name: site.unitName,
    organisationName: site.organisationName,
    organisationNumber: site.organisationNumber,
    version: site.version,
    publishedAt: site.publishedAt,
    validFrom: site.validFrom,
    expires: site.expires,
    hash: site.hash,
    key: site.key,
    fingerprint: keyFingerprint(site.key, signing.sha256),
    importedAt: site.importedAt,
    origin: site.origin,
    standing: standingOf(site, sites),
    expired: site.expires < today,
  }))
}
