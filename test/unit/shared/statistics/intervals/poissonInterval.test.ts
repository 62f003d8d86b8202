import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poissonInterval } from '#shared/statistics/intervals/poissonInterval'
import { gammaTails } from '#shared/statistics/special/incompleteGamma'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

describe('poissonInterval', () => {
  // scipy 1.17.1 and R 4.2.2 poisson.test.
  it.each([
    [0, 100_000, 0, 3.688879454113935e-5],
    [10, 1, 4.7953886961324335, 18.39035604201778],
    [100_000, 1, 99381.15266374472, 100621.74473974388],
  ])('gives %d events in %d the limits of Garwood', (x, exposure, lower, upper) => {
    const interval = valueOf(poissonInterval(x, exposure))
    expect(relativeError(interval.lower, lower)).toBeLessThan(1e-13)
    expect(relativeError(interval.upper, upper)).toBeLessThan(1e-13)
  })

  it('leaves half of the rest beyond each limit', () => {
    const count = fc.integer({ min: 1, max: 3_000_000 })
    fc.assert(
      fc.property(count, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (x, confidence) => {
        const { lower, upper } = valueOf(poissonInterval(x, 1, confidence))
        const tail = (1 - confidence) / 2
        expect(relativeError(gammaTails(lower, x).lower, tail)).toBeLessThan(1e-8)
        expect(relativeError(gammaTails(upper, x + 1).upper, tail)).toBeLessThan(1e-8)
      }),
      { numRuns: 50 },
    )
  })

  it('comes close with the approximation of Byar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000 }), (x) => {
        const exact = valueOf(poissonInterval(x, 50))
        const near = valueOf(poissonInterval(x, 50, 0.95, 'byar'))
        expect(relativeError(near.lower, exact.lower)).toBeLessThan(2e-3)
        expect(relativeError(near.upper, exact.upper)).toBeLessThan(2e-4)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses what is no rate', () => {
    expect(codeOf(poissonInterval(-1, 1))).toBe('invalid_x')
    expect(codeOf(poissonInterval(1, 0))).toBe('invalid_exposure')
    expect(codeOf(poissonInterval(1, 1, 0))).toBe('invalid_confidence')
  })
})
