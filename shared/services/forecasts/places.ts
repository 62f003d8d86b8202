import { listBaseAreas } from '../../database/areas'
import { listCatalogue } from '../../database/catalogue'
import type { ReadableDatabase } from '../../database/port'
import type { BaseArea } from '../../domain/sources/starterDataset'

/** Where something lies, as far as it is known: keys of areas that can be counted. */
export interface Place {
  readonly county: string | null
  readonly referralArea: string | null
  readonly healthRegion: string | null
}

/** Finds areas by what sources and profiles say of places. */
export interface Places {
  readonly baseAreas: readonly BaseArea[]
  /** The referral area of a town: that of its municipality, or the only one of its county. */
  referralAreaOf(countyCode: string, town: string): string | null
  /** The place of a town that is named without its county; null where none or several counties have one of that name. */
  ofTown(town: string): Place | null
}

/** The only one of several, as they are told apart; null where there are none or more. */
export function onlyOne(keys: readonly string[]): string | null {
  const [only, ...others] = [...new Set(keys)]
  return only === undefined || others.length > 0 ? null : only
}

/** Names of places as they are compared: letters alone tell them apart. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .replace(/[\s.,-]+/g, ' ')
    .trim()
}

/** Places of the geography and the catalogue that are loaded. */
export function createPlaces(database: ReadableDatabase): Places {
  const baseAreas = listBaseAreas(database)
  const known = new Set(baseAreas.map(({ referralArea }) => referralArea))
  const municipalities = listCatalogue(database, 'local-hospital-area').flatMap(({ name, fields }) => {
    const referralArea = `referral-area:${fields['referralAreaCode'] ?? ''}`
    return known.has(referralArea) ? [{ name, county: fields['countyCode'] ?? '', referralArea }] : []
  })
  const ofMunicipality = new Map(
    municipalities.map(({ name, county, referralArea }) => [`${county} ${name}`, referralArea]),
  )
  const towns = [
    ...municipalities,
    ...listCatalogue(database, 'trial-site').flatMap(({ fields: { city, countyCode } }) =>
      city === undefined || countyCode === undefined ? [] : [{ name: city, county: countyCode }],
    ),
  ]

  function referralAreaOf(countyCode: string, town: string): string | null {
    return (
      ofMunicipality.get(`${countyCode} ${town}`) ??
      onlyOne(
        baseAreas
          .filter(({ county }) => county === `county:${countyCode}`)
          .map(({ referralArea }) => referralArea),
      )
    )
  }

  return {
    baseAreas,
    referralAreaOf,
    ofTown(town) {
      const wanted = plainName(town)
      const named = towns.filter(({ name }) => plainName(name) === wanted)
      const code = onlyOne(named.map(({ county }) => county))
      const base = baseAreas.find(({ county }) => county === `county:${code ?? ''}`)
      if (code === null || base === undefined) return null
      return {
        county: base.county,
        referralArea: referralAreaOf(code, named[0]?.name ?? town),
        healthRegion: base.healthRegion,
      }
    },
  }
}
