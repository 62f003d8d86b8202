import { describe, expect, it } from 'vitest'
import { eligibilityWords } from '#shared/documents/registration/eligibilityWords'
import type { Condition } from '#shared/domain/studies/protocol'
import { groupOf } from '#test/support/registration/grownExample'

const words = eligibilityWords({
  codes: { 'icd-10': { G35: 'Multiple sclerosis' }, atc: { L04AA: 'Selective immunosuppressants' } },
  areaName: (key) => (key === 'county:03' ? 'Oslo' : key),
})

describe('criteria in the words of a register', () => {
  it.each<{ condition: Condition; words: string }>([
    {
      condition: { kind: 'diagnosis', system: 'icd-10', codes: ['G35', 'G403'] },
      words: 'Diagnosis of Multiple sclerosis (ICD-10 G35) or ICD-10 G40.3',
    },
    {
      condition: { kind: 'medication', system: 'atc', codes: ['L04AA'] },
      words: 'Dispensed Selective immunosuppressants (ATC L04AA)',
    },
    { condition: { kind: 'age', range: { from: 18, to: 55 } }, words: 'Aged 18–55' },
    { condition: { kind: 'area', areas: ['county:03'] }, words: 'Lives in Oslo' },
    {
      condition: { kind: 'measurement', analyte: 'HbA1c', low: 48, high: null, unit: 'mmol/mol' },
      words: 'HbA1c at least 48 mmol/mol',
    },
    { condition: { kind: 'statement', text: { en: 'Walks', nb: 'Går' } }, words: 'Walks' },
  ])('$words', ({ condition, words: expected }) => {
    expect(words.criterion(groupOf('g', condition))).toBe(expected)
  })

  it('begins with the name that a person gave, unless the words say it', () => {
    const condition = { kind: 'diagnosis' as const, system: 'icd-10' as const, codes: ['G35'] }
    const named = (name: string) => words.criterion(groupOf('g', condition, { name }))
    expect(named('Inflammation')).toBe('Inflammation: Diagnosis of Multiple sclerosis (ICD-10 G35)')
    expect(named('multiple sclerosis')).toBe('Diagnosis of Multiple sclerosis (ICD-10 G35)')
  })
})
