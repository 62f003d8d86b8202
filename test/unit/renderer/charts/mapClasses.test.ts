import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  classBreaks,
  classOf,
  hasWideInterval,
  keptBreaks,
  mapClassCount,
  rampStep,
} from '#renderer/charts/mapClasses'

describe('classes of the map', () => {
  const values = [210, 260, 330, 380, 410, 460, 520, 590, 640, 700, 780, 900, 1050, 1300, 1650]

  it('are parted by rising round numbers', () => {
    const breaks = classBreaks(values)
    expect(breaks).toHaveLength(mapClassCount - 1)
    expect(breaks.every((one) => Number(one.toPrecision(2)) === one)).toBe(true)
    expect(new Set(values.map((value) => classOf(value, breaks))).size).toBe(mapClassCount)
  })

  it('stay while a criterion moves the numbers, and are made anew when they no longer tell counties apart', () => {
    const breaks = classBreaks(values)
    expect(
      keptBreaks(
        breaks,
        values.map((value) => value * 0.8),
      ),
    ).toBe(breaks)
    const few = keptBreaks(
      breaks,
      values.map((value) => value / 50),
    )
    expect(few).not.toBe(breaks)
    expect(Math.max(...few)).toBeLessThan(50)
  })

  it('are none where there is no value, and then the middle of the ramp is used', () => {
    expect(classBreaks([])).toEqual([])
    expect(rampStep(0, [])).toBe(3)
  })

  it('rise for any values, and the ramp goes from its first to its last step', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 20 }), (numbers) => {
        const breaks = classBreaks(numbers)
        expect(breaks.length).toBeLessThan(mapClassCount)
        breaks.slice(1).forEach((one, index) => expect(one).toBeGreaterThan(breaks[index] ?? Infinity))
        if (breaks.length > 0) {
          expect(rampStep(0, breaks)).toBe(1)
          expect(rampStep(breaks.length, breaks)).toBe(mapClassCount)
        }
      }),
    )
  })

  it('are hatched where the interval is wide or there is no estimate', () => {
    const bounded = { estimate: 1000, lower: 0, upper: 5000, interval: null, kind: 'bounded' } as const
    expect(hasWideInterval({ ...bounded, interval: { lower: 600, upper: 1400 } })).toBe(false)
    expect(hasWideInterval({ ...bounded, interval: { lower: 500, upper: 1400 } })).toBe(true)
    expect(hasWideInterval({ ...bounded, estimate: null })).toBe(true)
    expect(hasWideInterval({ ...bounded, estimate: 0, interval: { lower: 0, upper: 4 } })).toBe(true)
    expect(hasWideInterval({ ...bounded, estimate: 0, lower: 0, upper: 0, kind: 'exact' })).toBe(false)
  })

  it('are hatched by the hard bounds where no interval is known', () => {
    const bounded = { estimate: 1000, lower: 700, upper: 1400, interval: null, kind: 'bounded' } as const
    expect(hasWideInterval(bounded)).toBe(false)
    expect(hasWideInterval({ ...bounded, lower: 100 })).toBe(true)
  })
})
