import { describe, expect, it } from 'vitest'
import { lintCirce } from '#shared/interchange/circe/lint/lintCirce'
import { parseExpression } from '#shared/interchange/circe/parseExpression'
import { atomNode, codedAtom, negate, type DefinitionNode } from '#shared/interchange/definition'
import { circeRules, definitionRules, type DefinitionRule } from '#shared/interchange/lint/definitionFinding'
import { lintDefinition } from '#shared/interchange/lint/lintDefinition'
import { asks, conceptSet, expression, group, never, rule, sourceOf } from '#test/support/circe/circeFile'

const window = (start: object, end: object) => ({
  StartWindow: { Start: start, End: end, UseEventEnd: false },
})
const before = (days: number) => ({ Days: days, Coeff: -1 })
const after = (days: number) => ({ Days: days, Coeff: 1 })
const asked = (...criteria: readonly object[]) =>
  expression({ InclusionRules: [rule('One', group('ALL', criteria))] })
const about = (demographic: object) =>
  expression({ InclusionRules: [rule('One', group('ALL', [], { DemographicCriteriaList: [demographic] }))] })
const entry = (more: object, asks: object = {}) =>
  expression({
    PrimaryCriteria: {
      CriteriaList: [{ ConditionOccurrence: { CodesetId: 0, ...asks } }],
      PrimaryCriteriaLimit: { Type: 'First' },
      ...more,
    },
  })
const drug = { CriteriaList: [{ DrugExposure: { CodesetId: 2 } }], PrimaryCriteriaLimit: { Type: 'First' } }
const twoYears = { ObservationWindow: { PriorDays: 730, PostDays: 730 } }
const heart = (more: object = {}, fields: object = {}) => asks('ConditionOccurrence', 1, more, fields)
const metformin = (more: object = {}) => asks('DrugExposure', 2, more)
const leaves = (strategy: object) => expression({ EndStrategy: strategy })
const watched = (criterion: object) => ({
  ...asked(criterion),
  PrimaryCriteria: entry(twoYears).PrimaryCriteria,
})

/** A file that has the finding, and one that does not. */
const pairs: readonly (readonly [DefinitionRule, incorrect: object, correct: object])[] = [
  [
    'unused-concept-set',
    asked(heart()),
    {
      ...asked(heart(), metformin()),
      ConceptSets: [conceptSet(0, 'E11'), conceptSet(1, 'I21'), conceptSet(2, 'A10BA02', 'ATC', 'Drug')],
    },
  ],
  [
    'empty-concept-set',
    expression({ ConceptSets: [{ id: 0, name: 'None', expression: { items: [] } }] }),
    expression(),
  ],
  [
    'duplicate-concept-set',
    expression({ ConceptSets: [conceptSet(0, 'E11'), { ...conceptSet(0, 'E11'), id: 1 }] }),
    expression(),
  ],
  [
    'no-concept-set',
    asked({ Criteria: { ConditionOccurrence: {} } }),
    asked({ Criteria: { ConditionOccurrence: { ConditionSourceConcept: 1 } } }),
  ],
  ['missing-concept-set', asked(asks('DrugExposure', 9)), asked(metformin())],
  ['wrong-domain', asked(asks('DrugExposure', 1)), asked(metformin())],
  [
    'no-record-type',
    asked(heart()),
    expression({
      PrimaryCriteria: {
        CriteriaList: [{ ConditionOccurrence: { CodesetId: 0, ConditionType: [{ CONCEPT_ID: 1 }] } }],
      },
    }),
  ],
  [
    'empty-list',
    about({ Gender: [], Age: { Value: 18, Op: 'gte' } }),
    about({ Gender: [{ CONCEPT_ID: 8507 }] }),
  ],
  [
    'empty-selection',
    about({ GenderCS: {}, Age: { Value: 18, Op: 'gte' } }),
    about({ GenderCS: { CodesetId: 0 } }),
  ],
  ['empty-demographic', about({}), about({ Age: { Value: 18, Op: 'gte' } })],
  [
    'empty-text',
    asked(heart({}, { StopReason: { Op: 'contains' } })),
    asked(heart({}, { StopReason: { Op: 'contains', Text: 'x' } })),
  ],
  ['empty-rule', expression({ InclusionRules: [rule('One', group('ALL', []))] }), asked(heart())],
  ['no-entry-event', expression({ PrimaryCriteria: { CriteriaList: [] } }), expression()],
  ['range-without-value', about({ Age: { Value: 18, Op: 'bt' } }), about({ Age: { Value: 18, Op: 'gte' } })],
  [
    'range-backwards',
    about({ Age: { Value: 65, Extent: 18, Op: 'bt' } }),
    about({ Age: { Value: 18, Extent: 65, Op: 'bt' } }),
  ],
  [
    'range-negative',
    about({ Age: { Value: -1, Op: 'gte' } }),
    asked(asks('Measurement', 3, {}, { ValueAsNumber: { Value: -2, Op: 'gte' } })),
  ],
  [
    'range-no-date',
    entry({}, { OccurrenceStartDate: { Value: '2020-02-30', Op: 'gte' } }),
    entry({}, { OccurrenceStartDate: { Value: '2020-02-29', Op: 'gte' } }),
  ],
  [
    'window-negative',
    asked(heart(window(before(-3), before(1)))),
    asked(heart(window(before(3), before(1)))),
  ],
  [
    'window-backwards',
    asked(heart(window(before(1), before(30)))),
    asked(heart(window(before(30), before(1)))),
  ],
  [
    'window-beyond-observation',
    asked(heart(window(before(365), before(1)))),
    watched(heart(window(before(365), before(1)))),
  ],
  [
    'odd-window',
    asked(
      heart(window(before(30), before(1))),
      metformin(window(before(30), before(1))),
      asks('Measurement', 3, window(before(31), before(1))),
    ),
    asked(heart(window(before(30), before(1))), metformin(window(before(30), before(1)))),
  ],
  [
    'death-before-entry',
    asked(asks('Death', 1, window(before(30), before(1)))),
    asked(asks('Death', 1, window(after(0), after(30)))),
  ],
  [
    'first-not-stated',
    asked(heart(window(before(30), before(1)))),
    asked(heart(window(before(30), before(1)), { First: true })),
  ],
  ['at-least-none', asked(heart({ Occurrence: { Type: 2, Count: 0 } })), asked(heart())],
  ['duplicate-criteria', asked(heart(), heart()), asked(heart(), metformin())],
  [
    'criteria-contradict',
    asked(heart(), heart({ Occurrence: never })),
    expression({ InclusionRules: [rule('One', group('ANY', [heart(), heart({ Occurrence: never })]))] }),
  ],
  ['no-exit', expression(), leaves({ DateOffset: { DateField: 'EndDate', Offset: 0 } })],
  ['exit-without-drug', leaves({ CustomEra: { GapDays: 30 } }), leaves({ CustomEra: { DrugCodesetId: 2 } })],
  [
    'exit-on-entry-day',
    leaves({ DateOffset: { DateField: 'StartDate', Offset: 0 } }),
    leaves({ DateOffset: { DateField: 'StartDate', Offset: 7 } }),
  ],
  [
    'entry-drug-not-in-exit',
    expression({ PrimaryCriteria: drug }),
    expression({ PrimaryCriteria: drug, EndStrategy: { CustomEra: { DrugCodesetId: 2 } } }),
  ],
  ['limits-widen', { ...asked(heart()), PrimaryCriteria: entry({}).PrimaryCriteria }, asked(heart())],
  ['derived-span', asked(asks('DrugEra', 2)), asked(metformin())],
]

function rulesFor(file: object): readonly DefinitionRule[] {
  const parsed = parseExpression(sourceOf(file))
  if (!parsed.ok) throw new Error(parsed.refusal.text.en)
  const findings = lintCirce(parsed.value.expression)
  for (const { path, text, mend } of findings) {
    expect(path).not.toBe('')
    expect(text.en).not.toBe(text.nb)
    if (mend !== null) expect(mend.en).not.toBe(mend.nb)
  }
  return findings.map((finding) => finding.rule)
}

describe('lint of cohort expressions', () => {
  it('has a pair of files for every rule', () => {
    expect(pairs.map(([name]) => name)).toEqual(circeRules)
  })

  it.each(pairs)('%s is found where it is, and not where it is not', (name, incorrect, correct) => {
    expect(rulesFor(incorrect)).toContain(name)
    expect(rulesFor(correct)).not.toContain(name)
  })
})

const flu = atomNode(
  codedAtom('diagnosis', [{ system: 'icd-10', uri: '', code: 'J10', display: null, withDescendants: true }]),
)
const age = (from: number, to: number) => atomNode({ kind: 'age', from, to })
const nodes: readonly (readonly [DefinitionRule, incorrect: DefinitionNode, correct: DefinitionNode])[] = [
  ['empty-group', { kind: 'all', nodes: [flu, { kind: 'any', nodes: [] }] }, flu],
  [
    'too-many-wanted',
    { kind: 'at-least', count: 3, nodes: [flu, age(1, 2)] },
    { kind: 'at-least', count: 2, nodes: [flu, age(1, 2)] },
  ],
  [
    'no-count-wanted',
    { kind: 'at-least', count: 0, nodes: [flu] },
    { kind: 'at-least', count: 1, nodes: [flu] },
  ],
  [
    'repeated-node',
    { kind: 'all', nodes: [flu, { ...flu, name: { en: 'Again', nb: 'Igjen' } }] },
    { kind: 'all', nodes: [flu, age(1, 2)] },
  ],
  [
    'node-contradicted',
    { kind: 'all', nodes: [flu, negate(flu)] },
    { kind: 'all', nodes: [flu, negate(age(1, 2))] },
  ],
  ['backwards-limits', age(65, 18), age(18, 65)],
  ['without-codes', atomNode(codedAtom('diagnosis', [])), flu],
  ['only-words', atomNode({ kind: 'unread', text: { en: 'willing', nb: 'villig' } }), flu],
]

describe('lint of definitions of any format', () => {
  it('has a pair of definitions for every rule', () => {
    expect(nodes.map(([name]) => name)).toEqual(definitionRules)
  })

  it.each(nodes)('%s is found where it is, and not where it is not', (name, incorrect, correct) => {
    const found = (root: DefinitionNode) =>
      lintDefinition({ title: null, description: null, root }).map((one) => one.rule)
    expect(found(incorrect)).toContain(name)
    expect(found(correct)).not.toContain(name)
  })
})
