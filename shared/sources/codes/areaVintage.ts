import type { NamedCode } from './namedCode'
import { readArea, readAreaYears } from './readArea'

/** Counties that exist in one division of Norway only, newest first: the reforms of 2024, 2020 and 2018. */
const countiesOf: readonly (readonly [year: string, counties: readonly string[]])[] = [
  ['2024', ['31', '32', '33', '39', '40', '55', '56']],
  ['2020', ['30', '34', '38', '42', '46', '54']],
  ['2018', ['50']],
]
const before = ['01', '02', '04', '05', '06', '07', '08', '09', '10', '12', '14', '16', '17', '19', '20']

/** First year of the newest division of Norway that the codes belong to; the empty text when they do not tell. */
export function norwegianAreaVintage(codes: readonly NamedCode[]): string {
  const counties = new Set(
    codes.flatMap((category) => {
      const area = readArea(category)
      const ended = readAreaYears(category.label).to !== null
      return ended || (area?.level !== 'county' && area?.level !== 'municipality')
        ? []
        : [area.key.slice(area.key.indexOf(':') + 1).slice(0, 2)]
    }),
  )
  return vintageOfCounties(counties)
}

/** The same from two-digit codes of counties. */
export function vintageOfCounties(counties: ReadonlySet<string>): string {
  const found = countiesOf.find(([, known]) => known.some((county) => counties.has(county)))
  if (found !== undefined) return found[0]
  return before.some((county) => counties.has(county)) ? '2017' : ''
}
