import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Design } from '#shared/statistics/sampleSize/design'
import { inflate, precisionSize } from '#shared/statistics/sampleSize/inflation'
import { logRank, type LogRankInput } from '#shared/statistics/sampleSize/logRank'
import { twoMeans } from '#shared/statistics/sampleSize/twoMeans'
import { twoProportions, type ProportionsInput } from '#shared/statistics/sampleSize/twoProportions'
import { binomialUpper } from '#shared/statistics/special/binomial'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'

const design: Design = { alpha: 0.05, power: 0.8, sides: 2, ratio: 1 }
const power = fc.double({ min: 0.6, max: 0.95, noNaN: true })

describe('twoProportions', () => {
  const shares: ProportionsInput = { ...design, p1: 0.5, p2: 0.65, method: 'pooled', margin: 0 }

  it('meets reference values (R 4.2.2 power.prop.test, rpact 3.3.4)', () => {
    expect(relativeError(valueOf(twoProportions(shares)).firstExact, 169.31137141966892)).toBeLessThan(1e-13)
    expect(valueOf(twoProportions({ ...shares, p1: 0.1, p2: 0.2, power: 0.9, ratio: 2 }))).toMatchObject({
      first: 203,
      second: 405,
      total: 608,
    })
    const inferior: ProportionsInput = {
      ...design,
      p1: 0.85,
      p2: 0.85,
      alpha: 0.025,
      power: 0.9,
      sides: 1,
      method: 'noninferiority',
      margin: 0.1,
    }
    expect(valueOf(twoProportions(inferior)).first).toBe(268)
  })

  it('needs more people for more power, a smaller difference or a correction', () => {
    const difference = fc.double({ min: 0.05, max: 0.3, noNaN: true })
    fc.assert(
      fc.property(power, difference, (wanted, apart) => {
        const size = (change: Partial<ProportionsInput>) =>
          valueOf(twoProportions({ ...shares, power: wanted, p2: 0.5 + apart, ...change })).firstExact
        expect(size({ power: wanted + 0.02 })).toBeGreaterThan(size({}))
        expect(size({ p2: 0.5 + apart - 0.01 })).toBeGreaterThan(size({}))
        expect(size({ method: 'fleiss_cc' })).toBeGreaterThan(size({}))
      }),
    )
  })

  it('refuses what no number of people shows', () => {
    expect(codeOf(twoProportions({ ...shares, p2: 0.5 }))).toBe('no_difference')
    expect(codeOf(twoProportions({ ...shares, p2: 1.5 }))).toBe('invalid_input')
    expect(codeOf(twoProportions({ ...shares, alpha: 0 }))).toBe('invalid_alpha')
    expect(codeOf(twoProportions({ ...shares, power: 1 }))).toBe('invalid_power')
    expect(codeOf(twoProportions({ ...shares, ratio: 0 }))).toBe('invalid_ratio')
  })
})

describe('logRank', () => {
  const input: LogRankInput = {
    ...design,
    hazardRatio: 0.7,
    controlHazard: Math.LN2 / 12,
    dropoutHazard: 0,
    accrual: 18,
    followUp: 12,
    method: 'schoenfeld',
  }

  it('meets reference values (R 4.2.2, rpact 3.3.4)', () => {
    const size = valueOf(logRank(input))
    expect(relativeError(size.eventsExact, 246.7871045473585)).toBeLessThan(1e-13)
    expect(relativeError(size.eventShare, 0.6259114146756874)).toBeLessThan(1e-13)
    expect([size.events, size.total]).toEqual([247, 395])
    expect(valueOf(logRank({ ...input, method: 'freedman' })).events).toBe(253)
  })

  it('needs as many events for a hazard ratio as for its inverse, and more people with drop-out', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        (hazardRatio, dropoutHazard) => {
          const size = valueOf(logRank({ ...input, hazardRatio, dropoutHazard }))
          const inverse = valueOf(logRank({ ...input, hazardRatio: 1 / hazardRatio }))
          expect(relativeError(inverse.eventsExact, size.eventsExact)).toBeLessThan(1e-11)
          const more = valueOf(logRank({ ...input, hazardRatio, dropoutHazard: dropoutHazard + 0.01 }))
          expect(more.totalExact).toBeGreaterThan(size.totalExact)
        },
      ),
    )
  })

  it('takes all accrual at once as its limit, and refuses the impossible', () => {
    const atOnce = valueOf(logRank({ ...input, accrual: 0 })).eventShareControl
    expect(atOnce).toBeCloseTo(0.5, 14)
    expect(codeOf(logRank({ ...input, hazardRatio: 1 }))).toBe('no_difference')
    expect(codeOf(logRank({ ...input, hazardRatio: -1 }))).toBe('invalid_input')
    expect(codeOf(logRank({ ...input, followUp: -1 }))).toBe('invalid_input')
    expect(codeOf(logRank({ ...input, controlHazard: 0 }))).toBe('no_events')
  })
})

describe('twoMeans', () => {
  it('meets reference values (R 4.2.2 power.t.test, strict)', () => {
    const size = valueOf(twoMeans({ ...design, difference: 0.5, standardDeviation: 1 }))
    expect(size).toMatchObject({ first: 64, second: 64, total: 128 })
    expect(size.power).toBeCloseTo(0.8014595579222542, 12)
    expect(relativeError(size.firstExact ?? 0, 63.76561019095224)).toBeLessThan(1e-8)
    expect(valueOf(twoMeans({ ...design, ratio: 2, difference: 4, standardDeviation: 9 }))).toMatchObject({
      first: 61,
      second: 122,
      firstExact: null,
    })
  })

  it('is the smallest size that has the power, whatever the unit and sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), power, (effect, wanted) => {
        const size = valueOf(twoMeans({ ...design, power: wanted, difference: effect, standardDeviation: 1 }))
        expect(size.power).toBeGreaterThanOrEqual(wanted)
        const scaled = twoMeans({ ...design, power: wanted, difference: -7 * effect, standardDeviation: 7 })
        expect(valueOf(scaled).first).toBe(size.first)
        expect(size.firstExact ?? 0).toBeLessThanOrEqual(size.first)
        if (size.first > 2) expect(size.firstExact ?? 0).toBeGreaterThan(size.first - 1)
      }),
      { numRuns: 25 },
    )
  })

  it('ends at the smallest arms for a huge difference', () => {
    const size = valueOf(twoMeans({ ...design, difference: 1e9, standardDeviation: 1 }))
    expect(size).toMatchObject({ first: 2, second: 2, power: 1 })
  })

  it('refuses what cannot be found', () => {
    const input = { ...design, difference: 1, standardDeviation: 1 }
    expect(codeOf(twoMeans({ ...input, difference: 0 }))).toBe('no_difference')
    expect(codeOf(twoMeans({ ...input, standardDeviation: 0 }))).toBe('invalid_input')
    expect(codeOf(twoMeans({ ...input, difference: 1e-6 }))).toBe('too_large')
    expect(codeOf(twoMeans({ ...input, alpha: 2 }))).toBe('invalid_alpha')
  })
})

describe('inflation', () => {
  it('meets reference values (R 4.2.2 pbinom)', () => {
    expect(inflate(340, 0.15, 0.3, 0.9)).toEqual({
      ok: true,
      value: { randomise: 400, screen: 572, randomiseAssured: 411 },
    })
    expect(valueOf(inflate(50, 0, 0, null))).toEqual({ randomise: 50, screen: 50, randomiseAssured: null })
    expect([valueOf(precisionSize(0.2, 0.03, 0.95)), valueOf(precisionSize(0.5, 0.05, 0.95))]).toEqual([
      683, 385,
    ])
  })

  it('assures with as few as it takes', () => {
    const dropout = fc.double({ min: 0, max: 0.8, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        dropout,
        fc.double({ min: 0.5, max: 0.99, noNaN: true }),
        (n, lost, assurance) => {
          const size = valueOf(inflate(n, lost, 0, assurance)).randomiseAssured ?? 0
          expect(binomialUpper(n, size, 1 - lost)).toBeGreaterThanOrEqual(assurance)
          expect(binomialUpper(n, size - 1, 1 - lost)).toBeLessThan(assurance)
        },
      ),
    )
  })

  it('refuses shares and numbers that cannot be', () => {
    expect(codeOf(inflate(0, 0.1, 0.1, null))).toBe('invalid_n')
    expect(codeOf(inflate(10, 1, 0.1, null))).toBe('invalid_share')
    expect(codeOf(inflate(10, 0.1, 0.1, 1))).toBe('invalid_assurance')
    expect(codeOf(precisionSize(2, 0.1, 0.9))).toBe('invalid_share')
    expect(codeOf(precisionSize(0.2, 0, 0.9))).toBe('invalid_half_width')
    expect(codeOf(precisionSize(0.2, 0.1, 1))).toBe('invalid_confidence')
  })
})
