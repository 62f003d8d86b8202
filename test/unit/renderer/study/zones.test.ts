import { describe, expect, it } from 'vitest'
import { targetBehind, zonedGroups } from '#renderer/components/study/criteria/zones'
import { diagnosis, group, protocolOf, resultOf, step } from './support/protocolFixture'

const protocol = protocolOf(
  [group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G40')), group('c', diagnosis('x', 'E10'))],
  [group('d', diagnosis('x', 'J45'))],
)
const result = resultOf([
  step({ id: 'a' }),
  step({ id: 'b', basis: 'not-countable' }),
  step({ id: 'c', basis: 'stated' }),
  step({ id: 'd', role: 'exclusion' }),
])

describe('the zones of the criteria panel', () => {
  it('take what no figure answers out of its list, keeping its number', () => {
    const zones = zonedGroups(protocol, result)
    expect(zones.inclusion.map(({ badge }) => badge)).toEqual(['1', '3'])
    expect(zones['not-countable'].map(({ badge }) => badge)).toEqual(['2'])
    expect(zones.exclusion.map(({ badge }) => badge)).toEqual(['E1'])
  })

  it('know the neighbours as they are shown', () => {
    const [first, second] = zonedGroups(protocol, result).inclusion
    expect([first?.previous, first?.next]).toEqual([null, 'c'])
    expect([second?.previous, second?.next]).toEqual(['a', null])
  })

  it('treat a criterion that no result knows yet as countable', () => {
    expect(zonedGroups(protocol, null).inclusion).toHaveLength(3)
  })

  it('find what stands behind a neighbour, for moving past it', () => {
    expect(targetBehind(protocol, 'inclusion', 'a')).toBe('b')
    expect(targetBehind(protocol, 'inclusion', 'c')).toBeNull()
  })
})
