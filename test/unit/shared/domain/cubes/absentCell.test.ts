import { describe, expect, it } from 'vitest'
import { absentCell } from '#shared/domain/cubes/absentCell'
import type { Cube } from '#shared/domain/cubes/cube'
import { createCubeBuilder } from '#shared/domain/cubes/cubeBuilder'

const cube: Cube = {
  key: 'example/table',
  title: 'Example',
  language: 'en',
  dimensions: [
    {
      id: 'sex',
      label: 'Sex',
      role: 'sex',
      categories: [
        { code: 'F', label: 'Women' },
        { code: 'M', label: 'Men' },
      ],
      totals: [],
    },
    {
      id: 'measure',
      label: 'Measure',
      role: 'measure',
      categories: [
        { code: 'donors', label: 'donors' },
        { code: 'samples', label: 'samples' },
      ],
      totals: [],
    },
  ],
  measures: [
    { code: 'donors', grain: 'donors', unit: 'donors', additive: false },
    { code: 'samples', grain: 'samples', unit: 'samples', additive: true },
  ],
  cells: createCubeBuilder(4).finish(),
  absent: { lower: 0, upper: 9, precision: 'suppressed', measures: ['donors'] },
  sourceTable: 'table',
  release: '2026',
  areaVintage: '',
  notes: [],
}

describe('absentCell', () => {
  it('bounds a combination that was left out by the rule of its measure', () => {
    expect(absentCell(cube, 2)).toMatchObject({ value: null, lower: 0, upper: 9, precision: 'suppressed' })
  })

  it('knows nothing of a measure the rule does not speak of, nor without a rule', () => {
    const nothing = { value: null, lower: 0, upper: null, precision: 'missing' }
    expect(absentCell(cube, 3)).toMatchObject(nothing)
    expect(absentCell({ ...cube, absent: null }, 2)).toMatchObject(nothing)
  })

  it('holds for every measure where the rule names none', () => {
    const rule = { lower: 0, upper: 5, precision: 'suppressed' } as const
    expect(absentCell({ ...cube, absent: rule }, 3)).toMatchObject({ upper: 5 })
  })
})
