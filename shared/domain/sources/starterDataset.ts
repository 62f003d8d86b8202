import type { AreaLevel, CountTable } from './countTable'
import type { SourceRecord } from './sourceRecord'

export type CatalogueKind =
  | 'registry'
  | 'biobank'
  | 'trial-site'
  | 'nortrials-centre'
  | 'testbed'
  | 'trial-statistic'
  | 'hospital-unit'
  | 'disease-figure'
  | 'registry-cases'
  | 'nordic-population'
  | 'local-hospital-area'
  | 'biobank-collection'
  | 'biobank-network'
  | 'biobank-service'
  | 'trial'
  | 'trial-location'
  | 'dataset'
  | 'municipality-change'
  | 'county-change'
  | 'municipality-code'
  | 'county-code'
  | 'county-municipality'
  | 'county-division'

/** A row of a catalogue: what it is called, where that was read, and its other fields as printed. Its holder and licence are those of its source. */
export interface CatalogueEntry {
  readonly kind: CatalogueKind
  readonly key: string
  readonly name: string
  /** Key of the source in the source catalogue. */
  readonly source: string
  /** Where this row was read, when that is narrower than the source; a citation is the same in both languages. */
  readonly citation: string | null
  /** Year the statement is about; null when the source gives none. */
  readonly year: number | null
  readonly fields: { readonly [field: string]: string }
}

export interface AreaRecord {
  /** `nation:NO`, `health-region:1`, `county:03`, `referral-area:6`, `municipality:0301`. */
  readonly key: string
  readonly name: string
  readonly level: AreaLevel
  readonly population: number
}

/** A piece in which one county and one referral area intersect; all larger areas are exact sums of such pieces. */
export interface BaseArea {
  /** `county:34/referral-area:12`. */
  readonly key: string
  readonly county: string
  readonly referralArea: string
  readonly healthRegion: string
  readonly population: number
}

/** What ships with the application and is loaded into the cache on first start. */
export interface StarterDataset {
  readonly sources: readonly SourceRecord[]
  readonly tables: readonly CountTable[]
  readonly catalogue: readonly CatalogueEntry[]
  readonly areas: readonly AreaRecord[]
  readonly baseAreas: readonly BaseArea[]
}

/** Keys of the two population tables that the strata are raked from. */
export const populationTableKeys = {
  county: 'population/county/2024',
  referralArea: 'population/referral-area/2024',
} as const
