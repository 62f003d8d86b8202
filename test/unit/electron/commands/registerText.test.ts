import { describe, expect, it } from 'vitest'
import { registerText } from '#electron/commands/registerText'
import { confirmedOf } from '#electron/commands/importStudy'
import type { FormatCheck } from '#shared/contract/registrations'

const check: FormatCheck = {
  format: 'ictrp',
  rules: 3,
  edition: { en: 'Edition', nb: 'Utgave' },
  problems: [
    {
      format: 'ictrp',
      severity: 'error',
      rule: 'r',
      path: 'titles.brief',
      registerField: 'public_title',
      message: { en: 'It is missing.', nb: 'Den mangler.' },
      remedy: { en: 'Fill it in.', nb: 'Fyll den ut.' },
      fix: null,
    },
  ],
  losses: ['arms', 'outcomes'].map((path) => ({ path, reason: { en: 'No element.', nb: 'Ingen plass.' } })),
}
const asked = { out: true, draft: false }

describe('what a check of a registration found, for reading', () => {
  it('names the field of the register, what is wrong and how it is mended', () => {
    expect(registerText({ check, refused: true, written: null }, asked, 'nb', 60)).toBe(
      [
        '3 regler: Utgave',
        '',
        'Ville blitt avvist (1)',
        '  - public_title: Den mangler. Fyll den ut.',
        '',
        'Ikke med i filen (2)',
        '  - arms, outcomes: Ingen plass.',
        '',
        'Registeret ville ha avvist oppføringen: én feil. Ingenting',
        'er skrevet. Rett dem, eller legg til --draft.',
        '',
      ].join('\n'),
    )
  })

  it('says that nothing was found, and what was written', () => {
    const clean = { ...check, problems: [], losses: [] }
    const written = { file: 'a.xml', bytes: 12 }
    expect(registerText({ check: clean, refused: false, written }, asked, 'en', 60)).toBe(
      '3 rules: Edition\nNothing was found.\n\na.xml: 12 bytes\n',
    )
  })
})

describe('codes that --accept-codes confirms', () => {
  const suggestion = { system: 'icd-10', display: 'G35', name: 'MS', words: 'MS' } as const
  const criterion = {
    position: 0,
    role: 'inclusion',
    text: 'MS',
    suggestions: [
      { ...suggestion, code: 'G35', uncertain: [] },
      { ...suggestion, code: 'G40', uncertain: ['negated'] },
    ],
  } as const

  it('are those that nothing speaks against, and none without it', () => {
    expect(confirmedOf(criterion, true)).toEqual({ system: 'icd-10', codes: ['G35'] })
    expect(confirmedOf(criterion, false)).toBeNull()
    expect(confirmedOf({ ...criterion, suggestions: [] }, true)).toBeNull()
  })
})
