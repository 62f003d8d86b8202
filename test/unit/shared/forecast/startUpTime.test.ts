import { describe, expect, it } from 'vitest'
import { laterBy, openingAfter, openingFrom, openingOf, openingQuantile } from '#shared/forecast/startUpTime'

describe('start-up times', () => {
  it.each([
    [3, 6],
    [1, 12],
    [5, 5.5],
  ])('have the median %f and the P90 %f that were stated', (median, p90) => {
    const opening = openingFrom(median, p90)
    expect(opening.type).toBe('gamma')
    expect(openingQuantile(opening, 0.5)).toBeCloseTo(median, 6)
    expect(openingQuantile(opening, 0.9)).toBeCloseTo(p90, 6)
  })

  it('are fixed where both are equal, or nearly', () => {
    expect(openingFrom(4, 4)).toEqual({ type: 'fixed', at: 4 })
    expect(openingFrom(0, 0)).toEqual({ type: 'fixed', at: 0 })
    expect(openingFrom(4, 4.000001)).toEqual({ type: 'fixed', at: 4 })
  })

  it('are those of hospitals where nothing is stated: a mean of 128 days', () => {
    const opening = openingOf({ startUp: null })
    const mean = opening.type === 'gamma' ? opening.shape * opening.scale : NaN
    expect(mean * (365.25 / 12)).toBeCloseTo(128, 9)
  })

  it('that forget how long they took stay as long as they were', () => {
    const exponential = { type: 'gamma', shape: 1, scale: 3 } as const
    for (const elapsed of [0.5, 10, 200]) {
      const left = openingAfter(exponential, elapsed)
      expect(openingQuantile(left, 0.5)).toBeCloseTo(3 * Math.LN2, 6)
      expect(openingQuantile(left, 0.9)).toBeCloseTo(3 * Math.LN10, 6)
    }
  })

  it('have less to go once time has gone by, and are never over by themselves', () => {
    const hospitals = openingOf({ startUp: null })
    const left = openingAfter(hospitals, 4)
    // 10 000 000 draws of the gamma distribution, those above 4 months.
    expect(openingQuantile(left, 0.5)).toBeCloseTo(2.3, 1)
    expect(openingQuantile(left, 0.9)).toBeCloseTo(7.1, 1)
    expect(openingAfter(openingFrom(3, 3), 2)).toEqual({ type: 'fixed', at: 1 })
    expect(openingAfter(openingFrom(3, 3), 20)).toEqual({ type: 'fixed', at: 0 })
  })

  it('begin later together', () => {
    const later = laterBy(openingFrom(3, 9), 2)
    expect(openingQuantile(later, 0.5)).toBeCloseTo(5, 6)
    expect(openingQuantile(laterBy(later, 1), 0.9)).toBeCloseTo(12, 6)
    expect(laterBy({ type: 'fixed', at: 1 }, 2)).toEqual({ type: 'fixed', at: 3 })
  })
})
