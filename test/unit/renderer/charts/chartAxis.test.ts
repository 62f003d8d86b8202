import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisTicks,
  linearAxis,
  logarithmicAxis,
  positionOn,
  roundDown,
  roundUp,
} from '#renderer/charts/chartAxis'
import type { Quantity } from '#shared/estimate/result'

function quantity(estimate: number | null, lower: number, upper: number): Quantity {
  return { estimate, lower, upper, interval: null, kind: lower === upper ? 'exact' : 'bounded' }
}

describe('a chart axis', () => {
  it('places values by their logarithm and keeps those outside at its ends', () => {
    const axis = { kind: 'log', minimum: 10, maximum: 1000 } as const
    expect(positionOn(axis, 100)).toBeCloseTo(0.5)
    expect(positionOn(axis, 0)).toBe(0)
    expect(positionOn(axis, 5000)).toBe(1)
  })

  it('rounds its ends to 1, 2 or 5 times a power of ten', () => {
    expect([0.7, 1, 2.4, 49, 6200].map(roundDown)).toEqual([0.5, 1, 2, 20, 5000])
    expect([0.7, 1, 2.4, 49, 6200].map(roundUp)).toEqual([1, 1, 5, 50, 10_000])
  })

  it('lets a lower bound of 0 run off a logarithmic axis but shows every estimate', () => {
    const axis = logarithmicAxis([quantity(9100, 0, 16_600)])
    expect(axis.minimum).toBeGreaterThan(0)
    expect(axis.minimum).toBeLessThanOrEqual(9100)
    expect(axis.maximum).toBeGreaterThanOrEqual(16_600)
  })

  it('shows the whole of every interval, but not every bound', () => {
    const wide = { ...quantity(1000, 0, 5_000_000), interval: { lower: 20, upper: 45_000 } }
    const axis = logarithmicAxis([wide])
    expect(axis.minimum).toBeLessThanOrEqual(20)
    expect(axis.maximum).toBeGreaterThanOrEqual(45_000)
    expect(axis.maximum).toBeLessThan(5_000_000)
    expect(linearAxis(wide).maximum).toBeGreaterThanOrEqual(45_000)
    const none = { ...quantity(40, 0, 90), interval: { lower: 0, upper: 60 } }
    expect(logarithmicAxis([none]).minimum).toBeGreaterThan(0)
  })

  it('has an axis for nobody and for a number without estimate', () => {
    expect(logarithmicAxis([quantity(0, 0, 0)])).toEqual({ kind: 'log', minimum: 1, maximum: 10 })
    const bounds = logarithmicAxis([quantity(null, 0, 400)])
    expect(bounds.maximum).toBeGreaterThanOrEqual(400)
  })

  it('begins a linear axis at 0 and does not let wide bounds press the estimate to the left', () => {
    const axis = linearAxis(quantity(200, 0, 1_000_000))
    expect(axis.minimum).toBe(0)
    expect(200 / axis.maximum).toBeGreaterThan(0.1)
  })

  it('always has rising ticks inside the axis, never more than asked for by more than one', () => {
    const number = fc.double({ min: 0.2, max: 6_000_000, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2, max: 6 }), (one, other, most) => {
        const estimate = Math.min(one, other)
        for (const axis of [
          logarithmicAxis([quantity(estimate, 0, Math.max(one, other))]),
          linearAxis(quantity(estimate, 0, Math.max(one, other))),
        ]) {
          const ticks = axisTicks(axis, most)
          expect(ticks.length).toBeGreaterThan(0)
          expect(ticks.length).toBeLessThanOrEqual(most + 1)
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks)
          expect(ticks.every((tick) => tick >= axis.minimum * 0.999 && tick <= axis.maximum * 1.001)).toBe(
            true,
          )
        }
      }),
    )
  })
})
