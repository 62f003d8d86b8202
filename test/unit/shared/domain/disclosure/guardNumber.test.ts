import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBounds, formatEstimate, formatQuantity } from '#shared/domain/counts/formatNumber'
import { guardDifference, guardRange, hiddenBy } from '#shared/domain/disclosure/guardNumber'
import { defaultSmallCountRule, strictestRule } from '#shared/domain/disclosure/smallCountRule'

const five = defaultSmallCountRule
const fiveAndZero = { threshold: 5, zeroShown: false }
const small = { reason: 'small', from: 1, to: 4 }

describe('strictestRule', () => {
  it('takes the largest threshold, and shows 0 only where all do', () => {
    const three = { threshold: 3, zeroShown: true }
    expect(strictestRule([three, five])).toEqual(five)
    expect(strictestRule([three])).toEqual(three)
    expect(strictestRule([fiveAndZero, { threshold: 10, zeroShown: true }])).toEqual({
      threshold: 10,
      zeroShown: false,
    })
    expect(strictestRule([])).toEqual(five)
  })
})

describe('hiddenBy', () => {
  it.each([
    [0, null],
    [0.49, null],
    [0.5, small],
    [1, small],
    [2.5, small],
    [4.49, small],
    [4.5, null],
    [5, null],
    [12_000, null],
  ])('of %s people, as printed', (value, hidden) => {
    expect(hiddenBy(five, value)).toEqual(hidden)
  })

  it('hides 0 with the others where the source does', () => {
    expect(hiddenBy(fiveAndZero, 0)).toEqual({ reason: 'small', from: 0, to: 4 })
    expect(hiddenBy(fiveAndZero, 5)).toBeNull()
  })

  it('hides nothing below a threshold of 1', () => {
    expect(hiddenBy({ threshold: 1, zeroShown: true }, 1)).toBeNull()
  })
})

describe('guardRange', () => {
  it.each([
    [2, 3, 1, 4],
    [0, 3, 0, 4],
    [3, 200, 1, 200],
    [0, 0, 0, 0],
    [4.9999999, 5, 4.9999999, 5],
    [4.9, 4.9, 1, 4.9],
    [5, 5, 5, 5],
    [0.3, 900, 0, 900],
  ])('%s–%s becomes %s–%s', (lower, upper, guardedLower, guardedUpper) => {
    expect(guardRange({ lower, upper }, five)).toEqual({ lower: guardedLower, upper: guardedUpper })
  })

  it('keeps an open end, and hides 0 where the source does', () => {
    expect(guardRange({ lower: 2, upper: null }, five)).toEqual({ lower: 1, upper: null })
    expect(guardRange({ lower: 0, upper: 0 }, fiveAndZero)).toEqual({ lower: 0, upper: 4 })
    expect(guardRange({ lower: 3, upper: 9 }, fiveAndZero)).toEqual({ lower: 0, upper: 9 })
  })

  it('contains what it contained, and has no end that is a small number of its own', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.integer({ min: 3, max: 12 }),
        (first, second, threshold) => {
          const lower = Math.min(first, second)
          const upper = Math.max(first, second)
          const guarded = guardRange({ lower, upper }, { threshold, zeroShown: true })
          expect(guarded.lower).toBeLessThanOrEqual(lower + 1e-5)
          expect(guarded.upper).toBeGreaterThanOrEqual(upper - 1e-5)
          const ends = [Math.floor(guarded.lower + 1e-6), Math.ceil(guarded.upper - 1e-6)]
          for (const end of ends) expect([0, 1, threshold - 1].includes(end) || end >= threshold).toBe(true)
        },
      ),
    )
  })
})

describe('guardDifference', () => {
  it('tells a difference of people only when it is not small', () => {
    expect(guardDifference({ estimate: 120 }, { estimate: 20 }, five)).toEqual({ value: 100, hidden: null })
    expect(guardDifference({ estimate: 120 }, { estimate: 118 }, five)).toEqual({
      value: null,
      hidden: small,
    })
    expect(guardDifference({ estimate: 120 }, { estimate: 120 }, five)).toEqual({ value: 0, hidden: null })
    expect(guardDifference({ estimate: 120 }, { estimate: 120 }, fiveAndZero)).toEqual({
      value: 0,
      hidden: null,
    })
  })

  it('hides what would tell a hidden number, and knows nothing of one that is not known', () => {
    const hidden = { estimate: null, hidden: { reason: 'small', from: 1, to: 4 } } as const
    expect(guardDifference({ estimate: 120 }, hidden, five)).toEqual({
      value: null,
      hidden: { reason: 'protects' },
    })
    expect(guardDifference({ estimate: 120 }, { estimate: null }, five)).toEqual({
      value: null,
      hidden: null,
    })
  })
})

describe('words for a hidden number', () => {
  const quantity = {
    estimate: null,
    lower: 0,
    upper: 57,
    hidden: { reason: 'small', from: 1, to: 4 },
  } as const
  const protecting = { estimate: null, lower: 0, upper: 800, hidden: { reason: 'protects' } } as const

  it('gives the range of small numbers beside the bounds', () => {
    expect(formatEstimate(quantity, 'en')).toBe('1–4')
    expect(formatQuantity(quantity, 'nb')).toBe('1–4 (0–57)')
    expect(formatQuantity({ ...quantity, lower: 1, upper: 4 }, 'en')).toBe('1–4')
  })

  it('says neither number nor bounds where they would tell others', () => {
    expect(formatEstimate(protecting, 'en')).toBe('hidden')
    expect(formatBounds(protecting, 'nb')).toBe('skjult')
    expect(formatQuantity(protecting, 'nb')).toBe('skjult')
  })
})
