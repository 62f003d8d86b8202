import { describe, expect, it } from 'vitest'
import { columnsOf, fieldList } from '#shared/domain/sites/fields/siteFields'
import { options } from '#shared/domain/sites/fields/options'
import { reviewProfile } from '#shared/domain/sites/reviewProfile'
import { columnLabel, optionLabel, siteFindingText, siteWords } from '#shared/domain/sites/words/siteWords'

describe.each(['en', 'nb'] as const)('words of profiles in %s', (language) => {
  const words = siteWords[language]

  it('explain every field, with labels that differ', () => {
    const labels = fieldList.map(({ key, field }) => `${field.group}: ${words.fields[key].label}`)
    expect(new Set(labels).size).toBe(labels.length)
    for (const { key } of fieldList) expect(words.fields[key].help, key).toMatch(/^\p{L}.{5,}\.$/u)
  })

  it('name every column and every option', () => {
    for (const { field } of fieldList)
      for (const [column] of columnsOf(field)) expect(columnLabel(column, language)).not.toBe(column)
    for (const [set, values] of Object.entries(options))
      for (const option of values)
        expect(optionLabel(set as keyof typeof options, option, language)).not.toBe('')
  })

  it('say what is missing', () => {
    const findings = reviewProfile(
      { bedsDay: -1.5 },
      { today: '2026-01-01', holdsIdentityNumber: () => false },
    )
    const texts = findings.map((finding) => siteFindingText(finding, language))
    expect(texts.every((text) => text.endsWith('.'))).toBe(true)
    expect(texts).toContain(language === 'en' ? '-1.5 is below 0.' : '−1,5 er under 0.')
  })
})
