import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  publishedCellRange,
  type PublishedFigure,
  type PublishingRule,
} from '#shared/statistics/suppression/publishedCell'

/** What a publisher who follows the rule can print for a count. */
function publish(count: number, rule: PublishingRule): readonly PublishedFigure[] {
  switch (rule.mode) {
    case 'exact':
      return [count]
    case 'secondary':
      return count >= rule.least ? ['hidden'] : []
    case 'helsedata3':
      return [count === 1 ? 0 : count === 2 ? 3 : count]
    case 'suppress':
      return [count < rule.k && (count > 0 || rule.zeroHidden) ? 'hidden' : count]
    case 'round_nearest':
      return [Math.floor(count / rule.base + 0.5) * rule.base]
    case 'round_up':
      return [Math.ceil(count / rule.base) * rule.base]
    case 'round_down':
      return [Math.floor(count / rule.base) * rule.base]
    case 'round_random':
      return [Math.floor(count / rule.base) * rule.base, Math.ceil(count / rule.base) * rule.base]
    case 'suppress_then_round':
      if (count < rule.k && (count > 0 || rule.zeroHidden)) return ['hidden']
      return [Math.floor(count / rule.base + 0.5) * rule.base]
  }
}

const k = fc.integer({ min: 1, max: 12 })
const base = fc.integer({ min: 1, max: 12 })
const zeroHidden = fc.boolean()
const rules = fc.oneof<fc.Arbitrary<PublishingRule>[]>(
  fc.constant({ mode: 'exact' }),
  fc.constant({ mode: 'helsedata3' }),
  fc.record({ mode: fc.constant('suppress'), k, zeroHidden }),
  fc.record({ mode: fc.constantFrom('round_nearest', 'round_random', 'round_up', 'round_down'), base }),
  fc.record({ mode: fc.constant('suppress_then_round'), k, base, zeroHidden }),
)

describe('publishedCellRange', () => {
  it.each<[PublishedFigure, PublishingRule, number, number]>([
    ['hidden', { mode: 'suppress', k: 5, zeroHidden: false }, 1, 4],
    ['hidden', { mode: 'suppress', k: 5, zeroHidden: true }, 0, 4],
    [40, { mode: 'round_nearest', base: 5 }, 38, 42],
    [40, { mode: 'round_nearest', base: 10 }, 35, 44],
    [0, { mode: 'helsedata3' }, 0, 1],
    [3, { mode: 'helsedata3' }, 2, 3],
    [10, { mode: 'suppress_then_round', k: 10, base: 10, zeroHidden: false }, 10, 14],
    [12, { mode: 'round_random', base: 3 }, 10, 14],
    ['hidden', { mode: 'secondary', least: 0 }, 0, Infinity],
  ])('reads %s under %j (reference values by enumeration)', (figure, rule, lower, upper) => {
    expect(publishedCellRange(figure, rule)).toEqual({ ok: true, value: { lower, upper } })
  })

  it.each<[PublishedFigure, PublishingRule]>([
    [1, { mode: 'helsedata3' }],
    [7, { mode: 'round_nearest', base: 5 }],
    [3, { mode: 'suppress', k: 5, zeroHidden: false }],
    [0, { mode: 'suppress', k: 5, zeroHidden: true }],
    ['hidden', { mode: 'exact' }],
    ['hidden', { mode: 'suppress', k: 1, zeroHidden: false }],
    [4, { mode: 'secondary', least: 0 }],
    [2.5, { mode: 'exact' }],
    [-5, { mode: 'round_nearest', base: 5 }],
  ])('finds %s impossible under %j', (figure, rule) => {
    expect(publishedCellRange(figure, rule)).toMatchObject({ ok: false, error: { code: 'impossible_value' } })
  })

  it('refuses rules that are none', () => {
    const rule: PublishingRule = { mode: 'round_nearest', base: 0 }
    expect(publishedCellRange(0, rule)).toMatchObject({ ok: false, error: { code: 'invalid_rule' } })
  })

  it('is the span of the counts that the rule turns into the figure, and impossible where there are none', () => {
    const figure = fc.oneof(fc.constant<PublishedFigure>('hidden'), fc.nat(60))
    fc.assert(
      fc.property(rules, figure, (rule, shown) => {
        const counts = Array.from({ length: 120 }, (_, count) => count)
        const origins = counts.filter((count) => publish(count, rule).includes(shown))
        const result = publishedCellRange(shown, rule)
        if (origins.length === 0) {
          expect(result).toMatchObject({ ok: false, error: { code: 'impossible_value' } })
        } else {
          const value = { lower: Math.min(...origins), upper: Math.max(...origins) }
          expect(result).toEqual({ ok: true, value })
        }
      }),
      { numRuns: 2000 },
    )
  })
})
