import { describe, expect, it } from 'vitest'
import { mostTries, retryDelay } from '#shared/sync/retryDelay'

const reset = { kind: 'reset' } as const
const now = Date.parse('2026-11-22T10:00:00Z')

describe('the wait before another try', () => {
  it('doubles, with jitter, and ends', () => {
    const waits = [1, 2, 3, 4].map((tries) => retryDelay(tries, reset, () => 1, now))
    expect(waits).toEqual([1000, 2000, 4000, 8000])
    expect(retryDelay(2, reset, () => 0.25, now)).toBe(500)
    expect(retryDelay(mostTries, reset, () => 1, now)).toBeNull()
  })

  it('is never less than the source asks for', () => {
    const seconds = { kind: 'status', status: 429, retryAfter: '20' } as const
    expect(retryDelay(1, seconds, () => 0, now)).toBe(20_000)
    const date = { kind: 'status', status: 503, retryAfter: 'Sun, 22 Nov 2026 10:01:00 GMT' } as const
    expect(retryDelay(1, date, () => 0, now)).toBe(60_000)
  })

  it('gives up where the source asks for more than a person would wait', () => {
    expect(retryDelay(1, { kind: 'status', status: 503, retryAfter: '86400' }, () => 0, now)).toBeNull()
  })
})
