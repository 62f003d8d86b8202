import { expect, it } from 'vitest'
import { withCountyCodes } from '#shared/services/imports/namedCounties'
import { exactCell, exactCube } from '#test/support/sources/exactCube'

const areas = [
  { key: 'county:03', name: 'Oslo', level: 'county', population: 1 },
  { key: 'county:50', name: 'Trøndelag - Trööndelage', level: 'county', population: 1 },
  { key: 'municipality:0301', name: 'Oslo', level: 'municipality', population: 1 },
] as const

function codesOf(labels: readonly string[]): readonly string[] {
  const cells = Object.fromEntries(labels.map((label) => [label, exactCell(1)]))
  const cube = exactCube('import/x', '2025', cells)
  const named = {
    ...cube,
    dimensions: cube.dimensions.map((dimension) => ({
      ...dimension,
      categories: labels.map((label) => ({ code: label, label })),
    })),
  }
  return withCountyCodes(named, areas).dimensions[0]?.categories.map(({ code }) => code) ?? []
}

it('numbers counties by their names, and leaves what it does not know', () => {
  expect(codesOf(['oslo', 'Trøndelag', 'Helgeland'])).toEqual(['03', '50', 'Helgeland'])
})

it('leaves areas that are numbered already, or would become the same', () => {
  expect(codesOf(['0301 Oslo', 'Trøndelag'])).toEqual(['0301 Oslo', 'Trøndelag'])
  expect(codesOf(['Oslo', 'OSLO '])).toEqual(['Oslo', 'OSLO '])
})
