import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultAssumptions } from '#shared/domain/studies/assumptions'
import { protocol as protocolSchema, type Protocol } from '#shared/domain/studies/protocol'
import { referencesTo } from '#renderer/components/study/criteria/criterionReferences'
import {
  changeRole,
  findGroup,
  removeGroup,
  restoreGroup,
} from '#renderer/components/study/criteria/protocolEdits'
import { diagnosis, group, protocolOf } from './support/protocolFixture'

const odds = { value: 2, lower: 1.5, upper: 3, citation: 'Registry 2024' }
const full: Protocol = {
  ...protocolOf(
    [group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G40'))],
    [group('c', diagnosis('x', 'E10')), group('d', diagnosis('x', 'J45'))],
  ),
  assumptions: {
    ...defaultAssumptions,
    associations: [
      { between: ['a', 'c'], ...odds },
      { between: ['b', 'd'], ...odds },
    ],
  },
  enrolment: {
    months: 12,
    newPerYear: { kind: 'table', table: 'source/incident', criterion: 'a' },
    leavingPerYear: null,
  },
}

function placed(id: string) {
  const found = findGroup(full, id)
  if (found === null) throw new Error(`${id} is in the protocol`)
  return found
}

describe('a criterion that is deleted', () => {
  it('takes with it the associations and the table of new cases that name it, and nothing else', () => {
    const pruned = removeGroup(full, 'a')
    expect(v.safeParse(protocolSchema, pruned).success).toBe(true)
    expect(pruned.assumptions?.associations.map(({ between }) => between)).toEqual([['b', 'd']])
    expect(pruned.enrolment).toEqual({ months: 12, newPerYear: null, leavingPerYear: null })
    const other = removeGroup(full, 'd')
    expect(other.assumptions?.associations.map(({ between }) => between)).toEqual([['a', 'c']])
    expect(other.enrolment).toBe(full.enrolment)
  })

  it('brings them back with it', () => {
    const restored = restoreGroup(removeGroup(full, 'a'), placed('a'), referencesTo(full, 'a'))
    expect(restored.enrolment).toEqual(full.enrolment)
    expect(restored.inclusion).toEqual(full.inclusion)
    expect(new Set(restored.assumptions?.associations)).toEqual(new Set(full.assumptions?.associations))
  })

  it('leaves out what has been taken meanwhile', () => {
    const pruned = removeGroup(full, 'a')
    const changed: Protocol = {
      ...pruned,
      assumptions: { ...defaultAssumptions, associations: [{ between: ['b', 'c'], ...odds }] },
      enrolment: { months: 12, newPerYear: { kind: 'stated', ...odds }, leavingPerYear: null },
    }
    const restored = restoreGroup(changed, placed('a'), referencesTo(full, 'a'))
    expect(restored.assumptions?.associations.map(({ between }) => between)).toEqual([['b', 'c']])
    expect(restored.enrolment?.newPerYear?.kind).toBe('stated')
  })

  it('keeps them when it only changes sides', () => {
    expect(changeRole(full, 'a').assumptions).toEqual(full.assumptions)
    expect(changeRole(full, 'a').enrolment).toEqual(full.enrolment)
  })
})
