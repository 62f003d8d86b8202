import { expect, it } from 'vitest'
import { grownVariables } from '#shared/documents/papers/grow/grownVariables'
import { variableNeeds } from '#shared/documents/papers/grow/variableNeeds'
import type { PaperSource } from '#shared/documents/papers/paperSource'
import type { BasketItem } from '#shared/domain/discovery/variables/basket'
import { namedVariable } from '#shared/domain/discovery/variables/variable'
import type { Condition, CriterionGroup, Protocol } from '#shared/domain/studies/protocol'

const group = (id: string, condition: Condition): CriterionGroup => ({
  id: `group-${id}`,
  name: null,
  active: true,
  defining: false,
  anyOf: [{ id, condition, evidence: { kind: 'automatic' } }],
})

const protocol: Protocol = {
  population: { age: { from: 18, to: null }, sex: 'any', areas: [] },
  inclusion: [
    group('disease', { kind: 'diagnosis', system: 'icd-10', codes: ['C50', 'I21'] }),
    group('sugar', { kind: 'measurement', analyte: 'HbA1c', low: 53, high: null, unit: 'mmol/mol' }),
  ],
  exclusion: [group('drug', { kind: 'medication', system: 'atc', codes: ['A10'] })],
}

function sourceWith(basket: readonly BasketItem[]): PaperSource {
  return {
    language: 'nb',
    study: { name: 'Study', question: null, targetParticipants: null },
    protocol,
    record: null,
    author: '',
    organisation: '',
    codeNames: { 'icd-10': {}, atc: {} },
    areaName: (key) => key,
    sites: [],
    registries: new Map([
      ['krg', 'Kreftregisteret'],
      ['npr', 'NPR'],
      ['lmr', 'Legemiddelregisteret'],
    ]),
    basket,
    sourceName: (entry) => (entry === 'registry/diabetes' ? 'Diabetesregisteret' : entry),
  }
}

const chosen = (need: string | null, more: Partial<BasketItem> = {}): BasketItem => ({
  id: need ?? 'free',
  entry: 'registry/diabetes',
  variable: { ...namedVariable('HbA1c ved årskontroll'), code: 'HBA1C' },
  list: null,
  from: '2015-01-01',
  to: '2024-12-31',
  codes: '',
  reason: '',
  need,
  ...more,
})

it('asks for what the criteria need; a measurement waits for a source', () => {
  expect(variableNeeds(protocol, 'nb').map(({ key, registry }) => [key, registry])).toEqual([
    ['inclusion/group-disease/disease/cancer', 'krg'],
    ['inclusion/group-disease/disease/diagnosis', 'npr'],
    ['inclusion/group-sugar/sugar', null],
    ['exclusion/group-drug/drug', 'lmr'],
    ['population/birth-year', 'krg'],
  ])
  const rows = grownVariables(sourceWith([]))
  expect(rows.map(({ source, codes, from }) => [source, codes, from])).toEqual([
    ['Kreftregisteret', 'ICD-10 C50', ''],
    ['NPR', 'ICD-10 I21', ''],
    ['Legemiddelregisteret', 'ATC A10', ''],
    ['Kreftregisteret', '', ''],
  ])
})

it('takes the basket first, with its periods, and leaves out what it answers', () => {
  const rows = grownVariables(
    sourceWith([
      chosen('inclusion/group-sugar/sugar'),
      chosen('inclusion/group-disease/disease/diagnosis', {
        entry: 'registry/hkr',
        from: '2012-01-01',
        reason: 'Utfall',
      }),
      chosen(null, { codes: 'NLK 123', reason: 'Kovariat' }),
    ]),
  )
  expect(rows).toHaveLength(6)
  expect(rows.slice(0, 3)).toEqual([
    {
      source: 'Diabetesregisteret',
      variable: 'HbA1c ved årskontroll (HBA1C)',
      codes: '',
      from: '2015-01-01',
      to: '2024-12-31',
      reason: 'Inklusjon',
    },
    {
      source: 'registry/hkr',
      variable: 'HbA1c ved årskontroll (HBA1C)',
      codes: 'ICD-10 I21',
      from: '2012-01-01',
      to: '2024-12-31',
      reason: 'Utfall',
    },
    expect.objectContaining({ codes: 'NLK 123', reason: 'Kovariat' }),
  ])
  expect(rows.slice(3).map(({ source }) => source)).toEqual([
    'Kreftregisteret',
    'Legemiddelregisteret',
    'Kreftregisteret',
  ])
})
