import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCentres } from '#shared/statistics/recruitment/interim/addCentres'
import { bootstrapPrediction } from '#shared/statistics/recruitment/interim/bootstrapPrediction'
import { fitRates } from '#shared/statistics/recruitment/interim/fitRates'
import { predictRemaining, type Interim } from '#shared/statistics/recruitment/interim/predictRemaining'
import { recentShortfall } from '#shared/statistics/recruitment/interim/recentShortfall'
import { posteriorRate } from '#shared/statistics/recruitment/rateDistribution'
import { targetProbability } from '#shared/statistics/recruitment/recruitmentForecast'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const counts = [0, 3, 5, 1, 8, 2, 0, 4, 12, 6]
const exposures = [6, 6, 6, 5.5, 6, 4, 3, 5, 6, 6]
const observed = counts.map((recruited, site) => ({ recruited, exposure: exposures[site] ?? 0 }))
const rate = { type: 'gamma' as const, alpha: 1.888401, beta: 2.565783 }
const levels = [0.05, 0.5, 0.95]

function interim(remaining: number, target: number): Interim {
  return { rate, sites: observed.map((site) => ({ ...site, remaining })), future: [], target }
}

describe('fitRates', () => {
  it('meets reference values (R MASS glm.nb with offset, scipy 1.17.1)', () => {
    const fitted = valueOf(fitRates(observed))
    if (fitted.rate.type !== 'gamma') throw new Error('A gamma distribution is expected.')
    expect(relativeError(fitted.rate.alpha, 1.8884014185798046)).toBeLessThan(1e-7)
    expect(relativeError(fitted.rate.beta, 2.5657829266802845)).toBeLessThan(1e-7)
    expect(relativeError(fitted.logLikelihood, -24.17173045959936)).toBeLessThan(1e-12)
  })

  it('is the Poisson limit where the sites differ less than chance makes them', () => {
    const even = [5, 5, 6, 5, 4, 5].map((recruited) => ({ recruited, exposure: 5 }))
    const fitted = valueOf(fitRates(even))
    expect(fitted).toMatchObject({ rate: { type: 'known', rate: 1 }, mean: 1 })
    expect(relativeError(fitted.logLikelihood, -10.624134640463222)).toBeLessThan(1e-13)
  })

  it('finds the top: no other mean or variation is likelier', () => {
    const site = fc.record({
      recruited: fc.integer({ min: 0, max: 30 }),
      exposure: fc.double({ min: 0.5, max: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(site, { minLength: 3, maxLength: 12 }), (sites) => {
        const fitted = fitRates(sites)
        if (!fitted.ok || fitted.value.rate.type !== 'gamma') return
        const { alpha, beta } = fitted.value.rate
        // The score of the mean is exactly 0 at the top.
        const score = sites.reduce(
          (sum, { recruited, exposure }) => sum + (recruited - (alpha / beta) * exposure) / (beta + exposure),
          0,
        )
        expect(Math.abs(score)).toBeLessThan(1e-7)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses to tell a rate from nobody', () => {
    expect(codeOf(fitRates([{ recruited: 0, exposure: 3 }]))).toBe('nothing_recruited')
    expect(codeOf(fitRates([]))).toBe('nothing_recruited')
    expect(codeOf(fitRates([{ recruited: 2, exposure: 0 }]))).toBe('invalid_counts')
    expect(codeOf(fitRates([{ recruited: 1.5, exposure: 1 }]))).toBe('invalid_counts')
  })
})

describe('predictRemaining', () => {
  it('meets reference values (convolution in numpy)', () => {
    const forecast = valueOf(predictRemaining(interim(12, 100), levels))
    expect(forecast.quantiles).toEqual([65, 88, 114])
    expect(relativeError(forecast.mean, 88.31929981203862)).toBeLessThan(1e-12)
    expect(relativeError(forecast.variance, 220.25740535212248)).toBeLessThan(1e-12)
    expect(relativeError(forecast.probability, 0.9854367865333754)).toBeLessThan(1e-11)
    expect(relativeError(forecast.posteriorMeans[8] ?? 0, 1.6213813728412219)).toBeLessThan(1e-13)
    expect(valueOf(predictRemaining(interim(1, 40), levels)).probability).toBe(1)
  })

  it('is the exact forecast of sites with posterior rates', () => {
    const sites = observed.map(({ recruited, exposure }) => ({
      rate: posteriorRate(rate, recruited, exposure),
      opening: { type: 'fixed' as const, at: 0 },
    }))
    const before = counts.reduce((sum, count) => sum + count, 0)
    expect(valueOf(targetProbability({ sites }, 100 - before, 12))).toBeCloseTo(
      valueOf(predictRemaining(interim(12, 100), levels)).probability,
      11,
    )
  })
})

describe('addCentres', () => {
  it('meets a reference value', () => {
    const added = valueOf(addCentres(interim(8, 125), 5, 0.9))
    expect(added.extraCentres).toBe(13)
    expect(relativeError(added.probability, 0.933136681283784)).toBeLessThan(1e-11)
    expect(relativeError(added.probabilityWithOneLess ?? 0, 0.8981215501121644)).toBeLessThan(1e-11)
  })

  it('adds none where none is needed, and says when none helps', () => {
    expect(valueOf(addCentres(interim(8, 60), 5, 0.5))).toMatchObject({
      extraCentres: 0,
      probabilityWithOneLess: null,
    })
    expect(valueOf(addCentres(interim(8, 20), 5, 0.5))).toMatchObject({ extraCentres: 0, probability: 1 })
    expect(codeOf(addCentres(interim(1, 500), 0, 0.5))).toBe('unreachable')
  })
})

describe('bootstrapPrediction', () => {
  const run = (seed: number) => {
    const bootstrap = valueOf(bootstrapPrediction(interim(12, 130), { replicates: 60, seed, levels }))
    let step = bootstrap.next()
    while (step.done !== true) step = bootstrap.next()
    return valueOf(step.value)
  }

  it('is wider than the forecast that takes the rates as known, and repeats itself', () => {
    const plain = valueOf(predictRemaining(interim(12, 130), levels))
    const wider = run(3)
    expect(run(3)).toEqual(wider)
    const width = (quantiles: readonly number[]) => (quantiles[2] ?? 0) - (quantiles[0] ?? 0)
    expect(width(wider.quantiles)).toBeGreaterThan(width(plain.quantiles))
    expect(wider.probabilityLower).toBeLessThan(wider.probabilityUpper)
    expect(Math.abs(wider.probability - plain.probability)).toBeLessThan(0.1)
  })

  it('refuses where there is nothing to fit again', () => {
    const nothing = { rate, sites: [{ recruited: 0, exposure: 0, remaining: 5 }], future: [], target: 5 }
    expect(codeOf(bootstrapPrediction(nothing, { seed: 1, levels }))).toBe('invalid_counts')
    expect(codeOf(bootstrapPrediction(interim(2, 100), { seed: 1.5, levels }))).toBe('invalid_level')
  })
})

describe('recentShortfall', () => {
  const inTwoParts = (last: number) =>
    observed.map((earlier) => ({ earlier, last: { recruited: last, exposure: 3 } }))

  it('warns where the last part is below what the earlier foretells', () => {
    const fallen = valueOf(recentShortfall(inTwoParts(0)))
    expect(fallen).toMatchObject({ observed: 0, fallen: true })
    expect(fallen.expected).toBeCloseTo(22, 0)
    const stayed = valueOf(recentShortfall(inTwoParts(2)))
    expect(stayed.fallen).toBe(false)
    expect(stayed.probability).toBeGreaterThan(fallen.probability)
  })

  it('refuses counts that are none', () => {
    expect(
      codeOf(
        recentShortfall([{ earlier: { recruited: 1, exposure: 1 }, last: { recruited: -1, exposure: 1 } }]),
      ),
    ).toBe('invalid_counts')
  })
})
