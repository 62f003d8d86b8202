import type { BaseArea } from '../sources/starterDataset'
import { groupsOfCounty, type CountyResidents } from './countyResidents'
import type { Strata } from './strata'

/** The residents of a population by county, sex and age band. */
export function countyResidentsOf({ baseAreas, population }: Strata): CountyResidents {
  const counties = [...new Set(baseAreas.map(({ county }) => county))]
  const people = new Array<number>(counties.length * groupsOfCounty).fill(0)
  baseAreas.forEach(({ county }, area) => {
    const from = counties.indexOf(county) * groupsOfCounty
    for (let group = 0; group < groupsOfCounty; group += 1)
      people[from + group] = (people[from + group] ?? 0) + (population[area * groupsOfCounty + group] ?? 0)
  })
  return { counties, people }
}

/** Millionths of a person, as a power of two: sums of such parts carry no error of their own, in whatever order. */
const grid = 2 ** 20

/** Parts of a whole in proportion to their weights; the heaviest takes what rounding leaves, so that they add up to it. */
function share(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const parts = weights.map((weight) => Math.round(((whole * weight) / sum) * grid) / grid)
  const heaviest = weights.indexOf(Math.max(...weights))
  parts[heaviest] = parts.reduce((rest, part, index) => (index === heaviest ? rest : rest - part), whole)
  return parts
}

/** Whole numbers next to the parts that add up to the same whole (largest remainders). */
function rounded(parts: readonly number[]): readonly number[] {
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0))
  const floors = parts.map(Math.floor)
  const left = whole - floors.reduce((sum, part) => sum + part, 0)
  const remainder = (index: number) => (parts[index] ?? 0) - (floors[index] ?? 0)
  const gaining = new Set(
    [...parts.keys()].toSorted((one, other) => remainder(other) - remainder(one)).slice(0, left),
  )
  return floors.map((part, index) => (gaining.has(index) ? part + 1 : part))
}

/**
 * A population carried to newer residents by county: each base area keeps its share of every sex and age band of its county,
 * so that each referral area grows as its counties do. Where the county table of `strata` had nobody, the base areas share by
 * their totals. This is what raking `strata` to the new county table and to referral areas carried in this way comes to:
 * both margins hold from the first pass (Deming and Stephan 1940). The sums by county are the new table itself.
 */
export function carryStrata(strata: Strata, newer: CountyResidents, date: string): Strata {
  const population = new Array<number>(strata.population.length).fill(0)
  const totals = new Array<number>(strata.baseAreas.length).fill(0)
  newer.counties.forEach((county, position) => {
    const areas = strata.baseAreas.flatMap((area, index) => (area.county === county ? [index] : []))
    for (let group = 0; group < groupsOfCounty; group += 1) {
      const before = areas.map((area) => strata.population[area * groupsOfCounty + group] ?? 0)
      const weights = before.some((people) => people > 0)
        ? before
        : areas.map((area) => strata.baseAreas[area]?.population ?? 0)
      const parts = share(newer.people[position * groupsOfCounty + group] ?? 0, weights)
      areas.forEach((area, index) => {
        population[area * groupsOfCounty + group] = parts[index] ?? 0
        totals[area] = (totals[area] ?? 0) + (parts[index] ?? 0)
      })
    }
    const whole = rounded(areas.map((area) => totals[area] ?? 0))
    areas.forEach((area, index) => {
      totals[area] = whole[index] ?? 0
    })
  })
  const baseAreas = strata.baseAreas.map((area, index): BaseArea => {
    return { ...area, population: totals[index] ?? 0 }
  })
  return { baseAreas, population, date, referralAreaDate: strata.date }
}
