import { describe, expect, it } from 'vitest'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import { protocolDifferences } from '#shared/domain/studies/protocolDifferences'
import { criterion, diagnosis, group, protocolOf } from '#test/support/smallCountry'

const a = group('a', [criterion(diagnosis('G35'))])
const b = group('b', [criterion(diagnosis('G40'))])
const c = group('c', [criterion(diagnosis('E10'))])
const before = protocolOf({ inclusion: [a, b], exclusion: [c] })

describe('protocolDifferences', () => {
  it('finds none between equal protocols, nor between a default and what it stands for', () => {
    expect(protocolDifferences(before, structuredClone(before))).toEqual([])
    expect(
      protocolDifferences(before, { ...before, assumptions: defaultAssumptions, availability: [] }),
    ).toEqual([])
  })

  it('names each part of the population that differs', () => {
    const population = { age: { from: 18, to: null }, sex: 'female' as const, areas: ['county:03'] }
    expect(protocolDifferences(before, { ...before, population })).toEqual([
      { kind: 'population', part: 'age' },
      { kind: 'population', part: 'sex' },
      { kind: 'population', part: 'areas' },
    ])
  })

  it('tells criteria that went, came and changed, by their identifier', () => {
    const d = group('d', [criterion(diagnosis('J45'))])
    const changed = { ...b, active: false, anyOf: [criterion(diagnosis('G40', 'G41'))] }
    expect(protocolDifferences(before, { ...before, inclusion: [changed, d] })).toEqual([
      { kind: 'criterion-removed', criterion: { role: 'inclusion', index: 0, group: a } },
      {
        kind: 'criterion-changed',
        before: { role: 'inclusion', index: 1, group: b },
        after: { role: 'inclusion', index: 0, group: changed },
        parts: ['conditions', 'active'],
      },
      { kind: 'criterion-added', criterion: { role: 'inclusion', index: 1, group: d } },
    ])
  })

  it('follows a criterion into the other list', () => {
    expect(protocolDifferences(before, { ...before, inclusion: [a], exclusion: [c, b] })).toMatchObject([
      { kind: 'criterion-changed', parts: ['role'], after: { role: 'exclusion', index: 1 } },
    ])
  })

  it('tells another order apart from a criterion that came between', () => {
    expect(protocolDifferences(before, { ...before, inclusion: [b, a] })).toEqual([
      { kind: 'order', role: 'inclusion' },
    ])
    const d = group('d', [criterion(diagnosis('J45'))])
    expect(protocolDifferences(before, { ...before, inclusion: [d, a, b] })).toEqual([
      { kind: 'criterion-added', criterion: { role: 'inclusion', index: 0, group: d } },
    ])
  })

  it('tells what is assumed, who is available and how long is recruited', () => {
    const step = { id: 's', name: 'Reached', active: true, share: 0.5, lower: 0.4, upper: 0.6, citation: 'x' }
    const after = {
      ...before,
      assumptions: { ...defaultAssumptions, overlap: { value: 0.2, lower: 0, upper: 0.4 } },
      availability: [step],
      enrolment: { months: 24, newPerYear: null, leavingPerYear: null },
    }
    expect(protocolDifferences(before, after)).toEqual([
      { kind: 'assumption', part: 'overlap' },
      { kind: 'availability', before: null, after: step },
      { kind: 'enrolment' },
    ])
    expect(protocolDifferences(after, before)).toContainEqual({
      kind: 'availability',
      before: step,
      after: null,
    })
  })
})
