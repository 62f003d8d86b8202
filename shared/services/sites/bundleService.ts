import type { Handlers } from '../../contract/handlers'
import { fail, succeed, type Outcome } from '../../contract/outcome'
import { findUnit, noSuchUnit } from '../../database/siteUnits'
import { readSiteVersion, type SiteVersion } from '../../database/siteVersions'
import { folderNames, packFolder } from '../../domain/sites/bundle/bundleFolder'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import { writeSiteBundle } from '../../domain/sites/bundle/writeSiteBundle'
import type { ServicePorts } from '../ports'
import { profileFileName } from './profileFileName'
import { openSigner } from './signingKeys'
import { takeBundle, verifyBundle } from './takeBundle'

type BundleOperations =
  'sites.createBundle' | 'sites.createFolder' | 'sites.verifyBundle' | 'sites.importBundle'

/** Published profiles as signed files, out and in. */
export function createBundleService(
  ports: Pick<
    ServicePorts,
    | 'workspace'
    | 'secrets'
    | 'signing'
    | 'siteFiles'
    | 'now'
    | 'createIdentifier'
    | 'keepDocument'
    | 'announce'
  >,
): Pick<Handlers, BundleOperations> {
  const { workspace, signing, siteFiles } = ports

  function bytesOf(content: string): Outcome<Uint8Array> {
    const bytes = siteFiles.decodeBase64(content)
    return bytes === null
      ? fail('malformed-request', 'The content of the file is no base64 text.', { path: 'file.content' })
      : succeed(bytes)
  }

  function find(unit: string, version: number | null): Outcome<SiteVersion> {
    if (findUnit(workspace.database, unit) === null) return noSuchUnit(unit)
    const published = readSiteVersion(workspace.database, unit, version)
    return published === null
      ? fail('not-found', 'There is no such published version. Publish the profile first.', { unit, version })
      : succeed(published)
  }

  return {
    'sites.createBundle': async ({ unit, version, passphrase }) => {
      const found = find(unit, version)
      if (!found.ok) return found
      const published = found.value
      const signer = await openSigner(ports, passphrase)
      if (!signer.ok) return signer
      const document = await ports.keepDocument({
        fileName: `${profileFileName(published.profile)}-${published.version}.kohort-bundle`,
        mediaType: 'application/zip',
        content: writeSiteBundle(published, signer.value),
      })
      if (!document.ok) return document
      return succeed({
        document: document.value,
        fingerprint: keyFingerprint(signer.value.key, signing.sha256),
        version: published.version,
      })
    },
    'sites.createFolder': async ({ units, passphrase }) => {
      const versions: SiteVersion[] = []
      for (const unit of new Set(units)) {
        const found = find(unit, null)
        if (!found.ok) return found
        versions.push(found.value)
      }
      const signer = await openSigner(ports, passphrase)
      if (!signer.ok) return signer
      const names = folderNames(versions.map((each) => `${profileFileName(each.profile)}-${each.version}`))
      const bundles = versions.map((each, index) => ({
        file: names[index] ?? '',
        bytes: writeSiteBundle(each, signer.value),
      }))
      const document = await ports.keepDocument({
        fileName: 'kohort-profiles.zip',
        mediaType: 'application/zip',
        content: packFolder(bundles, signing.sha256),
      })
      if (!document.ok) return document
      return succeed({
        document: document.value,
        fingerprint: keyFingerprint(signer.value.key, signing.sha256),
        bundles: versions.map(({ unit, version, profile }, index) => ({
          file: names[index] ?? '',
          unit,
          name: profile.unitName ?? '',
          version,
        })),
      })
    },
    'sites.verifyBundle': ({ file }) => {
      const bytes = bytesOf(file.content)
      return bytes.ok ? succeed(verifyBundle(bytes.value, ports)) : bytes
    },
    'sites.importBundle': async ({ file, confirmed }) => {
      const bytes = bytesOf(file.content)
      return bytes.ok ? takeBundle(bytes.value, file.name, confirmed, ports) : bytes
    },
  }
}
