import { describe, expect, it } from 'vitest'
import { buildFeasibilityReport } from '#shared/documents/report/buildFeasibilityReport'
import type { EstimateResult } from '#shared/estimate/result'
import { reportInput } from './reportFixture'

function textOf(change: Partial<EstimateResult>, language: 'en' | 'nb'): string {
  const input = reportInput()
  return JSON.stringify(
    buildFeasibilityReport({ ...input, language, estimate: { ...input.estimate, ...change } }),
  ).replaceAll('\u00a0', ' ')
}

const carried: Partial<EstimateResult> = {
  populationDate: '2026-01-01',
  referralAreaDate: '2024-01-01',
  assumptions: [
    { key: 'rates-carried-to-2024', steps: ['epilepsy'] },
    { key: 'referral-areas-carried', steps: [] },
  ],
}

describe('a report on residents of a later year than its referral areas', () => {
  it.each([
    [
      'en' as const,
      [
        'Residents as of 1 Jan 2026',
        'The residents of 2026 are published by county; those of the referral areas are of 2024.',
        'Shares are carried to 2026',
        'Referral areas of 2024 are carried to 2026 by the growth of their counties',
      ],
    ],
    [
      'nb' as const,
      [
        'Innbyggerne per 1. jan. 2026',
        'Innbyggertallene for 2026 er publisert per fylke; de for opptaksområdene er fra 2024.',
        'Andelene føres fram til 2026',
        'Opptaksområdene fra 2024 føres fram til 2026 med veksten i fylkene',
      ],
    ],
  ])('names both years in %s', (language, sentences) => {
    const text = textOf(carried, language)
    for (const sentence of sentences) expect(text).toContain(sentence)
    expect(text).not.toMatch(/\{(year|from)\}/)
  })

  it('says nothing of it where all residents are of one day', () => {
    const text = textOf({}, 'en')
    expect(text).not.toContain('those of the referral areas are of')
    expect(text).toContain('Shares are carried to 2024')
  })
})
