import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circeFormat } from '#shared/interchange/circe/circeFormat'
import { isoDay, windowOf } from '#shared/interchange/circe/ranges'
import {
  atomNode,
  codedAtom,
  negate,
  type Code,
  type Definition,
  type DefinitionNode,
} from '#shared/interchange/definition'
import { selectTheSame } from '#shared/interchange/evaluate'
import { definitionOf } from '#shared/interchange/protocol/definitionOf'
import { bareContext, sourceOf } from '#test/support/circe/circeFile'

const code = (system: Code['system'], text: string): Code => ({
  system,
  uri: '',
  code: text,
  display: null,
  withDescendants: true,
})
const diabetes = atomNode(codedAtom('diagnosis', [code('icd-10', 'E11')]))
const metformin = atomNode(codedAtom('medication', [code('atc', 'A10BA02'), code('omop', '1503297')]))
const longTermSugar = atomNode(
  codedAtom('measurement', [code('loinc', '4548-4')], {
    value: {
      kind: 'quantity',
      low: { value: 48, included: true },
      high: null,
      unit: { code: 'mmol/mol', display: 'mmol/mol' },
    },
  }),
)
const adult = atomNode({ kind: 'age', from: 18, to: 64 })
const woman = atomNode({ kind: 'sex', sex: 'female' })

function written(root: DefinitionNode) {
  const answer = circeFormat.write?.({ title: 'Study', description: null, root }, bareContext)
  if (answer?.ok !== true) throw new Error(answer?.refusal.text.en)
  return answer.value
}

function readBack(text: string): Definition {
  const answer = circeFormat.read?.(sourceOf(text), bareContext)
  if (answer?.ok !== true) throw new Error(answer?.refusal.text.en)
  return answer.value.definition
}

const trees = fc.letrec<{ node: DefinitionNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(diabetes, metformin, longTermSugar, adult, woman),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('at-least' as const),
      count: fc.integer({ min: 1, max: 3 }),
      nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
    }),
    tie('node').map(negate),
  ),
})).node

describe('writing a Circe expression', () => {
  it('selects the same people when it is read again', () => {
    fc.assert(
      fc.property(fc.array(trees, { minLength: 1, maxLength: 3 }), (nodes) => {
        const definition: Definition = { title: null, description: null, root: { kind: 'all', nodes } }
        expect(selectTheSame(definition, readBack(written(definition.root).text))).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  it('begins at the first line of records, and keeps the others as rules in order, with names', () => {
    const named = { ...negate(metformin), name: { en: 'No metformin', nb: 'Ikke metformin' } }
    const { text, losses } = written({ kind: 'all', nodes: [adult, diabetes, named] })
    const file: unknown = JSON.parse(text)
    expect(file).toMatchObject({
      Title: 'Study',
      PrimaryCriteria: {
        CriteriaList: [{ ConditionOccurrence: { CodesetId: 0 } }],
        PrimaryCriteriaLimit: { Type: 'Last' },
      },
      ConceptSets: [
        {
          name: 'ICD-10 E11 (needs mapping)',
          expression: {
            items: [
              {
                concept: {
                  CONCEPT_ID: 0,
                  CONCEPT_CODE: 'E11',
                  VOCABULARY_ID: 'ICD10',
                  DOMAIN_ID: 'Condition',
                },
              },
            ],
          },
        },
        { expression: { items: [{ concept: { CONCEPT_ID: 0 } }, { concept: { CONCEPT_ID: 1503297 } }] } },
      ],
      InclusionRules: [
        {
          name: 'aged 18 to 64 years',
          expression: { DemographicCriteriaList: [{ Age: { Value: 18, Op: 'bt', Extent: 64 } }] },
        },
        { name: 'No metformin', expression: { CriteriaList: [{ Occurrence: { Type: 0, Count: 0 } }] } },
      ],
    })
    expect(losses.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'entry-event root.nodes[1]',
      'age root.nodes[0]',
      'code ConceptSets[0]',
      'code ConceptSets[1]',
    ])
  })

  it('leaves out, and names, what the format cannot say; alone it is refused', () => {
    const oslo = { ...atomNode({ kind: 'area', areas: ['county:03'] }), name: { en: 'Oslo', nb: 'Oslo' } }
    const { losses } = written({ kind: 'all', nodes: [diabetes, oslo] })
    expect(losses).toContainEqual(
      expect.objectContaining({ kind: 'structure', gravity: 'changes-meaning', path: 'root.nodes[1]' }),
    )
    const alone = circeFormat.write?.({ title: null, description: null, root: oslo }, bareContext)
    expect(alone?.ok === false ? alone.refusal.path : null).toBe('root')
  })
})

it('a criterion of a protocol is a rule with the name that a person gave it', () => {
  const statement = { kind: 'age' as const, range: { from: 18, to: 64 } }
  const line = (id: string, name: string | null) => ({
    id,
    name,
    active: true,
    defining: false,
    anyOf: [{ id: 'a', condition: statement, evidence: { kind: 'automatic' as const } }],
  })
  const { definition } = definitionOf(
    {
      population: { age: { from: 0, to: null }, sex: 'any', areas: [] },
      inclusion: [line('i1', 'Of working age')],
      exclusion: [line('e1', null), line('e2', 'Pensioners')],
    },
    bareContext,
  )
  const file: unknown = JSON.parse(written(definition.root).text)
  expect(file).toMatchObject({
    InclusionRules: [{ name: 'Of working age' }, { name: 'not aged 18 to 64 years' }, { name: 'Pensioners' }],
  })
})

describe('days', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2020-01-31T00:00:00', '2020-01-31'],
    ['1999-13-01', null],
    ['soon', null],
  ])('%s is read as %s', (text, day) => {
    expect(isoDay(text)).toBe(day)
  })

  it.each([
    ['gt', '2023-12-31', { from: '2024-01-01', to: null }],
    ['lt', '2024-03-01', { from: null, to: '2024-02-29' }],
    ['!eq', '2024-03-01', null],
  ])('%s %s is a window', (Op, Value, window) => {
    expect(windowOf({ Op, Value, Extent: null })).toEqual(window)
  })
})
