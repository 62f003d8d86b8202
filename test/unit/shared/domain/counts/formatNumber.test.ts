import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certaintyOf,
  formatBounds,
  formatDecimal,
  formatEstimate,
  formatInteger,
  formatInterval,
  formatQuantity,
  formatRange,
  formatShare,
  formatSigned,
  formatStatedShare,
  roundBoundsOutward,
  roundToCertainty,
} from '#shared/domain/counts/formatNumber'

const space = '\u00A0'
const minus = '\u2212'

describe('a stated share', () => {
  it('keeps the digits it was stated with, and no others', () => {
    expect(formatStatedShare(0.07, 'en')).toBe(`7${space}%`)
    expect(formatStatedShare(0.29, 'nb')).toBe(`29${space}%`)
    expect(formatStatedShare(0.125, 'nb')).toBe(`12,5${space}%`)
    expect(formatStatedShare(0.00125, 'en')).toBe(`0.125${space}%`)
    expect(formatStatedShare(1, 'en')).toBe(`100${space}%`)
  })
})

describe('numbers in words of the language', () => {
  it('groups digits with no-break spaces in both languages', () => {
    expect(formatInteger(5550203, 'en')).toBe(`5${space}550${space}203`)
    expect(formatInteger(5550203, 'nb')).toBe(`5${space}550${space}203`)
    expect(formatInteger(999, 'en')).toBe('999')
    expect(formatInteger(999.6, 'en')).toBe(`1${space}000`)
  })

  it('uses the decimal sign of the language and a real minus', () => {
    expect(formatDecimal(-1234.56, 'en', 1)).toBe(`${minus}1${space}234.6`)
    expect(formatDecimal(-1234.56, 'nb', 1)).toBe(`${minus}1${space}234,6`)
    expect(formatDecimal(-0.01, 'en', 1)).toBe('0.0')
    expect(formatInteger(-0.4, 'en')).toBe('0')
  })

  it('refuses what is no number', () => {
    expect(() => formatInteger(Number.NaN, 'en')).toThrow(RangeError)
    expect(() => formatDecimal(Infinity, 'nb', 2)).toThrow(RangeError)
  })

  it('signs a change', () => {
    expect(formatSigned(4200, 'en')).toBe(`+4${space}200`)
    expect(formatSigned(-310, 'nb')).toBe(`${minus}310`)
    expect(formatSigned(0.2, 'en')).toBe('0')
  })

  it('never shows a share as nobody or everybody when it is not', () => {
    expect(formatShare(0.79, 'en')).toBe(`79${space}%`)
    expect(formatShare(0.0345, 'nb', 1)).toBe(`3,5${space}%`)
    expect(formatShare(0.0004, 'en')).toBe(`<1${space}%`)
    expect(formatShare(0.9999, 'nb', 1)).toBe(`>99,9${space}%`)
    expect(formatShare(0, 'en')).toBe(`0${space}%`)
    expect(formatShare(1, 'en')).toBe(`100${space}%`)
  })

  it('writes ranges with an en dash and without spaces', () => {
    expect(formatRange(9800, 15100, 'en')).toBe(`9${space}800\u201315${space}100`)
    expect(formatRange(7, 7, 'en')).toBe('7')
    expect(formatRange(5, null, 'nb')).toBe('5 eller flere')
    expect(formatRange(5, null, 'en')).toBe('5 or more')
  })
})

describe('digits follow certainty', () => {
  it('keeps two digits of the half interval', () => {
    expect(roundToCertainty(12413, 2650)).toBe(12400)
    expect(roundToCertainty(12413, 265)).toBe(12410)
    expect(roundToCertainty(12413, 0)).toBe(12413)
    expect(roundToCertainty(12413.4, 0.05)).toBe(12413)
  })

  it('does not round a small number within wide bounds away', () => {
    expect(roundToCertainty(86, 15000)).toBe(86)
    expect(roundToCertainty(4, 15000)).toBe(4)
    expect(roundToCertainty(0, 15000)).toBe(0)
  })

  it('prints estimate and bounds in one line', () => {
    const quantity = { estimate: 12413, lower: 9813, upper: 15082 }
    expect(formatEstimate(quantity, 'en')).toBe(`12${space}400`)
    expect(formatBounds(quantity, 'en')).toBe(`9${space}800\u201315${space}100`)
    expect(formatQuantity(quantity, 'en')).toBe(`12${space}400 (9${space}800\u201315${space}100)`)
    expect(formatQuantity({ estimate: null, lower: 0, upper: 51 }, 'nb')).toBe('0\u201351')
    expect(formatQuantity({ estimate: 14153, lower: 14153, upper: 14153 }, 'nb')).toBe(`14${space}153`)
    expect(formatQuantity({ estimate: 40, lower: 12, upper: null }, 'en')).toBe('40 (12 or more)')
  })

  it('follows the 80 % interval where there is one, and prints it with the same digits', () => {
    const quantity = { estimate: 12413, lower: 6217, upper: 30960, interval: { lower: 9813, upper: 15082 } }
    expect(formatEstimate(quantity, 'en')).toBe(`12${space}400`)
    expect(formatEstimate({ ...quantity, interval: null }, 'en')).toBe(`12${space}000`)
    expect(formatInterval(quantity, 'nb')).toBe(`9${space}800\u201315${space}100`)
    expect(formatInterval({ ...quantity, interval: null }, 'en')).toBeNull()
    expect(formatInterval({ ...quantity, interval: { lower: 12413, upper: 12413 } }, 'en')).toBeNull()
  })

  it('prints no end of an interval outside the printed bounds', () => {
    const people = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(fc.tuple(people, people, people, people, people), (five) => {
        const [lower = 0, from = 0, estimate = 0, to = 0, upper = 0] = [...five].sort((a, b) => a - b)
        const half = certaintyOf({ estimate, lower, upper, interval: { lower: from, upper: to } })
        const bounds = roundBoundsOutward(lower, upper)
        expect(roundToCertainty(from, half)).toBeGreaterThanOrEqual(bounds.lower)
        expect(roundToCertainty(to, half)).toBeLessThanOrEqual(bounds.upper ?? Infinity)
      }),
    )
  })

  it('rounds bounds outward for every interval', () => {
    const bound = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(bound, bound, (first, second) => {
        const [lower, upper] = [Math.min(first, second), Math.max(first, second)]
        const rounded = roundBoundsOutward(lower, upper)
        expect(rounded.lower).toBeLessThanOrEqual(lower)
        expect(rounded.upper).toBeGreaterThanOrEqual(upper)
        if (lower > 0) expect(rounded.lower).toBeGreaterThan(0)
      }),
    )
  })

  it('moves no value by more than a tenth of its own size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        (value, halfWidth) => {
          expect(Math.abs(roundToCertainty(value, halfWidth) - value)).toBeLessThanOrEqual(value / 10)
        },
      ),
    )
  })
})
