import { listImportedSites, type ImportedSite } from '../../database/importedSites'
import { listKnownKeys, readSigningKey } from '../../database/siteKeys'
import { listUnits } from '../../database/siteUnits'
import { readSiteVersion } from '../../database/siteVersions'
import { profileStatements } from '../../domain/sites/candidate/profileStatements'
import type { SiteProfile } from '../../domain/sites/siteProfile'
import { keyFingerprint } from '../../domain/sites/bundle/fingerprint'
import type { CandidateProfile, SiteCandidate } from '../../forecast/result'
import { kindOfProfile, type ProfileKind } from '../../domain/sites/fields/profileKinds'
import type { ServicePorts } from '../ports'
import { newestOfEach } from '../sites/newestOfEach'
import { createPlaces, onlyOne, type Place, type Places } from './places'

/** Health regions of profiles by their keys; a unit outside of them all has none. */
const healthRegions: Readonly<Record<NonNullable<SiteProfile['healthRegion']>, string | null>> = {
  north: 'health-region:1',
  central: 'health-region:2',
  west: 'health-region:3',
  'south-east': 'health-region:4',
  none: null,
}

/**
 * Where a unit lies: by its town, else by the one area that it serves, else in the health region that it states. What it serves
 * is its catchment; several areas do not say in which of them it lies.
 */
function placeOf({ city, areas = [], healthRegion }: SiteProfile, { baseAreas, ofTown }: Places): Place {
  const town = city === undefined ? null : ofTown(city)
  if (town !== null) return town
  const served = baseAreas.filter((base) =>
    areas.some((area) => [base.county, base.referralArea, base.healthRegion].includes(area)),
  )
  const counted = new Set(baseAreas.flatMap(({ county, referralArea }) => [county, referralArea]))
  const single = onlyOne(areas.filter((area) => counted.has(area)))
  return {
    county: single?.startsWith('county:') === true ? single : onlyOne(served.map(({ county }) => county)),
    referralArea: single?.startsWith('referral-area:') === true ? single : null,
    healthRegion:
      (healthRegion === undefined ? null : healthRegions[healthRegion]) ??
      onlyOne(served.map((base) => base.healthRegion)),
  }
}

type Behind = Omit<CandidateProfile, 'statements' | 'validity' | 'trustNumber' | 'organisationName'>

function candidateOf(profile: SiteProfile, behind: Behind, places: Places, today: string): SiteCandidate {
  const statements = profileStatements(profile, today.slice(0, 7))
  const { unit, version, validFrom, expires } = behind
  return {
    origin: { kind: 'profile', profile: unit, version: String(version) },
    name: profile.unitName ?? unit,
    type: profile.siteType ?? null,
    trust: profile.trust ?? profile.organisationName ?? null,
    organisationNumber: profile.organisationNumber ?? null,
    city: profile.city ?? null,
    ...placeOf(profile, places),
    position: profile.coordinates ?? null,
    capabilities: statements.has,
    words: [],
    source: '',
    citation: null,
    profile: {
      ...behind,
      organisationName: profile.organisationName ?? null,
      trustNumber: profile.trustOrganisationNumber ?? null,
      validity: expires < today ? 'expired' : validFrom > today ? 'not-yet-valid' : 'valid',
      statements,
    },
    profilesHere: [],
  }
}

/**
 * Published units of this workspace in their newest version, then the newest imported profile of each unit. Testbeds enrol
 * nobody: they are among them only where their kind is asked for.
 */
export function createProfileCandidates(
  { workspace, cache, signing, now }: Pick<ServicePorts, 'workspace' | 'cache' | 'signing' | 'now'>,
  kinds: readonly ProfileKind[] = ['trial-unit'],
): () => readonly SiteCandidate[] {
  const { database } = workspace
  const wanted = ({ profile }: { readonly profile: SiteProfile }) => kinds.includes(kindOfProfile(profile))

  function own(places: Places, today: string): readonly SiteCandidate[] {
    return listUnits(database).flatMap(({ id }) => {
      const published = readSiteVersion(database, id, null)
      if (published === null || !wanted(published)) return []
      const { profile, version, publishedAt, validFrom, expires } = published
      const dates = { publishedAt, validFrom, expires }
      const behind = { unit: id, version, ...dates, site: null, signer: null, conflicting: false }
      return [candidateOf(profile, behind, places, today)]
    })
  }

  function imported(places: Places, today: string): readonly SiteCandidate[] {
    const all = listImportedSites(database)
    const known = listKnownKeys(database)
    const ownKey = readSigningKey(database)?.key ?? null
    const standingOf = ({ key, organisationNumber }: ImportedSite) => {
      if (key === ownKey) return 'own'
      const isKnown = known.some((one) => one.key === key && one.organisationNumber === organisationNumber)
      return isKnown ? 'known' : 'unknown'
    }
    return newestOfEach(all)
      .filter(wanted)
      .map((site) => {
        const { unit, version, publishedAt, validFrom, expires } = site
        const behind: Behind = {
          unit,
          version,
          publishedAt,
          validFrom,
          expires,
          site: site.id,
          signer: { fingerprint: keyFingerprint(site.key, signing.sha256), key: standingOf(site) },
          conflicting: all.some(
            (other) => other.unit === unit && other.version === version && other.id !== site.id,
          ),
        }
        return candidateOf(site.profile, behind, places, today)
      })
  }

  return () => {
    const places = createPlaces(cache.database)
    const today = now().slice(0, 10)
    return [...own(places, today), ...imported(places, today)]
  }
}
