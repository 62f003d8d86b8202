import { describe, expect, it } from 'vitest'
import {
  averagePool,
  believedRate,
  chooseRate,
  dataRateOf,
  disagreementOf,
  followPool,
  hazardThatFinds,
  pooledRate,
  variationOf,
} from '#shared/forecast/siteRates'
import type { SitePool } from '#shared/forecast/sitePools'

const pool: SitePool = {
  site: 'a',
  eligible: 1000,
  present: 100,
  inflow: 2,
  relative: { lower: 0.5, upper: 2 },
  counted: true,
}
const finding = { meetingHazard: 1 / 12, leaving: 0, passing: 1 }
const band = (value: number, lower: number, upper: number) => ({ value, lower, upper })

describe('data-based rates', () => {
  it('are what a pool gives on average over a year', () => {
    const rate = dataRateOf({ ...pool, inflow: 0 }, finding)
    expect(rate.value).toBeCloseTo((100 * (1 - Math.exp(-1))) / 12, 10)
    expect(rate.lower).toBeCloseTo(rate.value / 2, 10)
    expect(rate.upper).toBeCloseTo(rate.value * 2, 10)
  })

  it('come to the inflow where a pool has run dry', () => {
    expect(dataRateOf({ ...pool, present: 0 }, { ...finding, meetingHazard: 1000 }).value).toBeCloseTo(2, 2)
  })

  it('lose those who fail at screening', () => {
    const whole = dataRateOf(pool, finding).value
    expect(dataRateOf(pool, { ...finding, passing: 0.75 }).value).toBeCloseTo(0.75 * whole, 10)
  })

  it('rest on the pool as it is on average when nobody recruits', () => {
    expect(averagePool(pool, 0, 12)).toBeCloseTo(100 + 2 * 6, 2)
    expect(averagePool({ ...pool, inflow: 0 }, 0.1, 12)).toBeCloseTo((100 * (1 - Math.exp(-1.2))) / 1.2, 2)
  })
})

describe('the hazard that finds so many', () => {
  it('is that of the rate which a pool gives', () => {
    const { value } = dataRateOf(pool, finding)
    expect(hazardThatFinds(pool, value * 12, 0, 12)).toBeCloseTo(1 / 12, 9)
  })

  it('finds nearly all where more are asked for than there are, and nobody where none are', () => {
    const meetingHazard = hazardThatFinds(pool, 1000, 0.02, 24)
    const found = followPool(pool, { meetingHazard, leaving: 0.02 }, 24)
    expect(found?.enrolled).toBeCloseTo(0.95 * (100 + 2 * 24), 6)
    expect(hazardThatFinds(pool, 0, 0.02, 24)).toBe(0)
    expect(hazardThatFinds({ present: 0, inflow: 0 }, 5, 0, 24)).toBe(0)
  })
})

describe('rates of a site', () => {
  it('are pooled by precision: the better known one counts more', () => {
    const pooled = pooledRate(band(1, 0.9, 1.1), band(4, 1, 16))
    expect(pooled.value).toBeGreaterThan(1)
    expect(pooled.value).toBeLessThan(1.1)
    expect(pooledRate(band(1, 0.5, 2), band(4, 2, 8)).value).toBeCloseTo(2, 10)
  })

  it('fall back to the one that is known, and to none', () => {
    expect(chooseRate('data', null, band(2, 1, 3))).toMatchObject({ value: 2, basis: 'stated' })
    expect(chooseRate('pooled', band(1, 1, 1), null)).toMatchObject({ value: 1, basis: 'data' })
    expect(chooseRate('stated', null, null)).toBeNull()
  })

  it('take a rate of nobody for what it is', () => {
    expect(chooseRate('stated', band(1, 0.5, 2), band(0, 0, 0))).toMatchObject({ value: 0, basis: 'stated' })
    expect(chooseRate('data', band(0, 0, 0), band(1, 1, 1))).toMatchObject({ value: 0, basis: 'data' })
  })

  it('disagree where the stated one lies outside the band of the data', () => {
    expect(disagreementOf(band(1, 0.5, 2), band(3, 1, 4))).toBe('above')
    expect(disagreementOf(band(1, 0.5, 2), band(0.2, 0.1, 0.6))).toBe('below')
    expect(disagreementOf(band(1, 0.5, 2), band(1.5, 1, 3))).toBeNull()
    expect(disagreementOf(null, band(1.5, 1, 3))).toBeNull()
  })

  it('are believed as far as the plan says', () => {
    expect(believedRate(band(2, 1, 4), band(0.5, 0.25, 1))).toEqual(band(1, 0.25, 4))
    expect(believedRate(band(2, 1, 4), null)).toEqual(band(2, 1, 4))
  })
})

describe('variationOf', () => {
  it('is that of a log-normal quantity with the interval', () => {
    const deviation = 0.3
    const end = Math.exp(deviation * 1.2815515655446004)
    expect(variationOf(band(1, 1 / end, end))).toBeCloseTo(Math.sqrt(Math.expm1(deviation ** 2)), 10)
    expect(variationOf(band(1, 1, 1))).toBe(0)
    expect(variationOf(band(0, 0, 0))).toBe(0)
  })
})
