import { describe, expect, it } from 'vitest'
import {
  exactCount,
  intervalCount,
  missingCount,
  roundedCount,
  suppressedCount,
} from '#shared/domain/counts/createCount'

const subject = { grain: 'persons', provenance: [] } as const

describe('making counts', () => {
  it('knows an exact count to the person', () => {
    expect(exactCount(12, subject)).toMatchObject({
      value: 12,
      lower: 12,
      upper: 12,
      precision: 'exact',
      additive: true,
    })
    expect(exactCount(12, { ...subject, additive: false }).additive).toBe(false)
  })

  it('keeps a rounded count within half a unit and above 0', () => {
    expect(roundedCount(40, 2.5, subject)).toMatchObject({
      value: 40,
      lower: 37.5,
      upper: 42.5,
      precision: 'rounded',
    })
    expect(roundedCount(1, 5, subject).lower).toBe(0)
  })

  it('hides 1 to 4 behind "<5" when zeros are printed, and 0 to 4 when they are not', () => {
    expect(suppressedCount({ below: 5, zeroHidden: false, marker: '<5' }, subject)).toMatchObject({
      value: null,
      lower: 1,
      upper: 4,
    })
    expect(suppressedCount({ below: 5, zeroHidden: true, marker: ':' }, subject)).toMatchObject({
      lower: 0,
      upper: 4,
      marker: ':',
    })
  })

  it('bounds a missing number by nothing', () => {
    expect(missingCount('..', subject)).toMatchObject({
      value: null,
      lower: 0,
      upper: null,
      precision: 'missing',
      marker: '..',
    })
  })

  it('refuses what no count can be', () => {
    expect(() => exactCount(-1, subject)).toThrow(RangeError)
    expect(() => exactCount(Number.NaN, subject)).toThrow(RangeError)
    expect(() => intervalCount({ value: 5, lower: 6, upper: 8, precision: 'rounded' }, subject)).toThrow(
      RangeError,
    )
    expect(() => intervalCount({ value: null, lower: 6, upper: 5, precision: 'rounded' }, subject)).toThrow(
      RangeError,
    )
    expect(() => intervalCount({ value: 9, lower: 6, upper: 8, precision: 'rounded' }, subject)).toThrow(
      RangeError,
    )
  })
})
