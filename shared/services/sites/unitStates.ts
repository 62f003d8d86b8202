import type { UnitDescription, UnitState } from '../../contract/sites'
import type { ReadableDatabase } from '../../database/port'
import { profileOf, readDraftFields } from '../../database/siteDrafts'
import { findUnit, type SiteUnit } from '../../database/siteUnits'
import { describeVersion, readSiteVersion } from '../../database/siteVersions'
import { compareProfiles } from '../../domain/sites/compareProfiles'
import { kindOfProfile, statedOfKind } from '../../domain/sites/fields/profileKinds'
import { holdsIdentityNumber } from '../../domain/sites/holdsIdentityNumber'
import { reviewProfile } from '../../domain/sites/reviewProfile'
import type { SiteProfile } from '../../domain/sites/siteProfile'

function describe(
  database: ReadableDatabase,
  { id, changedAt }: SiteUnit,
  profile: SiteProfile,
): UnitDescription {
  const published = readSiteVersion(database, id, null)
  return {
    unit: id,
    kind: kindOfProfile(profile),
    name: profile.unitName ?? null,
    organisationNumber: profile.organisationNumber ?? null,
    changedAt,
    published: published === null ? null : describeVersion(published),
    changedSince: published !== null && compareProfiles(published.profile, statedOfKind(profile)).length > 0,
  }
}

/** A unit as lists show it. */
export function describeUnit(database: ReadableDatabase, unit: SiteUnit): UnitDescription {
  return describe(database, unit, profileOf(readDraftFields(database, unit.id)))
}

/** The draft of a unit with all that is missing in it; null when there is no such unit. `today` is an ISO date. */
export function readUnitState(database: ReadableDatabase, id: string, today: string): UnitState | null {
  const unit = findUnit(database, id)
  if (unit === null) return null
  const profile = profileOf(readDraftFields(database, id))
  return {
    ...describe(database, unit, profile),
    sequence: unit.sequence,
    profile,
    findings: reviewProfile(profile, { today, holdsIdentityNumber }),
  }
}
