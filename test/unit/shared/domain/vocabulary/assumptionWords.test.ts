import { describe, expect, it } from 'vitest'
import { assumptionWords } from '#shared/domain/vocabulary/assumptionWords'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'

const carried = { populationDate: '2026-01-01', referralAreaDate: '2024-01-01' }

describe('assumptions in words', () => {
  it('name the years of the residents and of the referral areas, in both languages', () => {
    const { en, nb } = vocabulary
    expect(assumptionWords(en.assumptions['referral-areas-carried'], carried).title).toBe(
      'Referral areas of 2024 are carried to 2026 by the growth of their counties',
    )
    expect(assumptionWords(nb.assumptions['referral-areas-carried'], carried).title).toBe(
      'Opptaksområdene fra 2024 føres fram til 2026 med veksten i fylkene',
    )
    expect(assumptionWords(en.assumptions['rates-carried-to-2024'], carried)).toEqual({
      title: 'Shares are carried to 2026',
      explanation: 'A share from an earlier period is applied to the residents of 1 January 2026.',
    })
  })

  it('leave no place unfilled, also where all residents are of one year', () => {
    for (const words of [vocabulary.en, vocabulary.nb])
      for (const assumption of Object.values(words.assumptions))
        for (const dates of [carried, { populationDate: '2024-01-01' }])
          expect(Object.values(assumptionWords(assumption, dates)).join(' ')).not.toMatch(/[{}]/)
  })
})
