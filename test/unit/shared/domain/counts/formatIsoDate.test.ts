import { describe, expect, it } from 'vitest'
import { formatIsoDate } from '#shared/domain/counts/formatIsoDate'

const space = '\u00A0'

describe('formatIsoDate', () => {
  it('writes a day in both languages', () => {
    expect(formatIsoDate('2026-11-18', 'en', 'short')).toBe(`18${space}Nov${space}2026`)
    expect(formatIsoDate('2026-11-08T23:59:00.000Z', 'nb', 'short')).toBe(`8.${space}nov.${space}2026`)
  })

  it('writes a month, also without a day', () => {
    expect(formatIsoDate('2024-05-01', 'nb', 'month')).toBe(`mai${space}2024`)
    expect(formatIsoDate('2024-09', 'en', 'month')).toBe(`Sep${space}2024`)
  })

  it('refuses what is no date', () => {
    expect(() => formatIsoDate('2024-13-01', 'en', 'short')).toThrow(RangeError)
    expect(() => formatIsoDate('yesterday', 'en', 'month')).toThrow(RangeError)
    expect(() => formatIsoDate('2024-05', 'en', 'short')).toThrow(RangeError)
  })
})
