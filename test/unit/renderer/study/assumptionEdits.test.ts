import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { defaultAssumptions, overlap as overlapSchema } from '#shared/domain/studies/assumptions'
import { protocol as protocolSchema } from '#shared/domain/studies/protocol'
import {
  adjustTable,
  adjustmentOf,
  assumptionsIn,
  changeDrift,
  changeOverlap,
  freeForAssociation,
  movedOverlap,
  putAssociation,
  removeAssociation,
  resetAssumptions,
} from '#renderer/components/study/assumptions/assumptionEdits'
import { diagnosis, group, protocolOf } from './support/protocolFixture'

const plain = protocolOf(
  [group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G40'))],
  [group('c', diagnosis('x', 'E10'))],
)
const stated = { value: 2, lower: 1.5, upper: 3, citation: 'Registry 2024' }
const share = { value: 0.8, lower: 0.7, upper: 0.9, citation: 'Coverage report 2024' }

describe('what a person assumes', () => {
  it('leaves no trace once it is taken back', () => {
    const all = changeDrift(
      adjustTable(
        putAssociation(
          changeOverlap(plain, { value: 0.3, lower: 0.1, upper: 0.5 }),
          { between: ['a', 'c'], ...stated },
          null,
        ),
        'source/table',
        { completeness: share },
      ),
      0.05,
    )
    expect(v.safeParse(protocolSchema, all).success).toBe(true)
    expect(resetAssumptions(all)).toEqual(plain)
    const apart = changeDrift(
      adjustTable(
        removeAssociation(changeOverlap(all, { value: 0, lower: 0, upper: 0 }), ['c', 'a']),
        'source/table',
        { completeness: null },
      ),
      defaultAssumptions.yearlyDrift,
    )
    expect(apart).toEqual(plain)
    expect('assumptions' in apart).toBe(false)
    expect(resetAssumptions(plain)).toBe(plain)
  })

  it('keeps limits around an overlap that is moved, and none where none were given', () => {
    expect(movedOverlap({ value: 0, lower: 0, upper: 0 }, 0.4)).toEqual({
      value: 0.4,
      lower: 0.4,
      upper: 0.4,
    })
    expect(movedOverlap({ value: 0.3, lower: 0.1, upper: 0.5 }, 0.6)).toEqual({
      value: 0.6,
      lower: 0.1,
      upper: 0.6,
    })
    expect(movedOverlap({ value: 0.3, lower: 0.1, upper: 0.5 }, 0)).toEqual({ value: 0, lower: 0, upper: 0 })
    const dial = fc.integer({ min: 0, max: 19 }).map((steps) => steps / 20)
    fc.assert(
      fc.property(dial, dial, dial, dial, (one, two, three, to) => {
        const [lower = 0, value = 0, upper = 0] = [one, two, three].sort((a, b) => a - b)
        const moved = movedOverlap({ value, lower, upper }, to)
        expect(v.safeParse(overlapSchema, moved).success).toBe(true)
        expect(moved.value).toBe(to)
      }),
    )
  })

  it('ties a criterion to one other only', () => {
    const tied = putAssociation(plain, { between: ['a', 'c'], ...stated }, null)
    expect(freeForAssociation(plain, null)).toEqual(['a', 'b', 'c'])
    expect(freeForAssociation(tied, null)).toEqual(['b'])
    expect(freeForAssociation(tied, ['a', 'c'])).toEqual(['a', 'b', 'c'])
    const moved = putAssociation(tied, { between: ['b', 'c'], ...stated }, ['a', 'c'])
    expect(assumptionsIn(moved).associations.map(({ between }) => between)).toEqual([['b', 'c']])
  })

  it('keeps one adjustment per table, with each part by itself', () => {
    const trend = { value: -0.03, lower: -0.05, upper: 0, citation: 'Trend report' }
    const both = adjustTable(adjustTable(plain, 't', { completeness: share }), 't', { trend })
    expect(adjustmentOf(both, 't')).toEqual({ table: 't', completeness: share, trend })
    expect(adjustmentOf(both, 'u')).toEqual({ table: 'u', completeness: null, trend: null })
    expect(assumptionsIn(adjustTable(both, 't', { completeness: null })).tables).toEqual([
      { table: 't', completeness: null, trend },
    ])
  })
})
