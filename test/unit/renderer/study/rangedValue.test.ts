import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translate } from '#renderer/composables/useMessages'
import {
  emptyRanged,
  rangedDraft,
  rangedProblem,
  rangedValue,
  scales,
  widened,
} from '#renderer/components/study/assumptions/rangedValue'
import {
  rangedProblemWords,
  rangeWords,
  scaledWords,
} from '#renderer/components/study/assumptions/rangedWords'

const space = '\u00A0'
const draft = { value: 80, lower: 70, upper: 90, citation: ' Registry 2024 ' }

describe('a value with limits', () => {
  it('goes into its fields and back without loss, in every scale', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(scales)),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 }),
        (scale, thousandths) => {
          const [lower = 0, value = 0, upper = 0] = [...thousandths]
            .sort((a, b) => a - b)
            .map((part) => {
              const wide = Math.min(scale.maximum, 1000)
              return Number((scale.minimum + ((wide - scale.minimum) * part) / 1000).toFixed(3))
            })
          const typed = { value, lower, upper, citation: 'x' }
          const stored = rangedValue(typed, scale)
          if (stored === null) throw new Error('nothing is missing')
          expect(rangedDraft(stored, scale)).toEqual(typed)
        },
      ),
    )
  })

  it('is nothing while a part is missing or outside, and never takes a gap for 0', () => {
    expect(rangedProblem(emptyRanged)).toBe('value-missing')
    expect(rangedProblem({ ...draft, upper: null })).toBe('limits-missing')
    expect(rangedProblem({ ...draft, value: 60 })).toBe('value-outside')
    expect(rangedProblem({ ...draft, citation: '  ' })).toBe('citation-missing')
    expect(rangedProblem({ ...draft, citation: 'x'.repeat(1001) })).toBe('citation-too-long')
    expect(rangedValue({ ...draft, lower: null }, scales.share)).toBeNull()
    expect(rangedValue(draft, scales.share)).toEqual({
      value: 0.8,
      lower: 0.7,
      upper: 0.9,
      citation: 'Registry 2024',
    })
    expect(widened({ ...draft, value: 60 })).toMatchObject({ lower: 60, upper: 90 })
    expect(widened(emptyRanged)).toBe(emptyRanged)
  })

  it('is written with its unit, and tells a problem with its values', () => {
    expect(scaledWords(0.125, scales.share, 'nb', translate)).toBe(`12,5${space}%`)
    expect(scaledWords(0.05, scales.rate, 'en', translate)).toBe('5 per 100 a year')
    expect(rangeWords({ lower: 0.7, upper: 0.9 }, scales.share, 'en', translate)).toBe(`70–90${space}%`)
    expect(rangeWords({ lower: -0.05, upper: 0 }, scales.trend, 'en', translate)).toBe(`−5 to 0${space}%`)
    expect(rangeWords({ lower: 2, upper: 2 }, scales.oddsRatio, 'en', translate)).toBe('2')
    expect(
      rangedProblemWords('value-outside', { ...draft, value: 60 }, 'Share', scales.share, 'en', translate),
    ).toBe(`Share: 60${space}% lies outside its limits 70–90${space}%.`)
  })
})
