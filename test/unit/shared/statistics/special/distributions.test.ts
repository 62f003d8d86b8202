import stdlibBeta from '@stdlib/stats-base-dists-beta-cdf'
import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import stdlibStudentT from '@stdlib/stats-base-dists-t-cdf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile, betaUpperQuantile } from '#shared/statistics/special/betaQuantile'
import { binomialDistribution, binomialUpper } from '#shared/statistics/special/binomial'
import { digamma } from '#shared/statistics/special/digamma'
import { gammaQuantile, gammaUpperQuantile } from '#shared/statistics/special/gammaQuantile'
import { betaTails } from '#shared/statistics/special/incompleteBeta'
import { gammaTails } from '#shared/statistics/special/incompleteGamma'
import { logGamma, stirlingError } from '#shared/statistics/special/logGamma'
import {
  negativeBinomialDistribution,
  negativeBinomialQuantile,
  negativeBinomialUpper,
} from '#shared/statistics/special/negativeBinomial'
import { noncentralTDistribution, noncentralTUpper } from '#shared/statistics/special/noncentralT'
import { normalDistribution, normalQuantile } from '#shared/statistics/special/normal'
import { studentTDistribution, studentTQuantile } from '#shared/statistics/special/studentT'
import { relativeError } from '#test/support/computedResults'

/** Shapes over the whole domain, evenly on the logarithm. */
const shape = fc.double({ min: -1, max: 6, noNaN: true }).map((exponent) => 10 ** exponent)
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })

describe('log gamma and digamma', () => {
  it('steps by ln x and 1 / x', () => {
    fc.assert(
      fc.property(shape, (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(logGamma(x) + Math.log(x), 12 - Math.ceil(Math.log10(x + 10) + 1))
        expect(digamma(x + 1)).toBeCloseTo(digamma(x) + 1 / x, 12)
      }),
    )
  })

  it('is 0 at 1 and 2, and joins its formulas without a step', () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0])
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
    for (const join of [0.5, 1.5, 2.5, 10])
      expect(relativeError(logGamma(join - 1e-15), logGamma(join))).toBeLessThan(1e-13)
    expect(relativeError(stirlingError(10 - 1e-12), stirlingError(10))).toBeLessThan(1e-11)
  })
})

describe('gamma distribution', () => {
  it('inverts itself on both tails', () => {
    fc.assert(
      fc.property(shape, probability, (a, p) => {
        expect(relativeError(gammaTails(gammaQuantile(p, a), a).lower, p)).toBeLessThan(1e-9)
        expect(relativeError(gammaTails(gammaUpperQuantile(p, a), a).upper, p)).toBeLessThan(1e-9)
      }),
    )
  })

  it('rises with p, and its tails add up to 1', () => {
    fc.assert(
      fc.property(shape, probability, fc.double({ min: 1e-4, max: 5e-4, noNaN: true }), (a, p, step) => {
        expect(gammaQuantile(p + step, a)).toBeGreaterThan(gammaQuantile(p, a))
        const { lower, upper } = gammaTails(gammaQuantile(p, a), a)
        expect(lower + upper).toBeCloseTo(1, 13)
      }),
    )
  })

  it('is right where a widely used library is wrong: upper limit of 999 events (Garwood 1936; mpmath 1.3.0)', () => {
    expect(relativeError(gammaUpperQuantile(0.025, 1000), 1062.9211512248878)).toBeLessThan(1e-14)
  })

  it('ends at 0 and Infinity', () => {
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaUpperQuantile(0, 2)]).toEqual([
      0,
      Infinity,
      Infinity,
    ])
    expect(gammaTails(0, 2)).toEqual({ lower: 0, upper: 1 })
    expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0 })
  })
})

describe('beta distribution', () => {
  const moderate = fc.double({ min: -1, max: 4, noNaN: true }).map((exponent) => 10 ** exponent)

  it('inverts itself, also from the upper tail', () => {
    fc.assert(
      fc.property(moderate, moderate, probability, (a, b, p) => {
        const x = betaQuantile(p, a, b)
        // Next to 1 the spacing of the numbers is all that limits it.
        if (x < 1 - 1e-6) expect(relativeError(betaTails(x, a, b).lower, p)).toBeLessThan(1e-8)
        expect(betaUpperQuantile(p, b, a)).toBeCloseTo(1 - betaQuantile(p, a, b), 12)
      }),
    )
  })

  it('agrees with @stdlib', () => {
    fc.assert(
      fc.property(moderate, moderate, probability, (a, b, p) => {
        const x = stdlibBetaQuantile(p, a, b)
        if (x > 1e-6 && x < 1 - 1e-6) {
          expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(1e-9)
          expect(relativeError(betaTails(x, a, b).lower, stdlibBeta(x, a, b))).toBeLessThan(1e-10)
        }
      }),
    )
  })

  it('is a power where one shape is 1', () => {
    expect(betaQuantile(0.5, 1, 2)).toBeCloseTo(1 - Math.SQRT1_2, 15)
    expect(betaQuantile(0.25, 2, 1)).toBeCloseTo(0.5, 15)
    expect([betaQuantile(0, 3, 4), betaQuantile(1, 3, 4)]).toEqual([0, 1])
  })

  it('gives the tails of the binomial', () => {
    expect(binomialUpper(3, 5, 0.5)).toBeCloseTo(0.5, 15)
    expect(binomialDistribution(0, 10, 0.2)).toBeCloseTo(0.8 ** 10, 15)
    expect([binomialUpper(0, 5, 0.3), binomialUpper(6, 5, 0.3)]).toEqual([1, 0])
    expect([binomialDistribution(-1, 5, 0.3), binomialDistribution(5, 5, 0.3)]).toEqual([0, 1])
  })
})

describe('normal and t distributions', () => {
  it('agree with @stdlib', () => {
    fc.assert(
      fc.property(probability, shape, fc.double({ min: -8, max: 8, noNaN: true }), (p, degrees, t) => {
        expect(normalQuantile(p)).toBeCloseTo(stdlibNormalQuantile(p, 0, 1), 12)
        // Within 1e-4 of 0 theirs rounds to 1/2 too early: the arc tangent below decides there.
        if (Math.abs(t) > 1e-4)
          expect(relativeError(studentTDistribution(t, degrees), stdlibStudentT(t, degrees))).toBeLessThan(
            1e-9,
          )
      }),
    )
  })

  it.each([-1.5707963695664537e-9, -1e-8, 1e-6, -0.3])(
    'are the arc tangent for one degree of freedom at %d',
    (t) => {
      expect(relativeError(studentTDistribution(t, 1), 0.5 + Math.atan(t) / Math.PI)).toBeLessThan(1e-15)
    },
  )

  it('are symmetric and invert themselves', () => {
    fc.assert(
      fc.property(probability, shape, (p, degrees) => {
        expect(normalDistribution(normalQuantile(p))).toBeCloseTo(p, 14)
        expect(studentTDistribution(studentTQuantile(p, degrees), degrees)).toBeCloseTo(p, 12)
        // At 1/2 the quantile is 0 and only the rounding of 1 - p is left.
        if (Math.abs(p - 0.5) > 1e-3)
          expect(relativeError(studentTQuantile(1 - p, degrees), -studentTQuantile(p, degrees))).toBeLessThan(
            1e-9,
          )
      }),
    )
  })

  it('has known ends and centres', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0])
    expect([normalDistribution(-Infinity), normalDistribution(Infinity), normalDistribution(0)]).toEqual([
      0, 1, 0.5,
    ])
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity])
    // One degree of freedom is the Cauchy distribution.
    expect(studentTQuantile(0.75, 1)).toBeCloseTo(1, 14)
    expect(studentTDistribution(1e200, 2)).toBe(1)
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15)
  })
})

describe('noncentral t distribution', () => {
  it('is the t distribution at 0, and mirrors itself', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (t, degrees, shift) => {
          expect(noncentralTDistribution(t, degrees, 0)).toBeCloseTo(studentTDistribution(t, degrees), 12)
          const both = noncentralTUpper(t, degrees, shift) + noncentralTDistribution(t, degrees, shift)
          expect(both).toBeCloseTo(1, 12)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps the digits of a far tail (mpmath 1.3.0)', () => {
    expect(relativeError(noncentralTDistribution(-2.1, 44, 3.5), 2.3908435503091912e-8)).toBeLessThan(1e-13)
    expect(relativeError(noncentralTDistribution(-2, 30, 8), 1.5050629659192073e-22)).toBeLessThan(1e-13)
  })
})

describe('noncentral t distribution with huge arguments', () => {
  it('comes to an end, and joins its two formulas', () => {
    expect(noncentralTUpper(4.3, 2, 1e9)).toBe(1)
    expect([
      noncentralTUpper(1, 5, -1e9),
      noncentralTUpper(-1, 5, 1e9),
      noncentralTUpper(0, 5, -1e9),
    ]).toEqual([0, 1, 0])
    for (const [t, degrees] of [
      [8000, 3],
      [12_000, 40],
    ] as const) {
      const below = noncentralTUpper(t, degrees, 10_000)
      expect(relativeError(noncentralTUpper(t, degrees, 10_000.000001), below)).toBeLessThan(2e-9)
    }
  })

  it('is right where the normal tail is steep (mpmath 1.3.0 quad)', () => {
    expect(relativeError(noncentralTUpper(1000, 2, 500), 0.22119960632888933)).toBeLessThan(1e-9)
    expect(relativeError(noncentralTUpper(200, 5, 60), 0.006174316542167033)).toBeLessThan(1e-9)
  })
})

describe('negative binomial distribution', () => {
  it('has the smallest count that reaches a probability as its quantile', () => {
    const size = fc.double({ min: 0.3, max: 500, noNaN: true })
    fc.assert(
      fc.property(size, fc.double({ min: 0.01, max: 0.99, noNaN: true }), probability, (r, success, p) => {
        const count = negativeBinomialQuantile(p, r, success)
        expect(negativeBinomialDistribution(count, r, success)).toBeGreaterThanOrEqual(p - 1e-12)
        if (count > 0) expect(negativeBinomialDistribution(count - 1, r, success)).toBeLessThan(p)
        expect(
          negativeBinomialDistribution(count, r, success) + negativeBinomialUpper(count, r, success),
        ).toBeCloseTo(1, 13)
      }),
    )
  })

  it('takes an exact tie as reached', () => {
    // Geometric with p = 1/2: P(count <= 1) is exactly 3/4.
    expect(negativeBinomialQuantile(0.75, 1, 0.5)).toBe(1)
    expect(negativeBinomialQuantile(1, 1, 0.5)).toBe(Infinity)
    expect([negativeBinomialDistribution(-1, 2, 0.5), negativeBinomialUpper(-1, 2, 0.5)]).toEqual([0, 1])
  })
})
