/** Words of the NORDCAN service for what we ask; its numbers of countries are ISO 3166-1. */
export const nordcanCountries: ReadonlyMap<string, string> = new Map([
  ['208', 'Denmark'],
  ['246', 'Finland'],
  ['352', 'Iceland'],
  ['578', 'Norway'],
  ['752', 'Sweden'],
])

export const nordcanSexes: ReadonlyMap<string, string> = new Map([
  ['1', 'Men'],
  ['2', 'Women'],
])

/** What a row holds: cases or deaths, the people they arose among, and five rates per 100 000 people and year. */
export const nordcanMeasures = [
  { code: 'total', label: 'Number', rate: false },
  { code: 'total_pop', label: 'Population', rate: false },
  { code: 'crude_rate', label: 'Crude rate', rate: true },
  { code: 'asr', label: 'Age-standardised rate (world)', rate: true },
  { code: 'asr_e', label: 'Age-standardised rate (Europe 1976)', rate: true },
  { code: 'asr_e2013', label: 'Age-standardised rate (Europe 2013)', rate: true },
  { code: 'asr_n', label: 'Age-standardised rate (Nordic 2000)', rate: true },
] as const

export type NordcanMeasure = (typeof nordcanMeasures)[number]['code']

/** Bands of five years, all together: 0 to 85 and over. */
const allAges = '0_17'

export interface NordcanQuestion {
  /** Release as it stands in the path: 9.6 is `96`. */
  readonly version: string
  readonly type: 'incidence' | 'mortality'
  readonly cancers: readonly number[]
  readonly yearFrom: number
  readonly yearTo: number
}

export function nordcanPath({ version, type, cancers }: NordcanQuestion): string {
  const parts = [
    type === 'incidence' ? '0' : '1',
    [...nordcanSexes.keys()].join('_'),
    [...nordcanCountries.keys()].join('_'),
    cancers.join('_'),
  ]
  return `${encodeURIComponent(version)}/data/population/${parts.join('/')}/`
}

export function nordcanQuery({ yearFrom, yearTo }: NordcanQuestion): readonly (readonly [string, string])[] {
  return [
    ['ages_group', allAges],
    ['year_start', String(yearFrom)],
    ['year_end', String(yearTo)],
  ]
}
