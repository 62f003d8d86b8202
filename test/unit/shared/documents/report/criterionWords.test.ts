import { describe, expect, it } from 'vitest'
import { messages } from '#shared/documents/messages/messages'
import {
  conditionInWords,
  populationInWords,
  statedInWords,
  type CriterionNaming,
} from '#shared/documents/report/criterionWords'
import type { Language } from '#shared/domain/studies/protocol'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary'

function naming(language: Language): CriterionNaming {
  return {
    language,
    words: messages[language],
    sexes: vocabulary[language].sexes,
    codeNames: { G40: 'Epilepsy', 'I21-I22': 'Acute myocardial infarction' },
    areaName: (key) => (key === 'county:03' ? 'Oslo' : key),
  }
}

describe('conditionInWords', () => {
  it.each([
    ['en', 'ICD-10 Epilepsy (G40), Acute myocardial infarction (I21–I22) or E10.9'],
    ['nb', 'ICD-10 Epilepsy (G40), Acute myocardial infarction (I21–I22) eller E10.9'],
  ] as const)('names the codes of a diagnosis (%s)', (language, expected) => {
    const condition = { kind: 'diagnosis', system: 'icd-10', codes: ['G40', 'I21-I22', 'E109'] } as const
    expect(conditionInWords({ ...condition, codes: [...condition.codes] }, naming(language))).toBe(expected)
  })

  it.each([
    [{ kind: 'age', range: { from: 18, to: null } }, 'aged 18 and over'],
    [{ kind: 'age', range: { from: 0, to: null } }, 'all ages'],
    [{ kind: 'age', range: { from: 12, to: 12 } }, 'aged 12'],
    [{ kind: 'sex', sex: 'female' }, 'Women'],
    [{ kind: 'area', areas: ['county:03', 'county:99'] }, 'lives in Oslo or county:99'],
    [
      { kind: 'measurement', analyte: 'eGFR', low: 45.5, high: 90, unit: 'mL/min' },
      'eGFR from 45.5 to 90 mL/min',
    ],
    [{ kind: 'measurement', analyte: 'HbA1c', low: null, high: 70, unit: '' }, 'HbA1c at most 70'],
    [{ kind: 'measurement', analyte: 'HbA1c', low: null, high: null, unit: '' }, 'HbA1c, any value'],
    [{ kind: 'statement', text: { en: 'Can walk', nb: 'Kan gå' } }, 'Can walk'],
  ] as const)('words %j', (condition, expected) => {
    const copy: unknown = JSON.parse(JSON.stringify(condition))
    expect(conditionInWords(copy as Parameters<typeof conditionInWords>[0], naming('en'))).toBe(expected)
  })

  it('does not take a name from the prototype of the names', () => {
    const condition = { kind: 'medication' as const, system: 'atc' as const, codes: ['constructor'] }
    expect(conditionInWords(condition, naming('en'))).toBe('ATC constructor')
  })
})

describe('statedInWords', () => {
  it('gives the share with its limits, what it is a share of, and the citation', () => {
    const evidence = {
      kind: 'stated' as const,
      share: 0.3,
      lower: 0.125,
      upper: 0.4,
      conditioning: 'remaining' as const,
      citation: 'Kwan 2000',
    }
    expect(statedInWords(evidence, naming('nb'))).toEqual({
      value:
        'oppgitt andel 30\u00a0%, mellom 12,5\u00a0% og 40\u00a0%, av dem som gjenstår etter trinnene foran',
      citation: 'Kwan 2000',
    })
    expect(statedInWords({ kind: 'automatic' }, naming('nb'))).toBeNull()
  })
})

describe('populationInWords', () => {
  it('says who is counted and where', () => {
    const population = { age: { from: 18, to: 64 }, sex: 'any' as const, areas: ['county:03'] }
    expect(populationInWords(population, naming('en'))).toBe('Women and men, aged 18–64, Oslo')
    expect(populationInWords({ ...population, areas: [] }, naming('nb'))).toBe(
      'Kvinner og menn, 18–64 år, hele Norge',
    )
  })
})
