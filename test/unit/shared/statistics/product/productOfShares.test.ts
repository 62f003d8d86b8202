import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { productQuantiles } from '#shared/statistics/product/productDistribution'
import { productOfShares, type ShareStep } from '#shared/statistics/product/productOfShares'
import { createRandom } from '#shared/statistics/random/createRandom'
import { sampleBeta } from '#shared/statistics/random/sampleBeta'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

describe('productOfShares', () => {
  it('meets reference values (scipy 1.17.1: closed forms and nested Gauss-Legendre)', () => {
    const product = valueOf(
      productOfShares(18_500, [
        { x: 620, n: 2000 },
        { x: 45, n: 300 },
      ]),
    )
    const pairs: readonly (readonly [number, number])[] = [
      [product.estimate, 860.25],
      [product.logStandardError ?? 0, 0.14142769217764722],
      [product.delta.lower, 651.9904154527657],
      [product.beta.mean, 867.1841404878955],
      [product.beta.variance, 14834.079016130037],
      [product.predictiveVariance, 15659.812215400103],
    ]
    for (const [got, wanted] of pairs) expect(relativeError(got, wanted)).toBeLessThan(1e-11)
    expect(relativeError(product.beta.lower, 643.3846883625579)).toBeLessThan(1e-8)
    expect(relativeError(product.beta.median, 862.0822844883008)).toBeLessThan(1e-8)
    expect(relativeError(product.beta.upper, 1119.9533380347932)).toBeLessThan(1e-8)
  })

  it('has no delta interval where a sample found nobody, but a beta one', () => {
    const product = valueOf(productOfShares(5000, [{ x: 0, n: 60 }]))
    expect(product).toMatchObject({ estimate: 0, logStandardError: null, delta: { lower: 0, upper: null } })
    expect(relativeError(product.beta.upper, 204.16961433449228)).toBeLessThan(1e-9)
  })

  it('agrees with drawn products, also where everybody or nobody was found', () => {
    const tables: readonly (readonly [number, number])[][] = [
      [
        [0, 12],
        [9, 9],
        [30, 40],
      ],
      [
        [50, 50],
        [80, 80],
      ],
      [
        [3, 10],
        [400_000, 1_000_000],
        [70, 90],
        [12, 60],
        [25, 30],
      ],
    ]
    const random = createRandom(5)
    const draws = 40_000
    for (const table of tables) {
      const shapes = table.map(([x, n]) => ({ a: x + 0.5, b: n - x + 0.5 }))
      const sorted = Array.from({ length: draws }, () =>
        shapes.reduce((product, { a, b }) => product * sampleBeta(random, a, b), 1),
      ).toSorted((first, second) => first - second)
      const levels = [0.1, 0.5, 0.9]
      productQuantiles(shapes, levels).forEach((quantile, index) => {
        const below = sorted.filter((value) => value <= quantile).length / draws
        expect(Math.abs(below - (levels[index] ?? 0))).toBeLessThan(4 * Math.sqrt(0.25 / draws))
      })
    }
  })

  it('does not depend on the order of the steps, and orders its quantiles', () => {
    const step = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((x): ShareStep => ({ x, n })))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), (steps) => {
        const { beta } = valueOf(productOfShares(1000, steps))
        expect(beta.lower).toBeLessThan(beta.median)
        expect(beta.median).toBeLessThan(beta.upper)
        const turned = valueOf(productOfShares(1000, steps.toReversed())).beta
        expect(relativeError(turned.median, beta.median)).toBeLessThan(1e-9)
      }),
      { numRuns: 15 },
    )
  })

  it('scales with known shares, and is certain without samples', () => {
    const certain = valueOf(productOfShares(800, [{ p: 0.25 }]))
    expect(certain).toMatchObject({
      estimate: 200,
      logStandardError: 0,
      beta: { lower: 200, upper: 200, variance: 0 },
    })
    // Who fulfils the criterion still varies, binomially.
    expect(certain.predictiveVariance).toBeCloseTo(150, 10)
    expect(valueOf(productOfShares(0, [{ x: 1, n: 2 }])).beta.upper).toBe(0)
  })

  it('refuses what is no share', () => {
    expect(codeOf(productOfShares(-1, []))).toBe('invalid_population')
    expect(codeOf(productOfShares(1, [{ p: 2 }]))).toBe('invalid_proportion')
    expect(codeOf(productOfShares(1, [{ x: 3, n: 2 }]))).toBe('x_gt_n')
    expect(codeOf(productOfShares(1, [{ x: 3, n: 0 }]))).toBe('invalid_n')
    expect(codeOf(productOfShares(1, [{ x: -1, n: 3 }]))).toBe('invalid_x')
    expect(codeOf(productOfShares(1, [], 0))).toBe('invalid_confidence')
    expect(
      codeOf(
        productOfShares(
          1,
          Array.from({ length: 41 }, () => ({ x: 1, n: 2 })),
        ),
      ),
    ).toBe('too_many_steps')
  })
})
