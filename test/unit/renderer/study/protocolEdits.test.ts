import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { protocol as protocolSchema, type Protocol } from '#shared/domain/studies/protocol'
import {
  addGroup,
  changeRole,
  duplicateGroup,
  findGroup,
  moveGroup,
  newIdentifier,
  removeAlternative,
  removeGroup,
  replaceAlternative,
  replaceGroup,
  restoreGroup,
} from '#renderer/components/study/criteria/protocolEdits'
import { diagnosis, group, protocolOf } from './support/protocolFixture'

const ids = (protocol: Protocol) => [
  protocol.inclusion.map(({ id }) => id),
  protocol.exclusion.map(({ id }) => id),
]
const three = protocolOf(
  [group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G40')), group('c', diagnosis('x', 'E10'))],
  [group('d', diagnosis('x', 'J45'))],
)

describe('changes to a protocol', () => {
  it('move a criterion in front of another one or to the end of its own list', () => {
    expect(ids(moveGroup(three, 'c', 'a'))[0]).toEqual(['c', 'a', 'b'])
    expect(ids(moveGroup(three, 'a', null))[0]).toEqual(['b', 'c', 'a'])
    expect(moveGroup(three, 'a', 'a')).toBe(three)
    expect(moveGroup(three, 'a', 'd')).toBe(three)
  })

  it('move a criterion to the other list when its role changes', () => {
    expect(ids(changeRole(three, 'b'))).toEqual([
      ['a', 'c'],
      ['d', 'b'],
    ])
    expect(ids(replaceGroup(three, 'inclusion', group('d', diagnosis('x', 'J45'))))).toEqual([
      ['a', 'b', 'c', 'd'],
      [],
    ])
  })

  it('put a changed criterion in its place and a new one at the end', () => {
    const changed = replaceGroup(three, 'inclusion', group('b', diagnosis('x', 'G41')))
    expect(ids(changed)[0]).toEqual(['a', 'b', 'c'])
    expect(findGroup(changed, 'b')?.group.anyOf[0]?.condition).toMatchObject({ codes: ['G41'] })
    expect(ids(addGroup(three, 'exclusion', group('e', diagnosis('x', 'F20'))))[1]).toEqual(['d', 'e'])
  })

  it('bring a deleted criterion back to where it stood, once', () => {
    const placed = findGroup(three, 'b')
    if (placed === null) throw new Error('b is in the protocol')
    const restored = restoreGroup(removeGroup(three, 'b'), placed)
    expect(restored).toEqual(three)
    expect(restoreGroup(restored, placed)).toBe(restored)
  })

  it('keep the last alternative of a criterion', () => {
    const one = group('a', diagnosis('x', 'G35'))
    const two = replaceAlternative(one, diagnosis('y', 'G36'))
    expect(two.anyOf.map(({ id }) => id)).toEqual(['x', 'y'])
    expect(removeAlternative(two, 'x').anyOf.map(({ id }) => id)).toEqual(['y'])
    expect(removeAlternative(one, 'x')).toBe(one)
  })

  it('give a protocol that is valid, with every identifier once', () => {
    const change = fc.constantFrom<(protocol: Protocol) => Protocol>(
      (protocol) => duplicateGroup(protocol, 'a', newIdentifier()),
      (protocol) => duplicateGroup(protocol, 'd', newIdentifier()),
      (protocol) => changeRole(protocol, 'b'),
      (protocol) => moveGroup(protocol, 'c', 'a'),
      (protocol) => removeGroup(protocol, 'a'),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const result = changes.reduce((protocol, apply) => apply(protocol), three)
        expect(v.safeParse(protocolSchema, result).success).toBe(true)
      }),
    )
  })
})
