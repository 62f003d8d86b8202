import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainRule } from '#shared/statistics/dependence/chainRule'
import { oneFactorCopula } from '#shared/statistics/dependence/oneFactorCopula'
import { plackett } from '#shared/statistics/dependence/plackett'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('plackett', () => {
  it('meets reference values (R 4.2.2, uniroot on the odds ratio)', () => {
    expect(relativeError(valueOf(plackett(0.3, 0.2, 4)), 0.11070733748856969)).toBeLessThan(1e-14)
    expect(relativeError(valueOf(plackett(0.3, 0.2, 0.25)), 0.023345959414802813)).toBeLessThan(1e-14)
  })

  it('has the odds ratio that was asked for', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: -4, max: 4, noNaN: true }), (p1, p2, logOdds) => {
        const both = valueOf(plackett(p1, p2, Math.exp(logOdds)))
        const [only1, only2] = [p1 - both, p2 - both]
        const neither = 1 - p1 - p2 + both
        if (Math.min(both, only1, only2, neither) > 1e-6)
          expect(Math.log((both * neither) / (only1 * only2))).toBeCloseTo(logOdds, 6)
      }),
    )
  })

  it('goes from one Fréchet limit over independence to the other', () => {
    fc.assert(
      fc.property(share, share, (p1, p2) => {
        const values = [0, 0.1, 1, 1 + 1e-13, 10, 1e9, Infinity].map((odds) =>
          valueOf(plackett(p1, p2, odds)),
        )
        expect(values[0]).toBeCloseTo(Math.max(0, p1 + p2 - 1), 12)
        expect(relativeError(values[2] ?? 0, p1 * p2)).toBeLessThan(1e-12)
        expect(values.at(-1)).toBe(Math.min(p1, p2))
        const sorted = values.toSorted((a, b) => a - b)
        values.forEach((value, index) => expect(value).toBeCloseTo(sorted[index] ?? 0, 12))
      }),
    )
    expect(valueOf(plackett(1, 1, 0))).toBe(1)
  })

  it('refuses what is no share or odds ratio', () => {
    expect(codeOf(plackett(1.2, 0.2, 1))).toBe('invalid_proportion')
    expect(codeOf(plackett(0.2, 0.2, -1))).toBe('invalid_odds_ratio')
  })
})

describe('oneFactorCopula', () => {
  it('meets reference values (scipy 1.17.1 quad, R 4.2.2 integrate)', () => {
    expect(relativeError(valueOf(oneFactorCopula([0.3, 0.4, 0.5], 0.3)), 0.11471732640053194)).toBeLessThan(
      1e-12,
    )
    expect(relativeError(valueOf(oneFactorCopula([0.05, 0.2], 0.5)), 0.02920175097468415)).toBeLessThan(1e-12)
  })

  it('rises from the product towards the smallest share', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 5 }), (shares) => {
        const values = [0, 0.05, 0.3, 0.7, 0.95].map((rho) => valueOf(oneFactorCopula(shares, rho)))
        expect(values[0]).toBeCloseTo(
          shares.reduce((all, p) => all * p, 1),
          14,
        )
        values.forEach((value, index) =>
          expect(value).toBeGreaterThanOrEqual((values[index - 1] ?? 0) - 1e-13),
        )
        expect(Math.max(...values)).toBeLessThanOrEqual(Math.min(...shares))
      }),
      { numRuns: 30 },
    )
    expect(valueOf(oneFactorCopula([0.2, 0.2, 0.6], 0.999999))).toBeCloseTo(0.2, 3)
  })

  it('takes certain and impossible criteria', () => {
    expect(valueOf(oneFactorCopula([1, 0.3], 0.5))).toBeCloseTo(0.3, 13)
    expect(valueOf(oneFactorCopula([0, 0.3], 0.5))).toBe(0)
    expect(codeOf(oneFactorCopula([], 0.5))).toBe('invalid_proportion')
    expect(codeOf(oneFactorCopula([0.3], 1))).toBe('invalid_rho')
  })
})

describe('chainRule', () => {
  const factor = (criterion: string, p: number, given: readonly string[], assumeIndependence = false) => ({
    criterion,
    p,
    given,
    assumeIndependence,
  })

  it('multiplies shares of those left, and needs no assumption then', () => {
    const chain = valueOf(
      chainRule(1000, [factor('a', 0.5, []), factor('b', 0.4, ['a']), factor('c', 0.1, ['b', 'a'])]),
    )
    expect(chain).toEqual({ estimate: 20, perStep: [500, 200, 20], assumptions: [] })
  })

  it('refuses a share of other people unless independence is assumed, and names what was', () => {
    const unconditional = [factor('a', 0.5, []), factor('b', 0.4, [])]
    expect(codeOf(chainRule(1000, unconditional))).toBe('conditioning_not_implied')
    expect(codeOf(chainRule(1000, [factor('a', 0.5, ['z'])]))).toBe('conditioning_not_implied')
    const assumed = [factor('a', 0.5, []), factor('b', 0.5, ['a']), factor('c', 0.4, ['a', 'z'], true)]
    expect(valueOf(chainRule(1000, assumed))).toEqual({
      estimate: 100,
      perStep: [500, 250, 100],
      assumptions: [{ criterion: 'c', independentOf: ['z', 'b'], given: ['a'] }],
    })
  })

  it('refuses shares that are none, criteria used twice and populations below 0', () => {
    expect(codeOf(chainRule(10, [factor('a', 1.5, [])]))).toBe('invalid_proportion')
    expect(codeOf(chainRule(10, [factor('a', 0.5, []), factor('a', 0.5, ['a'])]))).toBe('repeated_criterion')
    expect(codeOf(chainRule(-1, []))).toBe('invalid_population')
  })
})
