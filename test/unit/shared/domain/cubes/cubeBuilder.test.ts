import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCubeBuilder } from '#shared/domain/cubes/cubeBuilder'
import { cellAt, offsetAt, positionOf, type CubeCell } from '#shared/domain/cubes/cubeCells'

const hidden: CubeCell = {
  value: null,
  lower: 1,
  upper: 4,
  precision: 'suppressed',
  marker: ':',
  additive: true,
}
const unknown: CubeCell = { ...hidden, lower: 0, upper: null, precision: 'missing', marker: '..' }
const exact: CubeCell = { value: 7, lower: 7, upper: 7, precision: 'exact', marker: null, additive: false }

describe('a cube builder', () => {
  it('gives every cell back as it was set, in order of place', () => {
    const builder = createCubeBuilder(4)
    builder.set(3, unknown)
    builder.set(0, exact)
    builder.set(1, hidden)
    const cells = builder.finish()
    expect(cells.length).toBe(3)
    expect([0, 1, 2].map((index) => offsetAt(cells, index))).toEqual([0, 1, 3])
    expect([0, 1, 2].map((index) => cellAt(cells, index))).toEqual([exact, hidden, unknown])
    expect(positionOf(cells, 2)).toBeNull()
    expect(positionOf(cells, 3)).toBe(2)
  })

  it('leaves out the places where every combination has a cell', () => {
    const builder = createCubeBuilder(2)
    builder.set(1, hidden)
    builder.set(0, exact)
    expect(builder.finish().offsets).toBeNull()
  })

  it('refuses a place outside the table', () => {
    expect(() => createCubeBuilder(2).set(2, exact)).toThrow(RangeError)
  })

  it('keeps the same cells of a table too large to be dense', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 3_999_999_999 }), { maxLength: 40 })
    fc.assert(
      fc.property(places, (offsets) => {
        const builder = createCubeBuilder(4_000_000_000)
        offsets.forEach((offset) =>
          builder.set(offset, { ...exact, value: offset, lower: offset, upper: offset }),
        )
        const cells = builder.finish()
        expect([...(cells.offsets ?? [])]).toEqual([...offsets].sort((a, b) => a - b))
        offsets.forEach((offset) => expect(cellAt(cells, positionOf(cells, offset) ?? -1).value).toBe(offset))
      }),
      { numRuns: 30 },
    )
  })
})
