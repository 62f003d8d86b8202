import { describe, expect, it } from 'vitest'
import { hasWholeVertices } from '#shared/statistics/suppression/wholeVertices'

const grid = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
  [0, 3, 6],
  [1, 4, 7],
  [2, 5, 8],
]

describe('hasWholeVertices', () => {
  it('knows two-way tables, with subtotals and a grand total', () => {
    expect(hasWholeVertices([])).toBe(true)
    expect(hasWholeVertices(grid)).toBe(true)
    expect(hasWholeVertices([...grid, [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6, 7, 8], [0, 1]])).toBe(true)
  })

  it('does not claim it where sums overlap in a ring', () => {
    expect(
      hasWholeVertices([
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toBe(false)
    expect(hasWholeVertices([...grid, [0, 4, 8]])).toBe(false)
  })

  it('knows three sums in a row that overlap', () => {
    expect(
      hasWholeVertices([
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    ).toBe(true)
  })
})
