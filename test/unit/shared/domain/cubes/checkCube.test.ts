import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import type { Cube } from '#shared/domain/cubes/cube'
import { createCubeBuilder } from '#shared/domain/cubes/cubeBuilder'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'

function exact(value: number): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true }
}
const hidden: CubeCell = {
  value: null,
  lower: 1,
  upper: 4,
  precision: 'suppressed',
  marker: ':',
  additive: true,
}

/** Two sexes and their total, in one area. */
function cubeOf(cells: readonly CubeCell[], change: Partial<Cube> = {}): Cube {
  const builder = createCubeBuilder(3)
  cells.forEach((cell, offset) => builder.set(offset, cell))
  return {
    key: 'test/1',
    title: 'Patients',
    language: 'en',
    dimensions: [
      {
        id: 'sex',
        label: 'Sex',
        role: 'sex',
        categories: ['0', '1', '2'].map((code) => ({ code, label: code })),
        totals: [{ total: '0', parts: ['1', '2'], complete: true }],
      },
    ],
    measures: [{ code: null, grain: 'persons', unit: 'persons', additive: true }],
    cells: builder.finish(),
    absent: null,
    sourceTable: '1',
    release: '2025',
    areaVintage: '',
    notes: [],
    ...change,
  }
}

describe('checking a cube', () => {
  it('takes a table whose total is the sum of its parts', () => {
    expect(checkCube(cubeOf([exact(9), exact(4), exact(5)]))).toBeNull()
    expect(checkCube(cubeOf([exact(9), hidden, exact(6)]))).toBeNull()
  })

  it('refuses a total that no value of a hidden part can make, and says where', () => {
    expect(checkCube(cubeOf([exact(20), hidden, exact(6)]))).toMatchObject({
      reason: 'total-differs',
      place: { sex: '0' },
    })
  })

  it('lets a total be larger where it also counts others', () => {
    const cube = cubeOf([exact(20), hidden, exact(6)])
    const [sex] = cube.dimensions
    if (sex === undefined) throw new Error('no dimension')
    const totals = [{ total: '0', parts: ['1', '2'], complete: false }]
    expect(checkCube({ ...cube, dimensions: [{ ...sex, totals }] })).toBeNull()
  })

  it('compares no sums of what may not be added', () => {
    const measures = [{ code: null, grain: null, unit: 'per 1000', additive: false }]
    expect(checkCube(cubeOf([exact(2), exact(2), exact(2)], { measures }))).toBeNull()
  })

  it('refuses a negative count, but not a negative rate', () => {
    const negative = [exact(-1), exact(4), exact(5)]
    expect(checkCube(cubeOf(negative))).toMatchObject({ reason: 'wrong-interval', place: { sex: '0' } })
    const measures = [{ code: null, grain: null, unit: 'per cent', additive: false }]
    expect(checkCube(cubeOf(negative, { measures }))).toBeNull()
  })

  it('refuses a value outside its bounds', () => {
    expect(checkCube(cubeOf([{ ...hidden, value: 5 }, exact(1), exact(1)]))).toMatchObject({
      reason: 'wrong-interval',
    })
  })

  it('refuses columns of another length, repeated codes and an empty table', () => {
    const cube = cubeOf([exact(9), exact(4), exact(5)])
    expect(checkCube({ ...cube, cells: { ...cube.cells, value: new Float64Array(2) } })).toMatchObject({
      reason: 'wrong-length',
    })
    const [sex] = cube.dimensions
    if (sex === undefined) throw new Error('no dimension')
    const categories = ['0', '1', '1'].map((code) => ({ code, label: code }))
    expect(checkCube({ ...cube, dimensions: [{ ...sex, categories }] })).toMatchObject({
      reason: 'repeated-code',
    })
    expect(checkCube(cubeOf([]))).toMatchObject({ reason: 'no-cells' })
  })
})
