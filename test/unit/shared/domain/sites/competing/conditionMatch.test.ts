import { describe, expect, it } from 'vitest'
import { matchConditions, tellingWords } from '#shared/domain/sites/competing/conditionMatch'
import { conditionWordsOf, type CodeNames } from '#shared/domain/sites/competing/conditionWords'
import { trialState } from '#shared/domain/sites/competing/trialState'
import type { CriterionGroup } from '#shared/domain/studies/protocol'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'

const named = (text: string) => [{ text, origin: 'code', code: 'X00' } as const]
const fit = (text: string, condition: string) => matchConditions(named(text), [condition])?.fit ?? null

describe('matchConditions', () => {
  it('reads words in any order, singular or plural, and leaves remarks in brackets out', () => {
    expect(fit('Multiple sclerosis (MS)', 'Multiple Sclerosis')).toBe('same')
    expect(fit('Acute myocardial infarction', 'Infarction, Myocardial, Acute')).toBe('same')
    expect(fit('Type 1 diabetes', 'Diabetes Mellitus, Type 1')).toBe('narrower')
    expect(fit('Disorder of sleep', 'Sleep Disorders')).toBe('same')
    expect(fit('Sjögrens syndrome', "Sjogren's Syndrome")).toBe('same')
  })

  it('tells a condition that says less from one that says as much', () => {
    expect(fit('Multiple sclerosis', 'Relapsing-Remitting Multiple Sclerosis')).toBe('narrower')
    expect(fit('Acute myocardial infarction', 'Myocardial Infarction')).toBe('wider')
  })

  it('takes no part of a word and no synonym for a match', () => {
    expect(fit('Asthma', 'Asthmatic bronchitis')).toBeNull()
    expect(fit('Breast cancer', 'Breast Neoplasms')).toBeNull()
    expect(fit('Multiple sclerosis', 'Amyotrophic Lateral Sclerosis')).toBeNull()
    expect(fit('Other (unspecified)', 'Of the')).toBeNull()
    expect(tellingWords('With or without')).toEqual(new Set())
  })

  it('answers the closest of several, with the text and the condition as printed', () => {
    const words = [...named('Infarction of the heart'), ...named('Myocardial infarction')]
    expect(matchConditions(words, ['Infarction', 'Myocardial Infarction'])).toEqual({
      word: words[1],
      condition: 'Myocardial Infarction',
      fit: 'same',
    })
  })
})

describe('trialState', () => {
  it.each([
    ['clinicaltrials-gov', 'ENROLLING_BY_INVITATION', 'recruiting'],
    ['clinicaltrials-gov', 'ACTIVE_NOT_RECRUITING', 'not-recruiting'],
    ['clinicaltrials-gov', 'NOT_YET_RECRUITING', 'planned'],
    ['ctis', '4', 'recruiting'],
    ['ctis', '5', 'not-recruiting'],
    ['ctis', 'Authorised, not started', 'planned'],
    ['ctis', '77', 'unknown'],
    // The numbers are those of one register.
    ['clinicaltrials-gov', '4', 'unknown'],
    ['ctis', null, 'unknown'],
  ] as const)('of %s %s is %s', (source, status, state) => {
    expect(trialState(source, status)).toBe(state)
  })
})

describe('conditionWordsOf', () => {
  const names: CodeNames = {
    names: (code) => ({ G35: ['Multiple sclerosis', 'Multippel sklerose'], I21: ['Infarction'] })[code] ?? [],
    within: (code) => (code === 'G35-G36' ? ['G35', 'G36'] : []),
  }
  const coded = (id: string, codes: readonly string[], wish: Partial<CriterionGroup> = {}) =>
    group(id, [criterion(diagnosis(...codes))], { name: null, defining: true, ...wish })
  const wordsOf = (inclusion: CriterionGroup[], exclusion: CriterionGroup[] = [], given: string[] = []) =>
    conditionWordsOf({ ...protocolOf(), inclusion, exclusion }, names, given).map(({ text }) => text)

  it('takes the codes that define the study, what a person called them, and what is given', () => {
    const all = [
      coded('ms', ['G35-G36'], { name: 'MS in relapse' }),
      coded('heart', ['I21'], { defining: false }),
    ]
    expect(wordsOf(all, [coded('other', ['I21'])], ['RRMS'])).toEqual([
      'RRMS',
      'MS in relapse',
      'Multiple sclerosis',
      'Multippel sklerose',
    ])
  })

  it('takes every diagnosis where none defines the study, and none that is switched off', () => {
    const all = [coded('ms', ['G35'], { active: false }), coded('heart', ['I21'], { defining: false })]
    expect(wordsOf(all)).toEqual(['Infarction'])
    expect(wordsOf([])).toEqual([])
  })
})
