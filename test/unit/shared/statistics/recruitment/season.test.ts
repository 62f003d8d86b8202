import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  effectiveTime,
  multiplierAt,
  nextChange,
  timeOfEffective,
  type Season,
} from '#shared/statistics/recruitment/season'

const anySeason: fc.Arbitrary<Season> = fc.record({
  multipliers: fc.array(fc.double({ min: 0.1, max: 2, noNaN: true }), { minLength: 1, maxLength: 12 }),
  start: fc.double({ min: 0, max: 12, noNaN: true }),
})
const time = fc.double({ min: 0, max: 60, noNaN: true })

describe('a season', () => {
  it('counts the factors of the months it passes', () => {
    const season = { multipliers: [1, 0.5, 2], start: 1.5 }
    // Half a unit at 0.5, one at 2, one at 1, a quarter at 0.5.
    expect(effectiveTime(season, 2.75)).toBeCloseTo(0.25 + 2 + 1 + 0.125, 12)
    expect(changesBetween(season, 0, 2.75)).toEqual([0.5, 1.5, 2.5])
    expect(effectiveTime(undefined, 7)).toBe(7)
  })

  it('gives back the time that a counted time lies at', () => {
    fc.assert(
      fc.property(anySeason, time, (season, at) => {
        expect(timeOfEffective(season, effectiveTime(season, at))).toBeCloseTo(at, 8)
      }),
    )
    expect(timeOfEffective({ multipliers: [0, 0], start: 0 }, 1)).toBe(Infinity)
  })

  it('is the sum of its pieces, wherever the cycle starts', () => {
    fc.assert(
      fc.property(anySeason, time, (season, end) => {
        let [sum, at] = [0, 0]
        while (at < end) {
          const next = Math.min(end, nextChange(season, at))
          sum += multiplierAt(season, at) * (next - at)
          at = next
        }
        expect(sum).toBeCloseTo(effectiveTime(season, end), 6)
      }),
    )
  })
})
