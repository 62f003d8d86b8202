import { describe, expect, it } from 'vitest'
import type { TableCell } from '#shared/domain/sources/countTable'
import { cellBounds, cellFigure } from '#renderer/components/data/cellWords'

const hidden: TableCell = {
  area: 'county:03',
  sex: 'any',
  ageFrom: 0,
  ageTo: null,
  population: null,
  share: null,
  count: {
    value: null,
    lower: 1,
    upper: 4,
    precision: 'suppressed',
    marker: ':',
    grain: 'persons',
    additive: true,
    provenance: [],
  },
}
const mean: TableCell = {
  ...hidden,
  count: {
    ...hidden.count,
    value: 28_173.3,
    lower: 28_173.25,
    upper: 28_173.35,
    precision: 'rounded',
    marker: null,
  },
}
const share: TableCell = { ...hidden, share: { value: 0.00203, lower: 0.0019, upper: 0.0021 } }

describe('a cell', () => {
  it('shows what its source hides as what it lies between, never as a number', () => {
    expect(cellFigure(hidden, 'en')).toBe('1–4')
    expect(cellBounds(hidden, 'en')).toBe('1–4')
  })

  it('shows a mean as whole people, and no bounds that say nothing', () => {
    expect(cellFigure(mean, 'nb')).toBe('28\u00A0173')
    expect(cellBounds(mean, 'nb')).toBe('')
  })

  it('shows a published share as a share', () => {
    expect(cellFigure(share, 'nb')).toBe('0,203\u00A0%')
    expect(cellBounds(share, 'en')).toBe('0.190–0.210\u00A0%')
  })
})
