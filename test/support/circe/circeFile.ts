import type { InterchangeContext, InterchangeSource } from '#shared/interchange/format'
import { readSource } from '#shared/interchange/readSource'

/** Lists of codes that nothing is known of. */
export const bareContext: InterchangeContext = {
  isKnown: () => false,
  narrower: () => [],
  nameOf: () => null,
  areaName: (key) => key,
  now: '2026-11-22T10:00:00.000Z',
}

const concept = (id: number, code: string, vocabulary: string, domain = 'Condition') => ({
  CONCEPT_ID: id,
  CONCEPT_CODE: code,
  CONCEPT_NAME: `Concept ${code}`,
  VOCABULARY_ID: vocabulary,
  DOMAIN_ID: domain,
})

/** A made-up concept set of one concept. */
export function conceptSet(id: number, code: string, vocabulary = 'ICD10', domain = 'Condition') {
  return {
    id,
    name: `Set ${code}`,
    expression: {
      items: [{ concept: concept(100 + id, code, vocabulary, domain), includeDescendants: true }],
    },
  }
}

export const anyTime = { Start: { Coeff: -1 }, End: { Coeff: 1 }, UseEventEnd: false }
export const atLeastOnce = { Type: 2, Count: 1 }
export const never = { Type: 0, Count: 0 }

/** A record of a concept set at any time, at least once unless told otherwise. */
export function asks(table: string, set: number, more: object = {}, asked: object = {}) {
  return {
    Criteria: { [table]: { CodesetId: set, ...asked } },
    StartWindow: anyTime,
    Occurrence: atLeastOnce,
    ...more,
  }
}

export function group(Type: string, CriteriaList: readonly object[], more: object = {}) {
  return { Type, CriteriaList, DemographicCriteriaList: [], Groups: [], ...more }
}

/** A whole small expression: one diagnosis as entry event, and what is told. */
export function expression(more: object = {}) {
  return {
    ConceptSets: [
      conceptSet(0, 'E11'),
      conceptSet(1, 'I21'),
      conceptSet(2, 'A10BA02', 'ATC', 'Drug'),
      conceptSet(3, '4548-4', 'LOINC', 'Measurement'),
    ],
    PrimaryCriteria: {
      CriteriaList: [{ ConditionOccurrence: { CodesetId: 0 } }],
      ObservationWindow: { PriorDays: 0, PostDays: 0 },
      PrimaryCriteriaLimit: { Type: 'All' },
    },
    QualifiedLimit: { Type: 'All' },
    ExpressionLimit: { Type: 'All' },
    InclusionRules: [],
    CensoringCriteria: [],
    CollapseSettings: { CollapseType: 'ERA', EraPad: 0 },
    CensorWindow: {},
    ...more,
  }
}

export function rule(name: string, asked: object) {
  return { name, expression: asked }
}

export function sourceOf(file: unknown): InterchangeSource {
  const read = readSource(typeof file === 'string' ? file : JSON.stringify(file))
  if (!read.ok) throw new Error(read.refusal.text.en)
  return read.value
}
