import { describe, expect, it } from 'vitest'
import { messages } from '#shared/documents/messages/messages'
import {
  conditionInWords,
  populationInWords,
  statedInWords,
  type CriterionNaming,
} from '#shared/documents/report/criterionWords'
import type { DerivedFrom } from '#shared/domain/studies/evidence/derivedEvidence'
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

describe('what is worked out', () => {
  const told = (from: DerivedFrom, language: Language = 'en') =>
    statedInWords({ kind: 'derived', from, citation: 'A report' }, naming(language))?.value.replaceAll(
      '\u00A0',
      ' ',
    )
  const number = (lower: number, upper: number | null, value: number | null = null) => ({
    value,
    lower,
    upper,
  })
  const certain = (value: number) => ({ value, lower: value, upper: value })

  it.each([
    [
      {
        method: 'linked',
        both: 2000,
        listed: 8000,
        sensitivity: certain(0.95),
        predictive: null,
        conditioning: 'remaining',
      },
      '2 000 of 8 000 people on the list were found by linkage, 95 % of the true links found: share 26.3 %, between 25.3 % and 27.3 %, of those left by the steps before it',
    ],
    [
      {
        method: 'carriers',
        of: 'alleles',
        copies: 'two',
        frequency: 0.02,
        lower: 0.01,
        upper: 0.03,
        conditioning: 'population',
      },
      'allele frequency 2 %, between 1 % and 3 %, two copies: share 0.04 %, between 0.01 % and 0.09 %, of the base population',
    ],
    [
      { method: 'prevalence', class: '1-9-in-100000', middle: false },
      'Orphanet’s class 1–9 / 100 000: share between 0.001 % and 0.01 %',
    ],
    [
      {
        method: 'beacon',
        beacon: 'B',
        dataset: 'D',
        met: number(10, null),
        all: number(1000, 1999),
        conditioning: 'population',
      },
      'at least 10 of 1 000 to 1 999 individuals in D of B: share between 0.272 % and 100 %',
    ],
  ] as const)('words %j', (from, expected) => {
    expect(told(from)).toBe(expected)
  })

  it('says donors in both languages without making a share of them', () => {
    const counts = [{ entry: 'biobank/hunt', counted: 'HUNT', number: number(95_000, null), asOf: '2019' }]
    expect(told({ method: 'donors', counts })).toBe('at least 95 000 (HUNT, 2019)')
    expect(told({ method: 'donors', counts }, 'nb')).toBe('minst 95 000 (HUNT, 2019)')
  })
})
