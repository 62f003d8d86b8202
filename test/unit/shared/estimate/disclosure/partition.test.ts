import { describe, expect, it } from 'vitest'
import { partitionOf } from '#shared/estimate/disclosure/partition'
import type { AnswerSet } from '#shared/estimate/disclosure/answerSet'
import { baseAreas, counted, people, withDisease } from './answers'

function made(...sets: readonly AnswerSet[]) {
  const partition = partitionOf(sets, baseAreas)
  if (partition === null) throw new Error('There are too many pieces.')
  return partition
}

function membersOf(partition: ReturnType<typeof made>, index: number): readonly number[] {
  return partition.members[index] ?? []
}

describe('partitionOf', () => {
  it('cuts nested answers into what tells them apart, and the rest of the country', () => {
    const partition = made(withDisease('G35'), withDisease('G35', { age: { from: 18, to: null } }))
    expect(partition.atomCount).toBe(3)
    const [all, adults] = [membersOf(partition, 0), membersOf(partition, 1)]
    expect(all).toHaveLength(2)
    expect(adults).toHaveLength(1)
    expect(all).toEqual(expect.arrayContaining([...adults]))
  })

  it('lets areas of two levels cross where base areas do', () => {
    const partition = made(
      withDisease('G35', { areas: ['county:2'] }),
      withDisease('G35', { areas: ['referral-area:a'] }),
    )
    // County 2 within and outside of area a, area a outside of county 2, everybody else.
    expect(partition.atomCount).toBe(4)
    const shared = membersOf(partition, 0).filter((atom) => membersOf(partition, 1).includes(atom))
    expect(shared).toHaveLength(1)
  })

  it('knows that who has the narrower diagnosis by one table has the wider', () => {
    const narrow: AnswerSet = people({ allOf: [[counted('E10', 'diabetes')]] })
    const wide: AnswerSet = people({ allOf: [[counted('E10-E14', 'diabetes')]] })
    expect(made(narrow, wide).atomCount).toBe(3)
    // Two tables may count differently: nothing is taken for granted.
    expect(made(narrow, people({ allOf: [[counted('E10-E14', 'other')]] })).atomCount).toBe(4)
  })

  it('takes one of a group and none of the excluded', () => {
    const either = people({ allOf: [[counted('A'), counted('B')]] })
    const without = people({ allOf: [[counted('A'), counted('B')]], noneOf: [counted('B')] })
    const partition = made(either, without)
    expect(membersOf(partition, 0)).toEqual(expect.arrayContaining([...membersOf(partition, 1)]))
    expect(partition.atomCount).toBe(3)
  })

  it('tells groups of residents from groups of patients', () => {
    const partition = made(people(), people({ age: { from: 18, to: 64 } }), withDisease('G35'))
    expect(partition.describesPopulation(membersOf(partition, 1))).toBe(true)
    expect(partition.describesPopulation(membersOf(partition, 2))).toBe(false)
  })

  it('gives up where criteria would cut the country into too many pieces', () => {
    const codes = Array.from({ length: 18 }, (_, index) => `A${String(index).padStart(2, '0')}`)
    expect(
      partitionOf(
        codes.map((code) => withDisease(code)),
        baseAreas,
      ),
    ).toBeNull()
  })
})
