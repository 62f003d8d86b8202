import { describe, expect, it } from 'vitest'
import { openingAfter, openingFrom, openingOf, openingQuantile } from '#shared/forecast/startUpTime'

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

  it('have less to go once time has gone by', () => {
    const opening = openingFrom(3, 9)
    expect(openingQuantile(openingAfter(opening, 2), 0.9)).toBeCloseTo(7, 6)
    expect(openingAfter(opening, 20)).toEqual({ type: 'fixed', at: 0 })
  })
})
