import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialInterval, type BinomialMethod } from '#shared/statistics/intervals/binomialInterval'
import { codeOf, valueOf } from '#test/support/computedResults'

const methods: readonly BinomialMethod[] = [
  'wilson',
  'wilson_cc',
  'clopper_pearson',
  'jeffreys',
  'agresti_coull',
]
const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('binomialInterval', () => {
  // R 4.2.2: prop.test, binom.test and qbeta.
  it.each([
    ['wilson', 0.06950833427016294, 0.2618619371058554],
    ['wilson_cc', 0.06277008952621037, 0.2735637622075248],
    ['clopper_pearson', 0.0581917003403721, 0.2673960024970084],
    ['jeffreys', 0.06487170115051852, 0.25532502815639163],
  ] as const)('gives 7 in 50 the limits of R by %s', (method, lower, upper) => {
    const interval = valueOf(binomialInterval(7, 50, 0.95, method))
    expect(interval.p).toBe(0.14)
    expect(interval.lower).toBeCloseTo(lower, 13)
    expect(interval.upper).toBeCloseTo(upper, 13)
  })

  it('holds the share, lies within 0 and 1, and mirrors itself', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), ([x, n], method) => {
        const { p, lower, upper } = valueOf(binomialInterval(x, n, 0.95, method))
        expect(0 <= lower && lower <= p + 1e-12 && p <= upper + 1e-12 && upper <= 1).toBe(true)
        const mirrored = valueOf(binomialInterval(n - x, n, 0.95, method))
        expect(mirrored.lower).toBeCloseTo(1 - upper, 11)
      }),
    )
  })

  it('widens with the confidence, and Clopper-Pearson holds Jeffreys', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...methods), ([x, n], method) => {
        const narrow = valueOf(binomialInterval(x, n, 0.8, method))
        const wide = valueOf(binomialInterval(x, n, 0.99, method))
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower)
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper)
        const exact = valueOf(binomialInterval(x, n, 0.95, 'clopper_pearson'))
        const jeffreys = valueOf(binomialInterval(x, n, 0.95, 'jeffreys'))
        expect(exact.lower).toBeLessThanOrEqual(jeffreys.lower)
        expect(exact.upper).toBeGreaterThanOrEqual(jeffreys.upper)
      }),
    )
  })

  it('ends at 0 where nobody is, and at 1 where everybody is', () => {
    for (const method of methods) {
      expect(valueOf(binomialInterval(0, 20, 0.95, method)).lower).toBe(0)
      expect(valueOf(binomialInterval(20, 20, 0.95, method)).upper).toBe(1)
    }
  })

  it('refuses what is no share', () => {
    expect(codeOf(binomialInterval(5, 0))).toBe('invalid_n')
    expect(codeOf(binomialInterval(6, 5))).toBe('x_gt_n')
    expect(codeOf(binomialInterval(-1, 5))).toBe('invalid_x')
    expect(codeOf(binomialInterval(1, 5, 1))).toBe('invalid_confidence')
    expect(codeOf(binomialInterval(Number.NaN, 5))).toBe('invalid_x')
  })
})
