import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapOfTwo } from '#shared/statistics/overlap/overlapOfTwo'
import { unionOfMany } from '#shared/statistics/overlap/unionOfMany'
import {
  hypergeometricDistribution,
  hypergeometricQuantile,
  hypergeometricUpper,
} from '#shared/statistics/special/hypergeometric'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const sizes = fc
  .integer({ min: 1, max: 500 })
  .chain((population) =>
    fc.tuple(
      fc.constant(population),
      fc.integer({ min: 0, max: population }),
      fc.integer({ min: 0, max: population }),
    ),
  )

describe('hypergeometric distribution', () => {
  it('adds up, steps at its quantile and is symmetric in its sizes', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ([population, marked, drawn], p) => {
          const distribution = { population, marked, drawn }
          const k = hypergeometricQuantile(p, distribution)
          expect(hypergeometricDistribution(k, distribution)).toBeGreaterThanOrEqual(p - 1e-12)
          expect(hypergeometricDistribution(k - 1, distribution)).toBeLessThan(p)
          expect(
            hypergeometricUpper(k, distribution) + hypergeometricDistribution(k - 1, distribution),
          ).toBeCloseTo(1, 12)
          expect(hypergeometricQuantile(p, { population, marked: drawn, drawn: marked })).toBe(k)
        },
      ),
    )
  })

  it('counts hands of cards', () => {
    // Four aces in five cards of 52.
    const hand = { population: 52, marked: 4, drawn: 5 }
    expect(relativeError(hypergeometricUpper(4, hand), 48 / 2_598_960)).toBeLessThan(1e-13)
  })
})

describe('overlapOfTwo', () => {
  it('meets reference values (scipy 1.17.1 and R 4.2.2)', () => {
    const overlap = valueOf(overlapOfTwo(5_400_000, 230_000, 41_000))
    expect([overlap.lower, overlap.upper, overlap.likely]).toEqual([0, 41_000, { lower: 1667, upper: 1827 }])
    expect(relativeError(overlap.standardDeviation, 40.733562723670545)).toBeLessThan(1e-13)
  })

  it('keeps the likely range and the mean within the hard limits', () => {
    fc.assert(
      fc.property(sizes, ([population, a, b]) => {
        const { lower, upper, expected, likely } = valueOf(overlapOfTwo(population, a, b))
        expect(lower <= likely.lower && likely.lower <= likely.upper && likely.upper <= upper).toBe(true)
        expect(expected).toBeGreaterThanOrEqual(lower - 1e-9)
        expect(expected).toBeLessThanOrEqual(upper + 1e-9)
      }),
    )
  })

  it('refuses sizes that cannot be', () => {
    expect(codeOf(overlapOfTwo(10, 11, 1))).toBe('size_gt_population')
    expect(codeOf(overlapOfTwo(0, 0, 0))).toBe('invalid_size')
    expect(codeOf(overlapOfTwo(10, 1.5, 1))).toBe('invalid_size')
    expect(codeOf(overlapOfTwo(1e10, 1, 1))).toBe('too_large')
    expect(codeOf(overlapOfTwo(10, 1, 1, 0))).toBe('invalid_confidence')
  })
})

describe('unionOfMany', () => {
  it('lies between the largest and the sum, and grows with each group', () => {
    expect(valueOf(unionOfMany(600_000, [90_000, 72_000, 41_000, 15_000]))).toEqual({
      lower: 90_000,
      upper: 218_000,
      expected: expect.closeTo(192_321.3, 6),
    })
    const groups = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 1000 }), (before, another) => {
        const fewer = valueOf(unionOfMany(1000, before))
        const more = valueOf(unionOfMany(1000, [...before, another]))
        expect(fewer.lower - 1e-9 <= fewer.expected && fewer.expected <= fewer.upper + 1e-9).toBe(true)
        expect(more.expected).toBeGreaterThanOrEqual(fewer.expected - 1e-9)
      }),
    )
  })

  it('refuses sizes that cannot be', () => {
    expect(codeOf(unionOfMany(10, [11]))).toBe('size_gt_population')
    expect(codeOf(unionOfMany(0, []))).toBe('invalid_size')
    expect(codeOf(unionOfMany(10, [-1]))).toBe('invalid_size')
    expect(valueOf(unionOfMany(10, []))).toEqual({ lower: 0, upper: 0, expected: 0 })
  })
})
