import { fail, succeed, type Outcome } from '../../contract/outcome'
import type { CountTable, CountTableDescription, TableCell } from '../sources/countTable'
import { ageBands, sexes } from './strata'

/** Key of the source that counts residents on 1 January: Statistics Norway, table 07459. */
const sourceOfResidents = 'ssb'

/** Largest growth or decline of a county against the figures at hand: beyond it, the table counts something else. */
const largestChange = 0.25

/** Residents by county, sex and age band, row-major. */
export interface CountyResidents {
  readonly counties: readonly string[]
  readonly people: readonly number[]
}

export const groupsOfCounty = sexes.length * ageBands.length

/** True for a table of residents of 1 January of one year by county and sex, by what it says of itself. */
export function countsCountyResidents(table: CountTableDescription): boolean {
  const { measure, source, areaLevel, bySex, concept, period, lastYear } = table
  return (
    measure === 'resident-population' &&
    source === sourceOfResidents &&
    areaLevel === 'county' &&
    bySex &&
    concept === null &&
    period === String(lastYear)
  )
}

/** Place of a cell among sexes and age bands; null when it is none of them. */
function groupOf({ sex, ageFrom, ageTo }: TableCell): number | null {
  const sexIndex = sexes.findIndex((candidate) => candidate === sex)
  const band = ageBands.findIndex(({ from, to }) => from === ageFrom && to === ageTo)
  return sexIndex < 0 || band < 0 ? null : sexIndex * ageBands.length + band
}

function unsound(reason: string): Outcome<never> {
  return fail('unreadable-file', reason)
}

function sumOf(people: readonly number[]): number {
  return people.reduce((sum, count) => sum + count, 0)
}

/**
 * The residents that a table gives for every county, sex and age band. Fails, with the reason, when one is missing, told
 * twice or not exact, when the counties do not add up to the country where the table has it, or when a county has grown or
 * shrunk by more than a quarter since `before`.
 */
export function readCountyResidents(table: CountTable, before: CountyResidents): Outcome<CountyResidents> {
  const { counties } = before
  const positions = new Map(counties.map((county, index) => [county, index]))
  const people = new Array<number>(counties.length * groupsOfCounty).fill(Number.NaN)
  const country = new Map<number, number>()
  for (const cell of table.cells) {
    const { area, sex, ageFrom, ageTo, count } = cell
    const place = `${area}, ${sex}, ${ageFrom}${ageTo === null ? '+' : `–${ageTo}`}`
    const group = groupOf(cell)
    const position = positions.get(area)
    if (position === undefined && area !== 'nation:NO') return unsound(`it counts an unknown area: ${place}.`)
    if (group === null) return unsound(`it is not cut into five-year bands by sex: ${place}.`)
    if (count.precision !== 'exact' || count.value === null || !Number.isInteger(count.value))
      return unsound(`a number is missing or not exact: ${place}.`)
    const known =
      position === undefined ? country.has(group) : !Number.isNaN(people[position * groupsOfCounty + group])
    if (known) return unsound(`it says the same twice: ${place}.`)
    if (position === undefined) country.set(group, count.value)
    else people[position * groupsOfCounty + group] = count.value
  }
  const reason = findGap(people, counties) ?? findMisfit(people, counties, country, before)
  return reason === null ? succeed({ counties, people }) : unsound(reason)
}

function findGap(people: readonly number[], counties: readonly string[]): string | null {
  const missing = people.filter(Number.isNaN).length
  if (missing === 0) return null
  const first = counties[Math.floor(people.findIndex(Number.isNaN) / groupsOfCounty)] ?? ''
  return `${missing} of ${people.length} numbers by county, sex and five-year band are not there, the first of ${first}.`
}

function findMisfit(
  people: readonly number[],
  counties: readonly string[],
  country: ReadonlyMap<number, number>,
  before: CountyResidents,
): string | null {
  for (const [group, published] of country) {
    const sum = sumOf(people.filter((_, index) => index % groupsOfCounty === group))
    if (sum !== published)
      return `the counties add up to ${sum}, the country has ${published}, in group ${group + 1}.`
  }
  for (const [index, county] of counties.entries()) {
    const slice = (all: readonly number[]) =>
      sumOf(all.slice(index * groupsOfCounty, (index + 1) * groupsOfCounty))
    const [now, then] = [slice(people), slice(before.people)]
    if (Math.abs(now - then) > largestChange * then)
      return `${county} has ${now} residents, against ${Math.round(then)} in the figures at hand.`
  }
  return null
}
