import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearAxis, logarithmicAxis, markOn } from '#shared/documents/report/axis'
import { quantity } from './reportFixture'

const people = fc.integer({ min: 0, max: 6_000_000 })

describe('logarithmicAxis', () => {
  it('spans whole decades with a tick at each', () => {
    const axis = logarithmicAxis([410, 20_900], 'People', 'en')
    expect(axis.drawn.ticks.map((tick) => tick.label)).toEqual([
      '100',
      '1\u00a0000',
      '10\u00a0000',
      '100\u00a0000',
    ])
    expect(axis.drawn.ticks.map((tick) => tick.place)).toEqual([0, 0.3333, 0.6667, 1])
  })

  it('places 0 before the left end and marks it as open', () => {
    const axis = logarithmicAxis([0, 90], 'People', 'en')
    const mark = markOn(axis, quantity(12, 0, 90), 'included')
    expect(mark).toMatchObject({ lower: 0, openLower: true, openUpper: false })
  })

  it('has an axis even when nothing is above 0', () => {
    const axis = logarithmicAxis([0, 0], 'People', 'nb')
    expect(axis.drawn.ticks.map((tick) => tick.label)).toEqual(['1', '10'])
  })

  it('keeps the order of numbers and stays between the ends', () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 12 }), (values) => {
        const axis = logarithmicAxis(values, 'People', 'en')
        const places = [...values].sort((a, b) => a - b).map((value) => axis.place(value))
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0)
          expect(place).toBeLessThanOrEqual(1)
        }
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})

describe('linearAxis', () => {
  it('ends at a round number at or above the largest value', () => {
    fc.assert(
      fc.property(people, (largest) => {
        const axis = linearAxis([largest], 'People', 'en')
        expect(axis.to).toBeGreaterThanOrEqual(largest)
        expect(axis.drawn.ticks.length).toBeGreaterThanOrEqual(2)
        expect(axis.drawn.ticks.length).toBeLessThanOrEqual(6)
        expect(axis.drawn.ticks.at(-1)?.place).toBe(1)
      }),
    )
  })

  it('marks an upper bound beyond the axis as open', () => {
    const axis = linearAxis([100], 'People', 'en')
    expect(markOn(axis, quantity(80, 10, 450), 'included')).toMatchObject({
      upper: 1,
      openUpper: true,
      openLower: false,
    })
  })
})
