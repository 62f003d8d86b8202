import { describe, expect, it } from 'vitest'
import { compareCubes, type CellChange } from '#shared/domain/cubes/compareCubes'
import { createCubeBuilder } from '#shared/domain/cubes/cubeBuilder'
import type { Cube, CubeDimension } from '#shared/domain/cubes/cube'
import { cellAt, offsetAt, type CubeCell, type CubeCells } from '#shared/domain/cubes/cubeCells'

function exact(value: number): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true }
}
function rounded(value: number): CubeCell {
  return { ...exact(value), lower: value - 2, upper: value + 2, precision: 'rounded' }
}

interface Table extends Pick<Cube, 'dimensions' | 'absent'> {
  readonly cells: CubeCells
}
function tableOf(
  areas: readonly string[],
  years: readonly string[],
  cells: readonly (CubeCell | null)[],
): Table {
  const dimension = (id: string, codes: readonly string[]): CubeDimension => ({
    id,
    label: id,
    role: 'other',
    categories: codes.map((code) => ({ code, label: code })),
    totals: [],
  })
  const builder = createCubeBuilder(areas.length * years.length)
  cells.forEach((cell, place) => {
    if (cell !== null) builder.set(place, cell)
  })
  return {
    dimensions: [dimension('area', areas), dimension('year', years)],
    absent: null,
    cells: builder.finish(),
  }
}

function changesBetween(older: Table, newer: Table): readonly CellChange[] {
  const comparison = compareCubes(older, newer)
  const taken = Array.from({ length: older.cells.length }, (_, index) =>
    comparison.take(offsetAt(older.cells, index), cellAt(older.cells, index)),
  )
  return [...taken.filter((change) => change !== null), ...comparison.added(0, newer.cells.length)]
}

describe('comparing two releases', () => {
  it('finds nothing between a table and itself in another order', () => {
    const older = tableOf(['03', '46'], ['2024', '2025'], [exact(1), exact(2), exact(3), exact(4)])
    const newer = tableOf(['46', '03'], ['2025', '2024'], [exact(4), exact(3), exact(2), exact(1)])
    expect(changesBetween(older, newer)).toEqual([])
  })

  it('compares what is left out by a rule with what the rule says of it', () => {
    const absent = { lower: 0, upper: 9, precision: 'suppressed' } as const
    const older = { ...tableOf(['03', '46', '50'], ['2024'], [exact(12), null, null]), absent }
    const newer = { ...tableOf(['46', '03', '50'], ['2024'], [exact(0), null, exact(15)]), absent }
    expect(changesBetween(older, newer)).toMatchObject([
      { kind: 'changed', place: { area: '03' }, before: { value: 12 }, after: { value: null, upper: 9 } },
      { kind: 'within-rounding', place: { area: '46' }, before: { upper: 9 }, after: { value: 0 } },
      { kind: 'changed', place: { area: '50' }, before: { upper: 9 }, after: { value: 15 } },
    ])
    expect(changesBetween(older, { ...newer, absent: null })[0]).toMatchObject({ kind: 'gone', after: null })
  })

  it('tells new, gone and changed cells with the codes of their categories', () => {
    const older = tableOf(['03', '46'], ['2024'], [exact(10), exact(20)])
    const newer = tableOf(['03', '50'], ['2024'], [exact(11), exact(5)])
    expect(changesBetween(older, newer)).toMatchObject([
      { kind: 'changed', place: { area: '03', year: '2024' }, before: { value: 10 }, after: { value: 11 } },
      { kind: 'gone', place: { area: '46', year: '2024' }, after: null },
      { kind: 'added', place: { area: '50', year: '2024' }, before: null },
    ])
  })

  it('tells a change that rounding can explain from one that it cannot', () => {
    const older = tableOf(['03', '46'], ['2024'], [rounded(10), rounded(10)])
    const newer = tableOf(['03', '46'], ['2024'], [rounded(14), rounded(15)])
    expect(changesBetween(older, newer).map(({ kind }) => kind)).toEqual(['within-rounding', 'changed'])
  })

  it('takes all cells for new and gone where the dimensions are others', () => {
    const older = tableOf(['03'], ['2024'], [exact(1)])
    const newer = tableOf(['03'], ['2024'], [exact(1)])
    const [area, year] = newer.dimensions
    if (area === undefined || year === undefined) throw new Error('no dimensions')
    const renamed = { ...newer, dimensions: [area, { ...year, id: 'period' }] }
    expect(changesBetween(older, renamed).map(({ kind }) => kind)).toEqual(['gone', 'added'])
  })
})
