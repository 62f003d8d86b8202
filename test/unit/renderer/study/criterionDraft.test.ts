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
import { statedEvidence, statedShareProblem, widened } from '#renderer/components/study/editor/statedShare'
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
    expect(draftProblem({ ...base, diagnosis: ['G40'], evidence: 'stated' })).toBe('share-missing')
  })

  it('opens on the stated share when one is asked for, and adds an alternative to a criterion', () => {
    expect(drafted({ kind: 'edit', group: 'a', stateShare: true }).evidence).toBe('stated')
    const alternative = { ...drafted({ kind: 'alternative', group: 'a' }), diagnosis: ['G36'] }
    expect(groupOf(alternative, 'en').anyOf).toHaveLength(3)
    expect(draftFor({ kind: 'edit', group: 'gone' }, protocol, 'en')).toBeNull()
  })
})

describe('a stated share', () => {
  const draft = { share: 80, lower: 85, upper: 95, conditioning: 'remaining', citation: 'HUNT4' } as const

  it('has to lie between its limits, which can be widened just far enough', () => {
    expect(statedShareProblem(draft)).toBe('share-outside')
    expect(statedEvidence(draft)).toBeNull()
    expect(statedEvidence(widened(draft))).toMatchObject({ share: 0.8, lower: 0.8, upper: 0.95 })
  })

  it('needs a number, limits and a citation; nothing missing is taken as 0', () => {
    expect(statedShareProblem({ ...draft, share: null })).toBe('share-missing')
    expect(statedShareProblem({ ...draft, lower: null })).toBe('limits-missing')
    expect(statedShareProblem({ ...draft, lower: 70, citation: ' ' })).toBe('citation-missing')
  })
})

describe('typed ATC codes', () => {
  it('are read in any case and separated in any way', () => {
    expect(parseAtcCodes(' c09a, L04AX07;C09A ')).toEqual({ ok: true, codes: ['C09A', 'L04AX07'] })
    expect(parseAtcCodes('C09A, insulin')).toEqual({ ok: false, text: 'insulin' })
  })
})
