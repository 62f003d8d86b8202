import type { Count, Grain } from '../counts/count'
import type { LocalisedName } from './localisedName'

/** What a table counts; measures of different kinds are told apart and never mixed. */
export const measures = [
  'resident-population',
  'prevalent',
  'treated',
  'dispensed',
  'hospitalised',
  'procedure',
  'incident',
] as const
export type Measure = (typeof measures)[number]

export const areaLevels = ['nation', 'health-region', 'county', 'referral-area', 'municipality'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** What a publication itself tells a reader before trusting its figures. */
export const publishedFlags = [
  'treated-not-prevalent',
  'dispensed-not-diagnosed',
  'incident-not-prevalent',
  'procedure-not-diagnosis',
  'national-only',
  'old',
  'areas-overlap',
  'areas-complete',
  'published-as-range',
  'derived-from-share',
  'code-assumed',
] as const

/** What a reader must know before trusting a table; each has words in `domain/vocabulary`. */
export const tableFlags = [
  ...publishedFlags,
  'areas-defined-differently',
  'areas-carried',
  'areas-divided-by-population',
  'areas-summed',
] as const
export type TableFlag = (typeof tableFlags)[number]

/** Codes a table stands for, normalised as in `domain/terminology`. */
export interface TableConcept {
  readonly system: 'icd-10' | 'atc'
  readonly codes: readonly string[]
}

export interface CountTableDescription {
  /** Stable key, for example `helseatlas/multiple-sclerosis/treated/2019-2021/18-`. */
  readonly key: string
  readonly title: LocalisedName
  /** Key of the source in the source catalogue. */
  readonly source: string
  /** Reference period as printed. */
  readonly period: string
  /** Last calendar year that the period covers. */
  readonly lastYear: number
  readonly measure: Measure
  readonly grain: Grain
  /** Whom or what the source counts. */
  readonly caseDefinition: LocalisedName
  readonly concept: TableConcept | null
  readonly areaLevel: AreaLevel
  /** Ages the table covers as a whole. */
  readonly ageFrom: number
  readonly ageTo: number | null
  /** True when women and men are counted apart: no cell then counts both. */
  readonly bySex: boolean
  readonly flags: readonly TableFlag[]
}

/** A share of the population, 0 to 1, printed by a source in place of a count. `value` is the middle where it prints a range. */
export interface PublishedShare {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** One cell: a count in one area, sex and age range, with the population it was counted in where the source gives it. */
export interface TableCell {
  /** Area key, for example `referral-area:6`, `county:03`, `nation:NO`. */
  readonly area: string
  readonly sex: 'any' | 'female' | 'male'
  readonly ageFrom: number
  readonly ageTo: number | null
  readonly count: Count
  /** Population of the period in which the count was made; null when the source does not print it. */
  readonly population: number | null
  /** Published share of the people of the cell, 0 to 1, where the source prints a share; the count is then missing. */
  readonly share: PublishedShare | null
}

/** A table with its cells. The cells of one area level never overlap: a table by sex holds no cell for both sexes. */
export interface CountTable extends CountTableDescription {
  readonly cells: readonly TableCell[]
}
