import { describe, expect, it } from 'vitest'
import { makeIcd10, type Icd10Sources } from '#electron/build/makeIcd10'

const sources = {
  codes: [
    { code: 'G409', text: 'Uspesifisert epilepsi' },
    { code: 'G35', text: 'Multippel sklerose' },
    { code: 'G4090', text: 'Nærmere om epilepsi<br/>Andre ord' },
    { code: 'G41x', text: 'Status' },
  ],
  structure: {
    chapters: [{ number: 6, codes: 'G00-G99', nb: 'Nervesystemet', en: 'Nervous system' }],
    blocks: [
      { codes: 'G35-G37', nb: 'Demyelinisering', en: 'Demyelination' },
      { codes: 'G40-G47', nb: 'Anfall', en: 'Episodes' },
    ],
    ranges: [{ codes: 'G40-G41', nb: 'Epilepsi i alt', en: 'All epilepsy' }],
    categories: { G41: 'Langvarige anfall' },
  },
  english: { G35: 'Multiple sclerosis' },
  version: '1.2026.0',
} satisfies Icd10Sources

describe('makeIcd10', () => {
  it('puts chapter, block, category and code together', () => {
    expect(makeIcd10(sources)).toEqual({
      system: 'icd-10',
      edition: '2026',
      source: 'Norwegian Directorate of Health, by way of @navikt/diagnosekoder 1.2026.0',
      entries: [
        ['chapter', 'G00-G99', null, 'Nervesystemet', 'Nervous system'],
        ['block', 'G35-G37', 'G00-G99', 'Demyelinisering', 'Demyelination'],
        ['block', 'G40-G47', 'G00-G99', 'Anfall', 'Episodes'],
        ['range', 'G40-G41', 'G00-G99', 'Epilepsi i alt', 'All epilepsy'],
        ['category', 'G35', 'G35-G37', 'Multippel sklerose', 'Multiple sclerosis'],
        ['category', 'G40', 'G40-G47', 'Epilepsi', null],
        ['code', 'G409', 'G40', 'Uspesifisert epilepsi', null],
        ['code', 'G4090', 'G409', 'Nærmere om epilepsi', null],
        ['category', 'G41', 'G40-G47', 'Langvarige anfall', null],
        ['code', 'G41X', 'G41', 'Status', null],
      ],
    })
  })

  it('refuses a category that no block holds', () => {
    const codes = [...sources.codes, { code: 'G50', text: 'Nerve' }]
    expect(() => makeIcd10({ ...sources, codes })).toThrow('G50 lies in 0 groups')
  })

  it('refuses blocks that overlap', () => {
    const blocks = [...sources.structure.blocks, { codes: 'G30-G36', nb: 'Mer', en: 'More' }]
    expect(() => makeIcd10({ ...sources, structure: { ...sources.structure, blocks } })).toThrow(
      'G35 lies in 2 groups',
    )
  })

  it('refuses a label that belongs to no code', () => {
    expect(() => makeIcd10({ ...sources, english: { G99: 'Nothing' } })).toThrow('The label of G99')
  })
})
