import { describe, expect, it } from 'vitest'
import { ageOfNumber } from '#shared/documents/report/ageOfNumber'

describe('ageOfNumber', () => {
  it.each([
    [2021, '2026-11-21', 5],
    [2012, '2026-11-21', 14],
    [2026, '2026-11-21', 0],
    ['2024-01-01', '2026-11-21', 3],
    ['2026-09-01', '2026-11-21', 0],
  ] as const)('takes %s to %s as %s years', (described, date, years) => {
    expect(ageOfNumber(described, date)).toBe(years)
  })
})
