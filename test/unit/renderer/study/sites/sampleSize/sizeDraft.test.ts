import { describe, expect, it } from 'vitest'
import {
  designOf,
  draftOf,
  emptySize,
  fieldsOf,
  type SizeDraft,
} from '#renderer/components/study/sites/sampleSize/sizeDraft'
import { participantsNeeded } from '#shared/forecast/sampleSize/participantsNeeded'

const typed = (numbers: SizeDraft['numbers'], part: Partial<SizeDraft> = {}): SizeDraft => ({
  ...emptySize,
  ...part,
  numbers: { ...emptySize.numbers, ...numbers },
})
const drafts = [
  typed({ control: 50, experimental: 65, dropOut: 10 }),
  typed({ control: 85, experimental: 85, margin: 10 }, { proportions: 'noninferiority', sides: '1' }),
  typed({ difference: 4.5, standardDeviation: 12 }, { test: 'means' }),
  typed(
    { hazardRatio: 0.7, controlMedian: 14, accrual: 24, followUp: 12 },
    { test: 'log-rank', logRank: 'freedman' },
  ),
]

describe('a calculation as it is typed', () => {
  it('is no design while something is missing or out of limits', () => {
    expect(designOf(emptySize)).toBeNull()
    expect(designOf(typed({ control: 50 }))).toBeNull()
    expect(designOf(typed({ control: 50, experimental: 101 }))).toBeNull()
    expect(designOf(typed({ control: 50, experimental: 60, power: null }))).toBeNull()
  })

  it('becomes a design that can be worked out, and comes back as it was', () => {
    for (const draft of drafts) {
      const design = designOf(draft)
      if (design === null) throw new Error(`No design of ${draft.test}`)
      expect(participantsNeeded(design).ok).toBe(true)
      const back = draftOf(design, 'A trial, 2021')
      expect(designOf(back)).toEqual(design)
      expect(back.citation).toBe('A trial, 2021')
      expect(fieldsOf(back)).toEqual(fieldsOf(draft))
    }
  })

  it('asks for a margin only where something is to be not inferior', () => {
    expect(fieldsOf(emptySize)).not.toContain('margin')
    expect(fieldsOf({ ...emptySize, proportions: 'noninferiority' })).toContain('margin')
    expect(designOf(typed({ control: 50, experimental: 65, margin: 5 }))).toMatchObject({ margin: 0 })
  })
})
