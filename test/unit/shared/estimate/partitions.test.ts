import { describe, expect, it } from 'vitest'
import { createBlocks, isPublishedSum, partitionsOf } from '#shared/estimate/partitions'
import { smallBaseAreas } from '#test/support/smallCountry'

const baseAreas = smallBaseAreas
const carried = { baseAreas, referralAreaDate: '2024-01-01' }

describe('whose residents are published', () => {
  it('are whole counties and whole referral areas of the same day', () => {
    expect(isPublishedSum([0, 1], { baseAreas })).toBe(true)
    expect(isPublishedSum([1, 2], { baseAreas })).toBe(true)
    expect(isPublishedSum([1], { baseAreas })).toBe(false)
  })

  it('are whole counties alone where referral areas were carried', () => {
    expect(isPublishedSum([0, 1], carried)).toBe(true)
    expect(isPublishedSum([2], carried)).toBe(true)
    expect(isPublishedSum([1, 2], carried)).toBe(false)
    expect(isPublishedSum([0], carried)).toBe(false)
  })

  it('make the blocks in which bounds are summed', () => {
    const all = [0, 1, 2]
    expect(partitionsOf(all, { baseAreas }, createBlocks())).toEqual([
      [[0, 1, 2]],
      [[0, 1], [2]],
      [[0], [1, 2]],
    ])
    expect(partitionsOf(all, carried, createBlocks())).toEqual([[[0, 1, 2]], [[0, 1], [2]]])
  })
})
