import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { ProfileContent, ProfileReference } from '../../contract/sites'
import { noSuchSite, readImportedSite } from '../../database/importedSites'
import type { ReadableDatabase } from '../../database/port'
import { profileOf, readDraftFields } from '../../database/siteDrafts'
import { findUnit, noSuchUnit } from '../../database/siteUnits'
import { readSiteVersion } from '../../database/siteVersions'

/** Finds the profile that a reference means: a draft, a published version, or one of somebody else. */
export function profileReader(
  database: ReadableDatabase,
): (reference: ProfileReference) => Outcome<ProfileContent> {
  return (reference) => {
    if (reference.kind === 'imported') {
      const site = readImportedSite(database, reference.site)
      return site === null
        ? noSuchSite(reference.site)
        : succeed({ profile: site.profile, version: site.version })
    }
    if (findUnit(database, reference.unit) === null) return noSuchUnit(reference.unit)
    if (reference.kind === 'draft')
      return succeed({ profile: profileOf(readDraftFields(database, reference.unit)), version: null })
    const version = readSiteVersion(database, reference.unit, reference.version)
    return version === null
      ? fail('not-found', `There is no version ${reference.version} of this unit.`, {
          unit: reference.unit,
          version: reference.version,
        })
      : succeed({ profile: version.profile, version: version.version })
  }
}
