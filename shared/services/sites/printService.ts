import type { Handlers } from '../../contract/handlers'
import { succeed, type Outcome } from '../../contract/outcome'
import type { ProfileReference } from '../../contract/sites'
import { noSuchSite, readImportedSite } from '../../database/importedSites'
import { readSigningKey } from '../../database/siteKeys'
import { findUnit, noSuchUnit } from '../../database/siteUnits'
import { readSiteVersion } from '../../database/siteVersions'
import { buildProfileDocument, type PrintedState } from '../../documents/siteProfile/buildProfileDocument'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import type { ServicePorts } from '../ports'
import { profileFileName } from './profileFileName'
import { profileReader } from './profileReader'

export type PrintPorts = Pick<
  ServicePorts,
  'workspace' | 'signing' | 'now' | 'version' | 'typeset' | 'keepDocument'
> & {
  readonly population: Pick<ServicePorts['population'], 'areas'>
}

/** Prints profiles: drafts, published versions and those of others. */
export function createPrintService(ports: PrintPorts): Pick<Handlers, 'sites.print'> {
  const { database } = ports.workspace
  const read = profileReader(database)
  const fingerprint = (key: string) => keyFingerprint(key, ports.signing.sha256)

  function stateOf(reference: ProfileReference): Outcome<PrintedState> {
    if (reference.kind === 'imported') {
      const site = readImportedSite(database, reference.site)
      if (site === null) return noSuchSite(reference.site)
      const { version, publishedAt, validFrom, expires, hash, key, origin } = site
      const stated = { version, publishedAt, validFrom, expires, hash, origin }
      return succeed({ kind: 'imported', ...stated, fingerprint: fingerprint(key) })
    }
    const unit = findUnit(database, reference.unit)
    if (unit === null) return noSuchUnit(reference.unit)
    const version =
      reference.kind === 'draft' ? null : readSiteVersion(database, reference.unit, reference.version)
    if (version === null) return succeed({ kind: 'draft', changedAt: unit.changedAt })
    const { publishedAt, validFrom, expires, hash } = version
    const own = readSigningKey(database)
    return succeed({
      kind: 'version',
      version: version.version,
      publishedAt,
      validFrom,
      expires,
      hash,
      fingerprint: own === null ? null : fingerprint(own.key),
      origin: null,
    })
  }

  return {
    'sites.print': async ({ profile: reference, language }) => {
      const found = read(reference)
      if (!found.ok) return found
      const state = stateOf(reference)
      if (!state.ok) return state
      const { profile, version } = found.value
      const names = new Map(ports.population.areas().map(({ key, name }) => [key, name]))
      const date = ports.now()
      const data = buildProfileDocument({
        profile,
        state: state.value,
        language,
        date,
        areaName: (key) => names.get(key) ?? key,
        applicationVersion: ports.version,
      })
      const pdf = await ports.typeset({ template: 'site-profile', data, date })
      if (!pdf.ok) return pdf
      const name = profileFileName(profile)
      return ports.keepDocument({
        fileName: version === null ? `${name}.pdf` : `${name}-${version}.pdf`,
        mediaType: 'application/pdf',
        content: pdf.value,
      })
    },
  }
}
