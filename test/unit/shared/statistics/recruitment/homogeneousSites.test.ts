import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { homogeneousForecast, minimumCentres } from '#shared/statistics/recruitment/homogeneousSites'
import { rateFromMean } from '#shared/statistics/recruitment/rateDistribution'
import { targetProbability } from '#shared/statistics/recruitment/recruitmentForecast'
import { timeToTarget } from '#shared/statistics/recruitment/timeToTarget'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const levels = { counts: [0.05, 0.5, 0.95], times: [0.1, 0.5, 0.8, 0.9] }
const sites = { alpha: 1.2, beta: 2.4, centres: 60, time: 12, target: 400 }

describe('homogeneousForecast', () => {
  it('meets reference values (scipy 1.17.1 nbinom and betaprime, R 4.2.2 qnbinom and qbeta)', () => {
    const forecast = valueOf(homogeneousForecast(sites, levels))
    expect(forecast.countQuantiles).toEqual([287, 358, 439])
    expect(relativeError(forecast.mean, 360)).toBeLessThan(1e-14)
    expect(relativeError(forecast.variance, 2160)).toBeLessThan(1e-14)
    expect(relativeError(forecast.probability, 0.19431269767393866)).toBeLessThan(1e-12)
    expect(relativeError(forecast.timeMean, 13.52112676056338)).toBeLessThan(1e-14)
    expect(relativeError(forecast.timeDeviation, 1.7536556637923748)).toBeLessThan(1e-12)
    const times = [11.39030835944614, 13.384132992600437, 14.929951541712466, 15.82575307745599]
    forecast.timeQuantiles.forEach((time, place) => {
      expect(relativeError(time, times[place] ?? 0)).toBeLessThan(1e-11)
    })
  })

  it('has no mean time where one site alone may never recruit', () => {
    const forecast = valueOf(
      homogeneousForecast({ alpha: 0.8, beta: 1, centres: 1, time: 24, target: 15 }, levels),
    )
    expect([forecast.timeMean, forecast.timeDeviation]).toEqual([Infinity, Infinity])
    expect(relativeError(forecast.timeQuantiles[3] ?? 0, 280.74837875641623)).toBeLessThan(1e-11)
  })

  it('is what the convolution of single sites gives', () => {
    const few = { ...sites, centres: 7, target: 40 }
    const plan = {
      sites: Array.from({ length: 7 }, () => ({
        rate: { type: 'gamma' as const, alpha: 1.2, beta: 2.4 },
        opening: { type: 'fixed' as const, at: 0 },
      })),
    }
    const closed = valueOf(homogeneousForecast(few, levels))
    expect(relativeError(valueOf(targetProbability(plan, 40, 12)), closed.probability)).toBeLessThan(1e-11)
    const times = valueOf(timeToTarget(plan, 40, levels.times))
    times.forEach((time, place) => {
      expect(relativeError(Number(time), closed.timeQuantiles[place] ?? 0)).toBeLessThan(1e-9)
    })
  })

  it('refuses what is out of range', () => {
    expect(codeOf(homogeneousForecast({ ...sites, alpha: 0 }, levels))).toBe('invalid_rate')
    expect(codeOf(homogeneousForecast({ ...sites, time: -1 }, levels))).toBe('invalid_time')
    expect(codeOf(homogeneousForecast({ ...sites, target: 1.5 }, levels))).toBe('invalid_target')
    expect(codeOf(homogeneousForecast({ ...sites, centres: 0 }, levels))).toBe('invalid_centres')
    expect(codeOf(homogeneousForecast(sites, { counts: [1], times: [] }))).toBe('invalid_level')
  })
})

describe('minimumCentres', () => {
  it('meets a reference value and is the smallest number', () => {
    const needed = valueOf(minimumCentres({ ...sites, target: 200 }, 0.8))
    expect(needed.centres).toBe(39)
    expect(relativeError(needed.probability, 0.8202441186070385)).toBeLessThan(1e-12)
    expect(relativeError(needed.probabilityWithOneLess, 0.7739829910027539)).toBeLessThan(1e-12)
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (alpha, beta, target, probability) => {
          const found = valueOf(minimumCentres({ alpha, beta, time: 10, target }, probability))
          expect(found.probability).toBeGreaterThanOrEqual(probability)
          expect(found.probabilityWithOneLess).toBeLessThan(probability)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('says when no number of centres is enough', () => {
    expect(codeOf(minimumCentres({ ...sites, time: 0 }, 0.8))).toBe('unreachable')
    expect(codeOf(minimumCentres(sites, 1))).toBe('invalid_level')
  })
})

describe('rateFromMean', () => {
  it('has the mean and the variation asked for, after the haircut', () => {
    const rate = valueOf(rateFromMean({ mean: 0.8, variation: 0.5, haircut: 0.75 }))
    expect(rate).toEqual({ type: 'gamma', alpha: 4, beta: expect.closeTo(4 / 0.6, 12) })
    expect(valueOf(rateFromMean({ mean: 0.8, variation: 0 }))).toEqual({ type: 'known', rate: 0.8 })
    expect(valueOf(rateFromMean({ mean: 0, variation: 1 }))).toEqual({ type: 'known', rate: 0 })
    expect(codeOf(rateFromMean({ mean: -1, variation: 1 }))).toBe('invalid_rate')
  })
})
