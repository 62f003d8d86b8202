import { describe, expect, it } from 'vitest'
import { buildStrata } from '#shared/domain/geography/buildStrata'
import { ageBands, sexes, stratumIndex, type Strata } from '#shared/domain/geography/strata'
import { readStarterDataset } from '#shared/domain/sources/readStarterDataset'
import {
  populationTableKeys,
  type BaseArea,
  type StarterDataset,
} from '#shared/domain/sources/starterDataset'
import { readReferenceFiles } from '#test/support/referenceFiles'

function starterDataset(): StarterDataset {
  const outcome = readStarterDataset(readReferenceFiles())
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

const dataset = starterDataset()

function strataOf(from: Pick<StarterDataset, 'tables' | 'baseAreas'>): Strata {
  const outcome = buildStrata(from)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}

const strata = strataOf(dataset)

function people(chosen: (area: BaseArea) => boolean, sex?: number, band?: number): number {
  let total = 0
  strata.baseAreas.forEach((area, index) => {
    if (!chosen(area)) return
    sexes.forEach((_, sexIndex) => {
      ageBands.forEach((__, bandIndex) => {
        if ((sex ?? sexIndex) !== sexIndex || (band ?? bandIndex) !== bandIndex) return
        total += strata.population[stratumIndex(index, sexIndex, bandIndex)] ?? Number.NaN
      })
    })
  })
  return total
}

describe('the population per base area, sex and age band', () => {
  it('is everyone in Norway on 1 January 2024', () => {
    expect(strata.population).toHaveLength(25 * 2 * 19)
    expect(strata.date).toBe('2024-01-01')
    expect(Math.abs(people(() => true) - 5_550_203)).toBeLessThan(0.5)
    expect(Math.min(...strata.population)).toBeGreaterThanOrEqual(0)
  })

  it.each([
    [populationTableKeys.county, 'county'],
    [populationTableKeys.referralArea, 'referralArea'],
  ] as const)('keeps every figure of %s', (key, level) => {
    const table = dataset.tables.find((candidate) => candidate.key === key)
    expect(table?.cells.length).toBeGreaterThan(0)
    for (const { area, sex, ageFrom, count } of table?.cells ?? []) {
      const fitted = people(
        (base) => base[level] === area,
        sexes.findIndex((name) => name === sex),
        ageFrom / 5,
      )
      expect(Math.abs(fitted - (count.value ?? Number.NaN)), `${area} ${sex} ${ageFrom}`).toBeLessThan(0.5)
    }
  })

  it('keeps the total of every base area, county, referral area and health region', () => {
    for (const base of dataset.baseAreas) {
      expect(Math.abs(people((area) => area.key === base.key) - base.population)).toBeLessThan(0.5)
    }
    for (const { key, level, population } of dataset.areas) {
      if (level === 'municipality' || level === 'nation') continue
      const fitted = people((area) => [area.county, area.referralArea, area.healthRegion].includes(key))
      expect(Math.abs(fitted - population), key).toBeLessThan(0.5)
    }
  })

  it('is the published table itself where a county is one referral area', () => {
    const table = dataset.tables.find((candidate) => candidate.key === populationTableKeys.county)
    const cell = table?.cells.find(
      ({ area, sex, ageFrom }) => area === 'county:56' && sex === 'female' && ageFrom === 90,
    )
    expect(people((area) => area.county === 'county:56', 1, 18)).toBeCloseTo(
      cell?.count.value ?? Number.NaN,
      1,
    )
  })

  it('refuses tables with a gap and margins that contradict each other', () => {
    const withTables = (
      change: (table: StarterDataset['tables'][number]) => StarterDataset['tables'][number],
    ) => buildStrata({ ...dataset, tables: dataset.tables.map(change) })
    const gap = withTables((table) =>
      table.key === populationTableKeys.county ? { ...table, cells: table.cells.slice(1) } : table,
    )
    expect(gap.ok ? '' : gap.error.message).toContain('does not hold every county')
    expect(buildStrata({ ...dataset, tables: [] }).ok).toBe(false)
    const contradiction = buildStrata({
      ...dataset,
      baseAreas: dataset.baseAreas.map((area, index) =>
        index === 0 ? { ...area, population: area.population + 5000 } : area,
      ),
    })
    expect(contradiction.ok ? '' : contradiction.error.message).toContain('add up to between')
  })
})
