import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddsRatioOfCounts } from '#shared/statistics/dependence/oddsRatioOfCounts'
import { plackett } from '#shared/statistics/dependence/plackett'

const table = (both: number, firstOnly: number, secondOnly: number, neither: number) => ({
  both,
  firstOnly,
  secondOnly,
  neither,
})

describe('odds ratio of a cross-table', () => {
  it('has the limits of Woolf', () => {
    // exp(ln 6 ± 1.959964 * sqrt(1/30 + 1/10 + 1/20 + 1/40)), by hand: 2.4526 and 14.678.
    const answer = oddsRatioOfCounts(table(30, 10, 20, 40), 0.95)
    expect(answer.ok && answer.value.value).toBeCloseTo(6, 12)
    expect(answer.ok && answer.value.lower).toBeCloseTo(2.45263, 4)
    expect(answer.ok && answer.value.upper).toBeCloseTo(14.67811, 4)
  })

  it('adds one half where a cell is 0', () => {
    const answer = oddsRatioOfCounts(table(0, 10, 20, 40), 0.95)
    expect(answer.ok && answer.value.value).toBeCloseTo((0.5 * 40.5) / (10.5 * 20.5), 12)
  })

  it('refuses what says nothing', () => {
    expect(oddsRatioOfCounts(table(0, 0, 20, 40), 0.95)).toMatchObject({ error: { code: 'empty_margin' } })
    expect(oddsRatioOfCounts(table(-1, 5, 20, 40), 0.95)).toMatchObject({ error: { code: 'invalid_count' } })
    expect(oddsRatioOfCounts(table(1, 5, 20, 40), 1)).toMatchObject({ error: { code: 'invalid_confidence' } })
  })

  it('gives the table back through the formula of Plackett', () => {
    const count = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(count, count, count, count, (both, firstOnly, secondOnly, neither) => {
        const people = both + firstOnly + secondOnly + neither
        const answer = oddsRatioOfCounts(table(both, firstOnly, secondOnly, neither), 0.8)
        if (!answer.ok) throw new Error(answer.error.message)
        const joint = plackett((both + firstOnly) / people, (both + secondOnly) / people, answer.value.value)
        expect(joint.ok && joint.value * people).toBeCloseTo(both, 5)
      }),
    )
  })
})
