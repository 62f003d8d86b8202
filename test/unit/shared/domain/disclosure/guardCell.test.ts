import { describe, expect, it } from 'vitest'
import { formatCount } from '#shared/domain/counts/formatCount'
import { guardCell, guardCount } from '#shared/domain/disclosure/guardCell'
import { exactCount, exampleCell, suppressedCount } from '#test/support/databaseContent'

const five = { threshold: 5, zeroShown: true }

describe('guardCount', () => {
  it('hides a small published number as its source would', () => {
    const guarded = guardCount(exactCount(3), five)
    expect(guarded).toMatchObject({ value: null, lower: 1, upper: 4, precision: 'suppressed', marker: null })
    expect(formatCount(guarded, 'nb')).toBe('1–4')
  })

  it('leaves alone what is not small, what the source hides, and 0', () => {
    for (const count of [exactCount(5), exactCount(0), suppressedCount])
      expect(guardCount(count, five)).toBe(count)
  })

  it('widens the limits of a hidden number that a stricter rule protects', () => {
    const range = { ...suppressedCount, lower: 1, upper: 2, marker: ':' }
    expect(guardCount(range, five)).toEqual({ ...range, lower: 1, upper: 4 })
  })
})

describe('guardCell', () => {
  it('hides a share that tells a small number with its population', () => {
    const share = { value: 0.02, lower: 0.02, upper: 0.02 }
    const count = { ...exactCount(0), value: null, upper: 400, precision: 'missing' } as const
    expect(guardCell(exampleCell({ count, share, population: 100 }), five).share).toBeNull()
    const large = exampleCell({ count, share, population: 1000 })
    expect(guardCell(large, five)).toBe(large)
    const unknown = exampleCell({ count, share, population: null })
    expect(guardCell(unknown, five)).toBe(unknown)
  })
})
