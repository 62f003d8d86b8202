import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/statistics/random/createRandom'
import { sampleBeta } from '#shared/statistics/random/sampleBeta'
import { sampleBinomial } from '#shared/statistics/random/sampleBinomial'
import { sampleGamma } from '#shared/statistics/random/sampleGamma'
import { samplePoisson } from '#shared/statistics/random/samplePoisson'
import { betaTails } from '#shared/statistics/special/incompleteBeta'
import { gammaTails } from '#shared/statistics/special/incompleteGamma'
import { normalDistribution } from '#shared/statistics/special/normal'

const draws = 20_000

/** Kolmogorov's distance between draws and a distribution, times the root of their number; below 1.95 in 999 of 1000 samples. */
function distance(draw: () => number, distribution: (x: number) => number): number {
  const sorted = Array.from({ length: draws }, draw).toSorted((a, b) => a - b)
  const largest = sorted.reduce((worst, x, index) => {
    const p = distribution(x)
    return Math.max(worst, Math.abs(p - index / draws), Math.abs(p - (index + 1) / draws))
  }, 0)
  return largest * Math.sqrt(draws)
}

/** Mean and variance of draws in standard errors from what they should be, the variance by its normal approximation. */
function moments(draw: () => number, mean: number, variance: number): readonly [number, number] {
  const values = Array.from({ length: draws }, draw)
  const average = values.reduce((sum, value) => sum + value, 0) / draws
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws
  const fourth = values.reduce((sum, value) => sum + (value - mean) ** 4, 0) / draws
  const meanError = (average - mean) / Math.sqrt(variance / draws)
  return [meanError, (square - variance) / Math.sqrt(Math.max(1e-30, fourth - square * square) / draws)]
}

describe('createRandom', () => {
  it('repeats itself for a seed and differs for its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 }), (seed) => {
        const take = (from: number) => {
          const random = createRandom(from)
          return [random.uniform(), random.normal(), random.uniform()]
        }
        expect(take(seed)).toEqual(take(seed))
        expect(take(seed)).not.toEqual(take(seed + 1))
      }),
    )
  })

  it('keeps the first draws of neighbouring seeds apart', () => {
    let seed = 0
    expect(
      distance(
        () => createRandom((seed += 1)).uniform(),
        (x) => x,
      ),
    ).toBeLessThan(1.95)
  })

  it('draws evenly, strictly between 0 and 1, and normally', () => {
    const random = createRandom(7)
    expect(distance(random.uniform, (x) => x)).toBeLessThan(1.95)
    expect(distance(random.normal, normalDistribution)).toBeLessThan(1.95)
  })
})

describe('gamma and beta draws', () => {
  it.each([0.5, 1, 3.7, 250, 1e6])('follow the gamma distribution of shape %d', (shape) => {
    const random = createRandom(11)
    expect(
      distance(
        () => sampleGamma(random, shape),
        (x) => gammaTails(x, shape).lower,
      ),
    ).toBeLessThan(1.95)
  })

  it.each([
    [0.5, 0.5],
    [0.5, 60.5],
    [620.5, 1380.5],
  ])('follow the beta distribution of %d and %d', (a, b) => {
    const random = createRandom(13)
    expect(
      distance(
        () => sampleBeta(random, a, b),
        (x) => betaTails(x, a, b).lower,
      ),
    ).toBeLessThan(1.95)
  })
})

describe('binomial and Poisson draws', () => {
  it.each([
    [20, 0.3],
    [1000, 0.004],
    [5_000_000, 0.62],
  ])('have the moments of the binomial of %d and %d', (n, p) => {
    const random = createRandom(17)
    for (const error of moments(() => sampleBinomial(random, n, p), n * p, n * p * (1 - p)))
      expect(Math.abs(error)).toBeLessThan(3.9)
  })

  it.each([0.2, 11, 13, 4000])('have the moments of the Poisson of mean %d', (mean) => {
    const random = createRandom(19)
    for (const error of moments(() => samplePoisson(random, mean), mean, mean))
      expect(Math.abs(error)).toBeLessThan(3.9)
  })

  it('are whole numbers within their limits', () => {
    const random = createRandom(23)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const count = sampleBinomial(random, n, p)
          expect(Number.isInteger(count) && count >= 0 && count <= n).toBe(true)
          expect(Number.isInteger(samplePoisson(random, n * p))).toBe(true)
        },
      ),
    )
    expect([sampleBinomial(random, 90, 0), sampleBinomial(random, 90, 1), samplePoisson(random, 0)]).toEqual([
      0, 90, 0,
    ])
  })
})
