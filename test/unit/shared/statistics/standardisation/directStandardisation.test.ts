import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonInterval } from '#shared/statistics/intervals/poissonInterval'
import { directStandardisation, type Stratum } from '#shared/statistics/standardisation/directStandardisation'
import { standardPopulations } from '#shared/statistics/standardisation/standardPopulations'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

function strata(
  counts: readonly number[],
  populations: readonly number[],
  standards: readonly number[],
): readonly Stratum[] {
  return counts.map((count, index) => ({
    count,
    population: populations[index] ?? 0,
    standard: standards[index] ?? 0,
  }))
}

const stratum = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  population: fc.integer({ min: 1000, max: 1_000_000 }),
  standard: fc.integer({ min: 1, max: 10_000 }),
})

describe('directStandardisation', () => {
  it('meets the published Down syndrome example (Selvin 2004; epitools::ageadjust.direct)', () => {
    const rate = valueOf(
      directStandardisation(
        strata(
          [107, 141, 60, 40, 39, 25],
          [230061, 329449, 114920, 39487, 14208, 3052],
          [63986.6, 186263.6, 157302.2, 97647, 47572.6, 12262.6],
        ),
      ),
    )
    expect(relativeError(rate.crude, 0.0005634750546037417)).toBeLessThan(1e-14)
    expect(relativeError(rate.rate, 0.0009230452553319945)).toBeLessThan(1e-14)
    expect(relativeError(rate.lower, 0.0008044174985070426)).toBeLessThan(1e-13)
    expect(relativeError(rate.upper, 0.0010576334574926118)).toBeLessThan(1e-13)
    expect(relativeError(rate.upperTiwari, 0.001053563183125347)).toBeLessThan(1e-13)
  })

  it('is the exact Poisson interval where there is one stratum', () => {
    fc.assert(
      fc.property(stratum, (only) => {
        const rate = valueOf(directStandardisation([only]))
        const exact = valueOf(poissonInterval(only.count, only.population))
        expect(relativeError(rate.lower, exact.lower)).toBeLessThan(1e-12)
        expect(relativeError(rate.upper, exact.upper)).toBeLessThan(1e-12)
      }),
    )
  })

  it('orders its limits and does not change with the scale of the standard', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 18 }), (table) => {
        const rate = valueOf(directStandardisation(table))
        expect(rate.lower).toBeLessThanOrEqual(rate.rate)
        expect(rate.rate).toBeLessThanOrEqual(rate.upperTiwari)
        expect(rate.upperTiwari).toBeLessThanOrEqual(rate.upper * (1 + 1e-12))
        const scaled = table.map((row) => ({ ...row, standard: row.standard / 7 }))
        expect(relativeError(valueOf(directStandardisation(scaled)).upper, rate.upper)).toBeLessThan(1e-11)
      }),
    )
  })

  it('gives no events an upper limit, and leaves out strata that weigh nothing', () => {
    const none = valueOf(directStandardisation(strata([0, 0, 0], [1000, 2000, 500], [5, 3, 2])))
    expect([none.rate, none.lower]).toEqual([0, 0])
    expect(none.upper).toBeCloseTo(0.0018444397270569678, 15)
    expect(valueOf(directStandardisation(strata([7, 0], [10_000, 0], [1, 0]))).rate).toBe(0.0007)
  })

  it('refuses empty strata and standards', () => {
    expect(codeOf(directStandardisation(strata([3, 0], [100, 0], [5, 5])))).toBe('empty_stratum')
    expect(codeOf(directStandardisation(strata([3], [100], [0])))).toBe('invalid_standard')
    expect(codeOf(directStandardisation(strata([-3], [100], [1])))).toBe('invalid_input')
    expect(codeOf(directStandardisation([]))).toBe('invalid_standard')
    expect(codeOf(directStandardisation(strata([3], [100], [1]), 2))).toBe('invalid_confidence')
  })
})

describe('standardPopulations', () => {
  it('hold 100 000 people in bands without gaps', () => {
    expect(standardPopulations.map(({ id }) => id)).toEqual([
      'nordic2000_18',
      'esp1976_18',
      'world_segi_18',
      'esp2013_19',
    ])
    for (const { ages, weights, id } of standardPopulations) {
      expect(
        weights.reduce((sum, weight) => sum + weight, 0),
        id,
      ).toBe(100_000)
      expect(ages).toHaveLength(weights.length)
      expect([ages[0], ages.at(-1)]).toEqual(['0-4', `${(weights.length - 1) * 5}+`])
    }
  })
})
