import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryStrata, countyResidentsOf } from '#shared/domain/geography/carryStrata'
import { groupsOfCounty, type CountyResidents } from '#shared/domain/geography/countyResidents'
import { withResidentsOf } from '#shared/domain/geography/areaPopulations'
import { ageBands, sexes, type Strata } from '#shared/domain/geography/strata'
import { populationTableKeys, type BaseArea } from '#shared/domain/sources/starterDataset'
import { rake } from '#shared/statistics/raking'
import { starterDataset } from '#test/support/starterDataset'

const { dataset, strata } = starterDataset()
const before = countyResidentsOf(strata)

/** Residents of every county times its own factor, whole. */
function grown(factor: (county: number, group: number) => number): CountyResidents {
  const { counties, people } = before
  return {
    counties,
    people: people.map((count, index) =>
      Math.round(count * factor(Math.floor(index / groupsOfCounty), index % groupsOfCounty)),
    ),
  }
}

function peopleOf({ baseAreas, population }: Strata, chosen: (area: BaseArea) => boolean, group: number) {
  return baseAreas.reduce(
    (sum, area, index) => sum + (chosen(area) ? (population[index * groupsOfCounty + group] ?? 0) : 0),
    0,
  )
}

const referralAreas = [...new Set(strata.baseAreas.map(({ referralArea }) => referralArea))]
const isDivided = (county: string) => strata.baseAreas.filter((area) => area.county === county).length > 1

describe('residents carried to newer figures by county', () => {
  it('add up to the county table, in every sex and age band, with nobody negative', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 60 }), (factors) => {
        const newer = grown((county, group) => factors[(county * 7 + group) % factors.length] ?? 1)
        const carried = carryStrata(strata, newer, '2026-01-01')
        const { people } = countyResidentsOf(carried)
        expect(Math.max(...people.map((count, index) => Math.abs(count - (newer.people[index] ?? 0))))).toBe(
          0,
        )
        expect(Math.min(...carried.population)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  it('are the published figures themselves in a county of one base area', () => {
    const newer = grown((county) => 1 + county / 100)
    const carried = carryStrata(strata, newer, '2026-01-01')
    carried.baseAreas.forEach(({ county }, index) => {
      if (isDivided(county)) return
      const from = newer.counties.indexOf(county) * groupsOfCounty
      expect(carried.population.slice(index * groupsOfCounty, (index + 1) * groupsOfCounty)).toEqual(
        newer.people.slice(from, from + groupsOfCounty),
      )
    })
  })

  it('keep the referral areas where every county grows alike', () => {
    const carried = carryStrata(
      strata,
      { ...before, people: before.people.map((people) => people * 1.02) },
      '2026-01-01',
    )
    const table = dataset.tables.find(({ key }) => key === populationTableKeys.referralArea)
    for (const { area, sex, ageFrom, count } of table?.cells ?? []) {
      const group = sexes.findIndex((name) => name === sex) * ageBands.length + ageFrom / 5
      const people = peopleOf(carried, ({ referralArea }) => referralArea === area, group)
      expect(Math.abs(people - (count.value ?? Number.NaN) * 1.02), `${area} ${sex} ${ageFrom}`).toBeLessThan(
        0.5,
      )
    }
  })

  it('are what raking to the new counties and the carried referral areas gives', () => {
    const newer = grown((county, group) => 0.9 + ((county * 13 + group * 5) % 20) / 100)
    const carried = carryStrata(strata, newer, '2026-01-01')
    const cells = newer.counties.length * referralAreas.length * groupsOfCounty
    const seed = new Array<number>(cells).fill(0)
    const wanted = new Array<number>(cells).fill(0)
    strata.baseAreas.forEach(({ county, referralArea }, index) => {
      const from =
        (newer.counties.indexOf(county) * referralAreas.length + referralAreas.indexOf(referralArea)) *
        groupsOfCounty
      for (let group = 0; group < groupsOfCounty; group += 1) {
        seed[from + group] = strata.population[index * groupsOfCounty + group] ?? 0
        wanted[from + group] = carried.population[index * groupsOfCounty + group] ?? 0
      }
    })
    const referralMargin = referralAreas.flatMap((area) =>
      Array.from({ length: groupsOfCounty }, (_, group) =>
        peopleOf(carried, ({ referralArea }) => referralArea === area, group),
      ),
    )
    const raked = rake(
      seed,
      [newer.counties.length, referralAreas.length, groupsOfCounty],
      [
        { axes: [0, 2], target: newer.people },
        { axes: [1, 2], target: referralMargin },
      ],
    )
    if (!raked.ok) throw new Error(raked.error.message)
    expect(raked.value.iterations).toBe(1)
    expect(
      Math.max(...raked.value.table.map((people, cell) => Math.abs(people - (wanted[cell] ?? 0)))),
    ).toBeLessThan(1e-6)
  })

  it('say of which day they are, and of which the referral areas', () => {
    const carried = carryStrata(strata, before, '2026-01-01')
    expect(carried).toMatchObject({ date: '2026-01-01', referralAreaDate: '2024-01-01' })
    expect(strata).not.toHaveProperty('referralAreaDate')
  })

  it('give areas whole numbers that add up to the country', () => {
    const newer = grown((county, group) => 1 + ((county + group) % 7) / 100)
    const { baseAreas } = carryStrata(strata, newer, '2026-01-01')
    const areas = withResidentsOf(dataset.areas, baseAreas)
    const total = (level: string) =>
      areas.filter((area) => area.level === level).reduce((sum, { population }) => sum + population, 0)
    const everyone = newer.people.reduce((sum, people) => sum + people, 0)
    for (const level of ['nation', 'health-region', 'county', 'referral-area'])
      expect(total(level), level).toBe(everyone)
    expect(areas.every(({ population }) => Number.isInteger(population))).toBe(true)
  })

  it('shares a band that had nobody by the size of the base areas', () => {
    const [divided = ''] = before.counties.filter(isDivided)
    const empty: Strata = {
      ...strata,
      population: strata.population.map((people, index) =>
        strata.baseAreas[Math.floor(index / groupsOfCounty)]?.county === divided ? 0 : people,
      ),
    }
    const carried = carryStrata(empty, before, '2026-01-01')
    const { people } = countyResidentsOf(carried)
    const from = before.counties.indexOf(divided) * groupsOfCounty
    expect(people[from]).toBeCloseTo(before.people[from] ?? Number.NaN, 6)
    expect(carried.population.every(Number.isFinite)).toBe(true)
  })

  it('leaves the areas of the starter dataset as they are published', () => {
    expect(withResidentsOf(dataset.areas, strata.baseAreas)).toEqual(dataset.areas)
  })
})
