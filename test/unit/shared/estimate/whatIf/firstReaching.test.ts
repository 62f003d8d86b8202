import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstReaching } from '#shared/estimate/whatIf/firstReaching'

/** Values that go one way: running sums of steps that are not negative. */
const rising = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 200 })
  .map((steps) => steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)))
const target = fc.integer({ min: 1, max: 3000 })

function search(values: readonly number[], wanted: number, preferred = 0) {
  const asked: number[] = []
  const reached = firstReaching(
    values.length,
    wanted,
    (position) => {
      asked.push(position)
      return values[position] ?? NaN
    },
    preferred,
  )
  return { ...reached, asked }
}

describe('firstReaching', () => {
  it('finds the first of rising values that reaches the target', () => {
    fc.assert(
      fc.property(rising, target, (values, wanted) => {
        const first = values.findIndex((value) => value >= wanted)
        const { position, most, everywhere, monotone } = search(values, wanted)
        expect(monotone).toBe(true)
        expect(position).toBe(first < 0 ? null : first)
        expect(everywhere).toBe(first === 0)
        expect(values[most]).toBe(Math.max(...values))
      }),
    )
  })

  it('finds the last of falling values that still reaches it', () => {
    fc.assert(
      fc.property(rising, target, (values, wanted) => {
        const falling = values.toReversed()
        // Of values that are all the same, either end is as strict.
        fc.pre(falling[0] !== falling.at(-1))
        const last = falling.findLastIndex((value) => value >= wanted)
        expect(search(falling, wanted).position).toBe(last < 0 ? null : last)
      }),
    )
  })

  it('asks for each position once, and for few of many', () => {
    const values = Array.from({ length: 1001 }, (_, index) => index * 3)
    const { asked, position } = search(values, 1000)
    expect(position).toBe(334)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeLessThanOrEqual(9 + 11)
  })

  it('tries values one by one that go up and down, and takes the one that misses least by excess', () => {
    const values = [5, 90, 20, 40, 10, 60, 30]
    expect(search(values, 25)).toMatchObject({ position: 6, monotone: false, everywhere: false })
    expect(search(values, 200)).toMatchObject({ position: null, most: 1, monotone: false })
  })

  it('takes the nearest of equal positions to the present one', () => {
    const values = [0, 7, 1, 7, 0, 7, 2]
    expect(search(values, 5, 4).position).toBe(3)
    expect(search(values, 5, 6).position).toBe(5)
  })

  it('reaches the target wherever it looked when values of any kind are few', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 61 }),
        fc.integer({ min: 1, max: 120 }),
        (values, wanted) => {
          const { position, monotone } = search(values, wanted)
          if (monotone) return
          const reaching = values.filter((value) => value >= wanted)
          expect(position === null ? null : values[position]).toBe(
            reaching.length === 0 ? null : Math.min(...reaching),
          )
        },
      ),
    )
  })

  it('knows one position alone', () => {
    expect(search([4], 3)).toMatchObject({ position: 0, everywhere: true })
    expect(search([4], 5)).toMatchObject({ position: null, most: 0 })
  })
})
