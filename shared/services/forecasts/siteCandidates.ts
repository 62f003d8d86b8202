import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import type { SiteCandidate } from '../../forecast/result'
import { createPlaces, plainName, type Places } from './places'

/** Words that a source prints behind one another in one field. */
function wordsIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

function candidateOf(
  { key, name, source, citation, fields }: CatalogueEntry,
  { baseAreas, referralAreaOf }: Places,
): SiteCandidate {
  const county = fields['countyCode'] === undefined ? null : `county:${fields['countyCode']}`
  const place = baseAreas.find((area) => area.county === county)
  return {
    origin: { kind: 'catalogue', key },
    name,
    type: fields['type'] ?? null,
    trust: fields['hostTrust'] ?? null,
    organisationNumber: fields['orgnrTrust'] ?? null,
    city: fields['city'] ?? null,
    county: place === undefined ? null : county,
    referralArea: referralAreaOf(fields['countyCode'] ?? '', fields['city'] ?? ''),
    healthRegion: place?.healthRegion ?? null,
    position: null,
    capabilities: [],
    words: [...wordsIn(fields['capabilities']), ...wordsIn(fields['petCyclotron'])],
    source,
    citation,
    profile: null,
    profilesHere: [],
  }
}

/** Trial sites of the catalogue as candidates, in its order. Networks have no place of their own and are left out. */
export function catalogueCandidates(database: ReadableDatabase): readonly SiteCandidate[] {
  const places = createPlaces(database)
  return listCatalogue(database, 'trial-site')
    .filter(({ fields }) => fields['countyCode'] !== undefined)
    .map((entry) => candidateOf(entry, places))
}

/**
 * Profiles first, then the catalogue. A place of the catalogue stays beside a profile of the same organisation number or name,
 * and names it: a unit is a part of its hospital, so that neither stands for the other.
 */
export function allCandidates(
  profiles: readonly SiteCandidate[],
  catalogue: readonly SiteCandidate[],
): readonly SiteCandidate[] {
  const isOf = (profile: SiteCandidate, place: SiteCandidate) =>
    (place.organisationNumber !== null &&
      [profile.organisationNumber, profile.profile?.trustNumber].includes(place.organisationNumber)) ||
    [profile.name, profile.trust, profile.profile?.organisationName].some(
      (name) => typeof name === 'string' && plainName(name) === plainName(place.name),
    )
  return [
    ...profiles,
    ...catalogue.map((place) => ({
      ...place,
      profilesHere: profiles.filter((profile) => isOf(profile, place)).map(({ name }) => name),
    })),
  ]
}
