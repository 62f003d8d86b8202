import { createCubeBuilder } from '#shared/domain/cubes/cubeBuilder'
import type { CubeCell } from '#shared/domain/cubes/cubeCells'
import type { Cube } from '#shared/domain/cubes/cube'

export function exactCell(value: number): CubeCell {
  return { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true }
}

/** A made-up table of one dimension: a cell for each code. */
export function exactCube(key: string, release: string, cells: Readonly<Record<string, CubeCell>>): Cube {
  const codes = Object.keys(cells)
  const builder = createCubeBuilder(codes.length)
  codes.forEach((code, place) => {
    const cell = cells[code]
    if (cell !== undefined) builder.set(place, cell)
  })
  return {
    key,
    title: 'Made up',
    language: 'en',
    dimensions: [
      {
        id: 'area',
        label: 'Area',
        role: 'area',
        categories: codes.map((code) => ({ code, label: `Area ${code}` })),
        totals: [],
      },
    ],
    measures: [{ code: null, grain: 'persons', unit: 'persons', additive: true }],
    cells: builder.finish(),
    absent: null,
    sourceTable: key,
    release,
    areaVintage: '2024',
    notes: ['Made up for a test.'],
  }
}
