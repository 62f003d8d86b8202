import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { criterionGroup, type Criterion } from '#shared/domain/studies/protocol'
import { parseAtcCodes } from '#renderer/components/study/editor/atcCode'
import {
  draftFor,
  groupOf,
  switchAlternative,
  type CriterionDraft,
} from '#renderer/components/study/editor/criterionDraft'
import { draftProblem } from '#renderer/components/study/editor/draftProblems'
import { widened } from '#renderer/components/study/assumptions/rangedValue'
import {
  emptyStatedShare,
  statedEvidence,
  statedShareDraft,
  statedShareProblem,
} from '#renderer/components/study/editor/statedShare'
import { emptySurvival } from '#renderer/components/study/editor/survivalDraft'
import { diagnosis, group, protocolOf } from './support/protocolFixture'

const statement: Criterion = {
  id: 'y',
  condition: { kind: 'statement', text: { en: 'Walks 100 m', nb: 'Går 100 m' } },
  evidence: { kind: 'none' },
}
const protocol = protocolOf([
  { ...group('a', diagnosis('x', 'G35'), statement), name: { en: 'Named', nb: 'Navngitt' } },
])

function drafted(request: Parameters<typeof draftFor>[0]): CriterionDraft {
  const draft = draftFor(request, protocol, 'en')
  if (draft === null) throw new Error('the criterion is in the protocol')
  return draft
}

describe('a criterion draft', () => {
  it('gives back what it was opened with, in both languages, when nothing is changed', () => {
    const first = drafted({ kind: 'edit', group: 'a' })
    expect(groupOf(first, 'en')).toEqual(protocol.inclusion[0])
    expect(groupOf(switchAlternative(first, 'y', 'en'), 'en')).toEqual(protocol.inclusion[0])
  })

  it('keeps a changed text in the language it was written in only', () => {
    const draft = {
      ...drafted({ kind: 'edit', group: 'a', alternative: 'y' }),
      name: 'New name',
      statement: 'Walks 200 m',
    }
    const saved = groupOf(draft, 'en')
    expect(saved.name).toBe('New name')
    expect(saved.anyOf[1]?.condition).toEqual({ kind: 'statement', text: 'Walks 200 m' })
  })

  it('becomes a valid criterion for every kind once it has no problem', () => {
    const base = drafted({ kind: 'new', role: 'exclusion', condition: 'diagnosis' })
    const complete: readonly Partial<CriterionDraft>[] = [
      { kind: 'diagnosis', diagnosis: ['G40'] },
      { kind: 'medication', medication: ['C09AA02'] },
      { kind: 'age', age: { from: 40, to: 60 } },
      { kind: 'sex', sex: 'male' },
      { kind: 'area', areas: ['county:55'] },
      { kind: 'measurement', measurement: { analyte: 'HbA1c', low: 48, high: null, unit: 'mmol/mol' } },
      { kind: 'statement', statement: 'Able to consent' },
    ]
    for (const part of complete) {
      const draft = { ...base, ...part }
      expect(draftProblem(draft)).toBeNull()
      expect(v.safeParse(criterionGroup, groupOf(draft, 'nb')).success).toBe(true)
    }
  })

  it('names what is missing or contradicts itself', () => {
    const base = drafted({ kind: 'new', role: 'inclusion', condition: 'diagnosis' })
    const measurement = { analyte: 'HbA1c', low: 80, high: 40, unit: '' }
    expect(draftProblem(base)).toBe('codes-missing')
    expect(draftProblem({ ...base, kind: 'area' })).toBe('area-missing')
    expect(draftProblem({ ...base, kind: 'statement', statement: '  ' })).toBe('statement-missing')
    expect(draftProblem({ ...base, kind: 'measurement' })).toBe('analyte-missing')
    expect(draftProblem({ ...base, kind: 'measurement', measurement })).toBe('low-above-high')
    expect(draftProblem({ ...base, diagnosis: ['G40'], evidence: 'stated' })).toBe('value-missing')
  })

  it('opens on the stated share when one is asked for, and adds an alternative to a criterion', () => {
    expect(drafted({ kind: 'edit', group: 'a', stateShare: true }).evidence).toBe('stated')
    const alternative = { ...drafted({ kind: 'alternative', group: 'a' }), diagnosis: ['G36'] }
    expect(groupOf(alternative, 'en').anyOf).toHaveLength(3)
    expect(draftFor({ kind: 'edit', group: 'gone' }, protocol, 'en')).toBeNull()
  })
})

describe('a stated share', () => {
  const draft = { ...emptyStatedShare, value: 80, lower: 85, upper: 95, citation: 'HUNT4' }

  it('has to lie between its limits, which can be widened just far enough', () => {
    expect(statedShareProblem(draft)).toBe('value-outside')
    expect(statedEvidence(draft)).toBeNull()
    expect(statedEvidence(widened(draft))).toMatchObject({ share: 0.8, lower: 0.8, upper: 0.95 })
  })

  it('needs a number, limits and a citation; nothing missing is taken as 0', () => {
    expect(statedShareProblem({ ...draft, value: null })).toBe('value-missing')
    expect(statedShareProblem({ ...draft, lower: null })).toBe('limits-missing')
    expect(statedShareProblem({ ...draft, lower: 70, citation: ' ' })).toBe('citation-missing')
  })

  it('keeps the study behind it, whole or not at all', () => {
    const sampled = { ...draft, lower: 70, cases: 80, people: 100 }
    const evidence = statedEvidence(sampled)
    expect(evidence).toMatchObject({ share: 0.8, sample: { cases: 80, people: 100 } })
    expect(evidence === null ? null : statedShareDraft(evidence)).toEqual(sampled)
    expect(statedEvidence({ ...draft, lower: 70 })).not.toHaveProperty('sample')
    expect(statedShareProblem({ ...sampled, people: null })).toBe('sample-incomplete')
    expect(statedShareProblem({ ...sampled, cases: 101 })).toBe('sample-more-cases')
    expect(statedShareProblem({ ...sampled, cases: 80.5 })).toBe('sample-not-whole')
    expect(statedEvidence({ ...sampled, cases: 101 })).toBeNull()
  })
})

describe('a table of new cases', () => {
  const mortality = { value: 5, lower: 3, upper: 8, citation: 'Cause of Death Registry 2023' }
  const base = {
    ...drafted({ kind: 'new', role: 'inclusion', condition: 'diagnosis' }),
    diagnosis: ['C34'],
    evidence: 'table' as const,
    table: 'registry/incident',
  }

  it('is counted as it is, or with the survival that was stated for it', () => {
    expect(draftProblem(base)).toBeNull()
    expect(groupOf(base, 'en').anyOf[0]?.evidence).toEqual({ kind: 'table', table: 'registry/incident' })
    const lived = { ...base, survival: { mortality, years: 5 } }
    expect(draftProblem(lived)).toBeNull()
    const group = groupOf(lived, 'en')
    expect(v.safeParse(criterionGroup, group).success).toBe(true)
    expect(group.anyOf[0]?.evidence).toMatchObject({
      survival: { years: 5, mortality: { value: 0.05, lower: 0.03, upper: 0.08 } },
    })
    const again = draftFor({ kind: 'edit', group: group.id }, protocolOf([group]), 'en')
    expect(again?.survival).toEqual({ mortality, years: 5 })
  })

  it('is not saved with half a survival', () => {
    expect(draftProblem({ ...base, survival: emptySurvival })).toBe('mortality-value-missing')
    expect(draftProblem({ ...base, survival: { mortality, years: null } })).toBe('years-missing')
    expect(draftProblem({ ...base, survival: { mortality, years: 2.5 } })).toBe('years-not-whole')
  })
})

describe('typed ATC codes', () => {
  it('are read in any case and separated in any way', () => {
    expect(parseAtcCodes(' c09a, L04AX07;C09A ')).toEqual({ ok: true, codes: ['C09A', 'L04AX07'] })
    expect(parseAtcCodes('C09A, insulin')).toEqual({ ok: false, text: 'insulin' })
  })
})
