import { describe, expect, it } from 'vitest'
import { compareAnswer, worstOf } from '#shared/statistics/validation/compareAnswer'

const tolerance = { relative: 1e-9, absolute: 0 }
const compare = (got: unknown, expected: unknown) => compareAnswer(got, expected, () => tolerance)
const misses = (got: unknown, expected: unknown) =>
  compare(got, expected)
    .filter(({ within }) => !within)
    .map(({ place }) => place)

describe('compareAnswer', () => {
  it('takes a number within its tolerance and names one beyond it', () => {
    expect(misses({ a: 1000.0000001, b: [2, 3] }, { a: 1000, b: [2, 3] })).toEqual([])
    expect(misses({ a: 1000.00001, b: [2, 3.1] }, { a: 1000, b: [2, 3] })).toEqual(['a', 'b.1'])
  })

  it('measures against the reference, and absolutely where the reference is 0', () => {
    expect(compare(50.5, 50)[0]?.error).toBeCloseTo(0.01, 12)
    expect(compare(0.25, 0)[0]).toMatchObject({ error: 0.25, within: false })
    expect(compareAnswer(0.25, 0.2, () => ({ relative: 0, absolute: 0.1 }))[0]?.error).toBeCloseTo(0.05, 12)
  })

  it('never takes NaN, a missing value or a word for a number', () => {
    for (const got of [Number.NaN, undefined, null, '5', Infinity]) {
      expect(misses({ a: got }, { a: 5 }), String(got)).toEqual(['a'])
    }
    expect(compare({ a: Number.NaN }, { a: 5 })[0]?.error).toBeNull()
  })

  it('asks for the same words, the same nothing and lists of the same length', () => {
    expect(misses({ a: 'safe', b: null }, { a: 'safe', b: null })).toEqual([])
    expect(misses({ a: 'exact', b: 0 }, { a: 'safe', b: null })).toEqual(['a', 'b'])
    expect(misses({ a: [1, 2, 3] }, { a: [1, 2] })).toEqual(['a'])
    expect(misses({ a: { 0: 1 } }, { a: [1] })).toEqual(['a'])
    expect(misses(null, { a: 1 })).toEqual([''])
  })

  it('passes over keys that only the answer has', () => {
    expect(misses({ fit: 1, iterations: 7 }, { fit: 1 })).toEqual([])
  })

  it('gives each place its own tolerance', () => {
    const values = compareAnswer({ power: 0.81, n: 64 }, { power: 0.8, n: 64 }, ([key]) =>
      key === 'power' ? { relative: 0, absolute: 0.02 } : tolerance,
    )
    expect(values.map(({ within }) => within)).toEqual([true, true])
  })
})

describe('worstOf', () => {
  it('prefers what is beyond its tolerance, then the largest error, then the first', () => {
    expect(worstOf([])).toBeNull()
    expect(worstOf(compare({ a: 1, b: 2 }, { a: 1, b: 2 }))?.place).toBe('a')
    expect(worstOf(compare({ a: 1, b: 2.0000000001 }, { a: 1, b: 2 }))?.place).toBe('b')
    expect(worstOf(compare({ a: 9, b: 'x' }, { a: 9.0000000001, b: 'y' }))?.place).toBe('b')
  })
})
