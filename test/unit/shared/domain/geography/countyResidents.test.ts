import { describe, expect, it } from 'vitest'
import { countyResidentsOf } from '#shared/domain/geography/carryStrata'
import { countsCountyResidents, readCountyResidents } from '#shared/domain/geography/countyResidents'
import type { CountTable, TableCell } from '#shared/domain/sources/countTable'
import { populationTableKeys } from '#shared/domain/sources/starterDataset'
import { starterDataset } from '#test/support/starterDataset'

const { dataset, strata } = starterDataset()
const before = countyResidentsOf(strata)
const published = dataset.tables.find(({ key }) => key === populationTableKeys.county)
if (published === undefined) throw new Error('The starter dataset has no residents by county')
const table: CountTable = { ...published, source: 'ssb', period: '2026', lastYear: 2026 }

function changed(change: (cell: TableCell, index: number) => readonly TableCell[]): CountTable {
  return { ...table, cells: table.cells.flatMap(change) }
}

function withCount(cell: TableCell, count: Partial<TableCell['count']>): TableCell {
  return { ...cell, count: { ...cell.count, ...count } }
}

function reasonOf(given: CountTable): string {
  const read = readCountyResidents(given, before)
  return read.ok ? '' : read.error.message
}

describe('residents by county from a source', () => {
  it('are taken whole', () => {
    const read = readCountyResidents(table, before)
    if (!read.ok) throw new Error(read.error.message)
    expect(read.value.counties).toHaveLength(15)
    expect(read.value.people.reduce((sum, people) => sum + people, 0)).toBe(5_550_203)
  })

  it.each([
    [
      'a cell is missing',
      changed((cell, index) => (index === 40 ? [] : [cell])),
      /^1 of 570 numbers .* are not there, the first of county:/,
    ],
    [
      'a county is missing',
      changed((cell) => (cell.area === 'county:46' ? [] : [cell])),
      /38 of 570 .* county:46/,
    ],
    [
      'a cell is hidden',
      changed((cell, index) => [
        index === 3 ? withCount(cell, { value: null, precision: 'suppressed', upper: 2 }) : cell,
      ]),
      /missing or not exact: county:03/,
    ],
    [
      'a cell is rounded',
      changed((cell, index) => [index === 3 ? withCount(cell, { precision: 'rounded' }) : cell]),
      /not exact/,
    ],
    [
      'a cell stands twice',
      changed((cell, index) => (index === 3 ? [cell, cell] : [cell])),
      /the same twice/,
    ],
    [
      'sexes are together',
      changed((cell, index) => [index === 3 ? { ...cell, sex: 'any' } : cell]),
      /not cut into five-year bands/,
    ],
    ['ages are cut otherwise', changed((cell) => [{ ...cell, ageTo: cell.ageFrom }]), /five-year bands/],
    ['an area is unknown', changed((cell) => [{ ...cell, area: 'county:99' }]), /unknown area: county:99/],
    [
      'it counts in thousands',
      changed((cell) => [withCount(cell, { value: Math.round((cell.count.value ?? 0) / 1000) })]),
      /has \d+ residents, against \d+ in the figures at hand/,
    ],
    [
      'the country is no sum of its counties',
      {
        ...table,
        cells: [...table.cells, ...table.cells.slice(0, 1).map((cell) => ({ ...cell, area: 'nation:NO' }))],
      },
      /the counties add up to \d+, the country has \d+/,
    ],
  ])('are refused with the reason when %s', (_name, given, reason) => {
    expect(reasonOf(given)).toMatch(reason)
  })

  it('are known by what a table says of itself', () => {
    expect(countsCountyResidents(table)).toBe(true)
    expect(countsCountyResidents({ ...table, measure: 'treated' })).toBe(false)
    expect(countsCountyResidents({ ...table, source: 'somebody' })).toBe(false)
    expect(countsCountyResidents({ ...table, period: '2024–2026' })).toBe(false)
    expect(countsCountyResidents({ ...table, bySex: false })).toBe(false)
    expect(countsCountyResidents({ ...table, areaLevel: 'municipality' })).toBe(false)
  })
})
