import { fail, succeed, type Outcome } from '../../contract/outcome'
import { rake } from '../../statistics/raking'
import type { CountTable } from '../sources/countTable'
import { populationTableKeys, type BaseArea, type StarterDataset } from '../sources/starterDataset'
import { ageBands, sexes, type Strata } from './strata'

/** Date of the population tables in `populationTableKeys`. */
const populationDate = '2024-01-01'

/** Largest deviation of a margin as a share of the population: a twentieth of a person in all of Norway. */
const tolerance = 1e-8

const groups = sexes.length * ageBands.length

function unusable(reason: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `The population cannot be built: ${reason} Restore the reference data from the installation.`,
  )
}

/** Residents by area, sex and age band, row-major; null when a cell is missing or not exact. */
function marginOf(table: CountTable, areas: readonly string[]): number[] | null {
  const values = new Array<number>(areas.length * groups).fill(Number.NaN)
  const positions = new Map(areas.map((area, index) => [area, index]))
  for (const { area, sex, ageFrom, ageTo, count } of table.cells) {
    const position = positions.get(area)
    const sexIndex = sexes.findIndex((candidate) => candidate === sex)
    const band = ageBands.findIndex((candidate) => candidate.from === ageFrom && candidate.to === ageTo)
    if (
      position === undefined ||
      sexIndex < 0 ||
      band < 0 ||
      count.precision !== 'exact' ||
      count.value === null
    )
      return null
    values[position * groups + sexIndex * ageBands.length + band] = count.value
  }
  return values.some(Number.isNaN) ? null : values
}

/**
 * The population per base area, sex and age band: fitted by raking so that every county and every referral area keeps its
 * published residents by sex and age, and every base area its published total. Where county and referral area cross,
 * age and sex are not published; the fit assumes nothing beyond these margins.
 */
export function buildStrata({
  tables,
  baseAreas,
}: Pick<StarterDataset, 'tables'> & { readonly baseAreas: readonly BaseArea[] }): Outcome<Strata> {
  const counties = [...new Set(baseAreas.map((area) => area.county))]
  const referralAreas = [...new Set(baseAreas.map((area) => area.referralArea))]
  const countyTable = tables.find((table) => table.key === populationTableKeys.county)
  const referralTable = tables.find((table) => table.key === populationTableKeys.referralArea)
  const countyMargin = countyTable && marginOf(countyTable, counties)
  const referralMargin = referralTable && marginOf(referralTable, referralAreas)
  if (!countyMargin)
    return unusable(`the table "${populationTableKeys.county}" does not hold every county, sex and age band.`)
  if (!referralMargin) {
    return unusable(
      `the table "${populationTableKeys.referralArea}" does not hold every referral area, sex and age band.`,
    )
  }

  const piece = (area: BaseArea) =>
    counties.indexOf(area.county) * referralAreas.length + referralAreas.indexOf(area.referralArea)
  const shape = [counties.length, referralAreas.length, sexes.length, ageBands.length]
  const seed = new Array<number>(counties.length * referralAreas.length * groups).fill(0)
  const totals = new Array<number>(counties.length * referralAreas.length).fill(0)
  for (const area of baseAreas) {
    totals[piece(area)] = area.population
    seed.fill(1, piece(area) * groups, (piece(area) + 1) * groups)
  }
  const raked = rake(
    seed,
    shape,
    [
      { axes: [0, 1], target: totals },
      { axes: [0, 2, 3], target: countyMargin },
      { axes: [1, 2, 3], target: referralMargin },
    ],
    { tolerance },
  )
  if (!raked.ok) return unusable(raked.error.message)
  const { table } = raked.value
  const population = baseAreas.flatMap((area) =>
    table.slice(piece(area) * groups, (piece(area) + 1) * groups),
  )
  return succeed({ baseAreas, population, date: populationDate })
}
