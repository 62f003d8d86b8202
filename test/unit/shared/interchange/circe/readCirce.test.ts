import { describe, expect, it } from 'vitest'
import type { Definition } from '#shared/interchange/definition'
import { circeFormat } from '#shared/interchange/circe/circeFormat'
import { readExpression } from '#shared/interchange/circe/readExpression'
import { parseExpression } from '#shared/interchange/circe/parseExpression'
import { nodeWords } from '#shared/interchange/words/explainDefinition'
import {
  anyTime,
  asks,
  bareContext,
  expression,
  group,
  never,
  rule,
  sourceOf,
} from '#test/support/circe/circeFile'

function read(file: object) {
  const parsed = parseExpression(sourceOf(file))
  if (!parsed.ok) throw new Error(parsed.refusal.text.en)
  return readExpression(parsed.value.expression, parsed.value.title)
}
const wordsOf = ({ root }: Definition) => nodeWords(root, 'en', bareContext)
const entry = 'diagnosis E11 (Concept E11)'
const infarct = 'diagnosis I21 (Concept I21)'
const back = (days: number) => ({ Start: { Days: days, Coeff: -1 }, End: { Days: 1, Coeff: -1 } })

describe('reading a Circe expression', () => {
  it.each([
    ['at least once', group('ALL', [asks('ConditionOccurrence', 1)]), infarct],
    [
      'exactly never',
      group('ALL', [asks('ConditionOccurrence', 1, { Occurrence: never })]),
      `not ${infarct}`,
    ],
    [
      'at most never',
      group('ALL', [asks('ConditionOccurrence', 1, { Occurrence: { Type: 1, Count: 0 } })]),
      `not ${infarct}`,
    ],
    [
      'at least never',
      group('ALL', [asks('ConditionOccurrence', 1, { Occurrence: { Type: 2, Count: 0 } })]),
      'everybody',
    ],
    ['no occurrence stated', group('ALL', [asks('ConditionOccurrence', 1, { Occurrence: null })]), infarct],
    ['an empty group of any', group('ANY', []), 'everybody'],
    [
      'any',
      group('ANY', [asks('ConditionOccurrence', 1), asks('DrugEra', 2)]),
      `(${infarct} or medication A10BA02 (Concept A10BA02))`,
    ],
    [
      'at least two',
      group('AT_LEAST', [asks('ConditionOccurrence', 1), asks('DrugEra', 2)], { Count: 2 }),
      `(at least 2 of: ${infarct}; medication A10BA02 (Concept A10BA02))`,
    ],
    [
      'at most none',
      group('AT_MOST', [asks('ConditionOccurrence', 1)], { Count: 0 }),
      `not (at least 1 of: ${infarct})`,
    ],
    [
      'an age of more than 17',
      group('ALL', [], { DemographicCriteriaList: [{ Age: { Value: 17, Op: 'gt' } }] }),
      'aged 18 years or older',
    ],
    [
      'an age under 66',
      group('ALL', [], { DemographicCriteriaList: [{ Age: { Value: 66, Op: 'lt' } }] }),
      'aged 65 years or younger',
    ],
    [
      'an age outside 18 to 65',
      group('ALL', [], { DemographicCriteriaList: [{ Age: { Value: 18, Extent: 65, Op: '!bt' } }] }),
      '(aged 17 years or younger or aged 66 years or older)',
    ],
    ['women', group('ALL', [], { DemographicCriteriaList: [{ Gender: [{ CONCEPT_ID: 8532 }] }] }), 'female'],
    [
      'a value',
      group('ALL', [
        asks(
          'Measurement',
          3,
          {},
          { ValueAsNumber: { Value: 6.5, Op: 'gt' }, Unit: [{ CONCEPT_CODE: '%', CONCEPT_NAME: 'percent' }] },
        ),
      ]),
      'measurement LOINC 4548-4 (Concept 4548-4) – above 6.5 percent',
    ],
  ])('understands %s', (_case, asked, words) => {
    const { definition } = read(expression({ InclusionRules: [rule('One', asked)] }))
    expect(wordsOf(definition)).toBe(`${entry} and ${words}`)
    expect(definition.root.kind === 'all' ? definition.root.nodes[1]?.name : null).toEqual({
      en: 'One',
      nb: 'One',
    })
  })

  it.each([
    [
      'a presence in a window loses the window',
      asks('ConditionOccurrence', 1, { StartWindow: back(365) }),
      'changes-meaning',
      infarct,
    ],
    [
      'an absence over some days stays words',
      asks('ConditionOccurrence', 1, { StartWindow: back(365), Occurrence: never }),
      'narrows-not-countable',
      'diagnosis "Set I21" exactly 0 times from 365 days before to 1 day before, counted from the entry event',
    ],
    [
      'an absence of the entry event itself stays words',
      asks('ConditionOccurrence', 0, {
        StartWindow: { Start: { Coeff: -1 }, End: { Days: 1, Coeff: -1 } },
        Occurrence: never,
      }),
      'narrows-not-countable',
      'diagnosis "Set E11" exactly 0 times from any time before to 1 day before, counted from the entry event',
    ],
    [
      '"at most 3" stays words',
      asks('ConditionOccurrence', 1, { Occurrence: { Type: 1, Count: 3 } }),
      'narrows-not-countable',
      'diagnosis "Set I21" at most 3 times',
    ],
    [
      '"at least 2" is read as once',
      asks('ConditionOccurrence', 1, { Occurrence: { Type: 2, Count: 2 } }),
      'changes-meaning',
      infarct,
    ],
  ])('%s, and it is told', (_case, asked, gravity, words) => {
    const { definition, losses } = read(expression({ InclusionRules: [rule('One', group('ALL', [asked]))] }))
    expect(wordsOf(definition)).toBe(`${entry} and ${words}`)
    const told = losses.find(({ kind }) => kind === 'time' || kind === 'occurrences')
    expect(told?.gravity).toBe(gravity)
    expect(told?.path).toMatch(/^InclusionRules\[0\]\.expression\.CriteriaList\[0\]\./)
  })

  it('tells what is about time and people in data only', () => {
    const file = expression({
      PrimaryCriteria: {
        CriteriaList: [
          {
            ConditionOccurrence: {
              CodesetId: 0,
              First: true,
              Age: { Value: 18, Op: 'gte' },
              ProviderSpecialty: [{ CONCEPT_ID: 1 }],
            },
          },
        ],
        ObservationWindow: { PriorDays: 365, PostDays: 0 },
        PrimaryCriteriaLimit: { Type: 'First' },
      },
      EndStrategy: { DateOffset: { DateField: 'StartDate', Offset: 7 } },
      CensorWindow: { StartDate: '2020-01-01' },
    })
    const places = read(file).losses.map(({ kind, path }) => `${kind} ${path}`)
    const own = 'PrimaryCriteria.CriteriaList[0].ConditionOccurrence'
    expect(places).toEqual([
      `time ${own}.First`,
      `attribute ${own}.ProviderSpecialty`,
      `age ${own}.Age`,
      'entry-event PrimaryCriteria',
      'observation-window PrimaryCriteria.ObservationWindow',
      'end-of-cohort EndStrategy',
      'end-of-cohort CensorWindow',
    ])
  })

  it('keeps concept ids of vocabularies that are not known, to be confirmed', () => {
    const sets = [
      {
        id: 0,
        name: 'Own',
        expression: {
          items: [
            { concept: { CONCEPT_ID: 77, CONCEPT_CODE: 'X', VOCABULARY_ID: 'Local' } },
            { concept: { CONCEPT_ID: 78, CONCEPT_CODE: 'Y', VOCABULARY_ID: 'Local' }, isExcluded: true },
          ],
        },
      },
    ]
    const { definition, losses } = read(expression({ ConceptSets: sets }))
    expect(wordsOf(definition)).toBe('diagnosis OMOP 77')
    expect(losses.map(({ kind }) => kind)).toEqual(['code', 'code-system', 'entry-event'])
  })

  it('takes an expression that a server wraps, as an object or as text', () => {
    for (const wrapped of [expression(), JSON.stringify(expression())]) {
      const source = sourceOf({ id: 4, name: 'Diabetes', expression: wrapped })
      expect(circeFormat.recognises(source)).toBe(true)
      const answer = circeFormat.read?.(source, bareContext)
      expect(answer?.ok === true ? answer.value.definition.title : null).toBe('Diabetes')
    }
    expect(circeFormat.recognises(sourceOf({ expression: '{"a":1}' }))).toBe(false)
  })

  it.each([
    [expression({ InclusionRules: [rule('A', group('SOME', []))] }), 'InclusionRules[0].expression.Type'],
    [
      expression({ InclusionRules: [rule('A', group('ALL', [{ Criteria: { A: {}, B: {} } }]))] }),
      'InclusionRules[0].expression.CriteriaList[0].Criteria',
    ],
    [expression({ ConceptSets: [{ id: 'x' }] }), 'ConceptSets[0].id'],
    [
      expression({ InclusionRules: Array.from({ length: 51 }, () => rule('A', group('ALL', []))) }),
      'InclusionRules',
    ],
    [
      expression({
        InclusionRules: [
          rule(
            'A',
            group('ALL', [
              asks('ConditionOccurrence', 1, { StartWindow: { ...anyTime, Start: { Coeff: 2 } } }),
            ]),
          ),
        ],
      }),
      'InclusionRules[0].expression.CriteriaList[0].StartWindow.Start.Coeff',
    ],
  ])('refuses what does not fit, with its place (%#)', (file, path) => {
    const answer = parseExpression(sourceOf(file))
    expect(answer.ok ? null : answer.refusal.path).toBe(path)
    expect(answer.ok ? '' : answer.refusal.text.nb).toContain(path)
  })
})
