import { listBaseAreas } from '../../database/areas'
import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import type { BaseArea, CatalogueEntry } from '../../domain/sources/starterDataset'
import type { SiteCandidate } from '../../forecast/result'

/** Words that a source prints behind one another in one field. */
function wordsIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** The referral area of a town: that of its municipality, or the only one of its county. */
function createReferralAreas(database: ReadableDatabase, baseAreas: readonly BaseArea[]) {
  const known = new Set(baseAreas.map(({ referralArea }) => referralArea))
  const ofTown = new Map(
    listCatalogue(database, 'local-hospital-area').flatMap(({ name, fields }): [string, string][] => {
      const area = `referral-area:${fields['referralAreaCode'] ?? ''}`
      return known.has(area) ? [[`${fields['countyCode'] ?? ''} ${name}`, area]] : []
    }),
  )
  return (countyCode: string, city: string): string | null => {
    const found = ofTown.get(`${countyCode} ${city}`)
    if (found !== undefined) return found
    const inCounty = new Set(
      baseAreas
        .filter(({ county }) => county === `county:${countyCode}`)
        .map(({ referralArea }) => referralArea),
    )
    const [only] = inCounty
    return inCounty.size === 1 && only !== undefined ? only : null
  }
}

function candidateOf(
  { key, name, source, citation, fields }: CatalogueEntry,
  baseAreas: readonly BaseArea[],
  referralAreaOf: (countyCode: string, city: string) => string | null,
): SiteCandidate {
  const county = fields['countyCode'] === undefined ? null : `county:${fields['countyCode']}`
  const place = baseAreas.find((area) => area.county === county)
  return {
    origin: { kind: 'catalogue', key },
    name,
    type: fields['type'] ?? null,
    trust: fields['hostTrust'] ?? null,
    city: fields['city'] ?? null,
    county: place === undefined ? null : county,
    referralArea: referralAreaOf(fields['countyCode'] ?? '', fields['city'] ?? ''),
    healthRegion: place?.healthRegion ?? null,
    position: null,
    capabilities: [],
    words: [...wordsIn(fields['capabilities']), ...wordsIn(fields['petCyclotron'])],
    source,
    citation,
  }
}

/** Trial sites of the catalogue as candidates, in its order. Networks have no place of their own and are left out. */
export function catalogueCandidates(database: ReadableDatabase): readonly SiteCandidate[] {
  const baseAreas = listBaseAreas(database)
  const referralAreaOf = createReferralAreas(database, baseAreas)
  return listCatalogue(database, 'trial-site')
    .filter(({ fields }) => fields['countyCode'] !== undefined)
    .map((entry) => candidateOf(entry, baseAreas, referralAreaOf))
}
