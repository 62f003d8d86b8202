import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenSumRange, type HiddenSum } from '#shared/statistics/suppression/hiddenSum'

function rangeOf(input: HiddenSum) {
  const result = hiddenSumRange(input)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('hiddenSumRange', () => {
  it('adds seven hidden cells (reference value by exact convolution)', () => {
    const range = rangeOf({ hidden: { cells: 7, threshold: 5 }, shown: 210, confidence: 0.95 })
    expect(range).toMatchObject({
      lower: 217,
      upper: 238,
      mean: 227.5,
      probableLower: 222,
      probableUpper: 233,
    })
    expect(range.standardDeviation).toBeCloseTo(2.958039891549808, 12)
  })

  it('adds cells rounded to tens, whose middle lies half below what is shown (reference value)', () => {
    const range = rangeOf({ rounded: { cells: 12, base: 10 }, shown: 640, confidence: 0.9 })
    expect(range).toMatchObject({ lower: 580, upper: 688, mean: 634, probableLower: 618, probableUpper: 650 })
    expect(range.standardDeviation).toBeCloseTo(9.9498743710662, 12)
  })

  it('adds hidden and rounded cells (reference value)', () => {
    expect(
      rangeOf({
        hidden: { cells: 3, threshold: 10 },
        rounded: { cells: 5, base: 5 },
        shown: 100,
        confidence: 0.95,
      }),
    ).toMatchObject({ lower: 93, upper: 137, mean: 115, probableLower: 104, probableUpper: 126 })
  })

  it('counts 0 among the hidden values where zeros are hidden', () => {
    expect(
      rangeOf({ hidden: { cells: 2, threshold: 3, zeroHidden: true }, shown: 0, confidence: 0.5 }),
    ).toMatchObject({ lower: 0, upper: 4, mean: 2, probableLower: 1, probableUpper: 3 })
  })

  it('is the shown sum where nothing is hidden', () => {
    expect(rangeOf({ shown: 12, confidence: 0.95 })).toEqual({
      lower: 12,
      upper: 12,
      mean: 12,
      standardDeviation: 0,
      probableLower: 12,
      probableUpper: 12,
    })
  })

  it('keeps a tie on its side: one of four values has exactly a quarter', () => {
    const quarter = rangeOf({ hidden: { cells: 1, threshold: 5 }, shown: 0, confidence: 0.5 })
    expect(quarter).toMatchObject({ probableLower: 1, probableUpper: 3 })
    const twentieth = rangeOf({ hidden: { cells: 1, threshold: 21 }, shown: 0, confidence: 0.9 })
    expect(twentieth).toMatchObject({ probableLower: 1, probableUpper: 19 })
  })

  it.each<HiddenSum>([
    { hidden: { cells: 1, threshold: 1 }, shown: 0, confidence: 0.95 },
    { hidden: { cells: -1, threshold: 5 }, shown: 0, confidence: 0.95 },
    { rounded: { cells: 1.5, base: 5 }, shown: 0, confidence: 0.95 },
    { rounded: { cells: 1, base: 5 }, shown: Number.NaN, confidence: 0.95 },
    { shown: 0, confidence: 1 },
    { rounded: { cells: 100_000, base: 10 }, shown: 0, confidence: 0.95 },
  ])('refuses %j', (input) => {
    expect(hiddenSumRange(input)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  })

  it('keeps the probable range inside the hard limits and widens it with confidence', () => {
    const cells = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.record({ cells, threshold: fc.integer({ min: 2, max: 10 }), zeroHidden: fc.boolean() }),
        fc.record({ cells, base: fc.integer({ min: 1, max: 10 }) }),
        fc.integer({ min: 50, max: 90 }),
        (hidden, rounded, percent) => {
          const narrow = rangeOf({ hidden, rounded, shown: 1000, confidence: percent / 100 })
          const wide = rangeOf({ hidden, rounded, shown: 1000, confidence: percent / 100 + 0.05 })
          expect(wide.lower).toBeLessThanOrEqual(wide.probableLower)
          expect(wide.probableUpper).toBeLessThanOrEqual(wide.upper)
          expect(wide.probableLower).toBeLessThanOrEqual(narrow.probableLower)
          expect(wide.probableUpper).toBeGreaterThanOrEqual(narrow.probableUpper)
          expect(narrow.probableLower).toBeLessThanOrEqual(narrow.mean)
          expect(narrow.probableUpper).toBeGreaterThanOrEqual(narrow.mean)
        },
      ),
      { numRuns: 200 },
    )
  })
})
