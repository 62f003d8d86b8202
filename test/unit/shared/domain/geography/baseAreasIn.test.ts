import { describe, expect, it } from 'vitest'
import { baseAreasIn } from '#shared/domain/geography/baseAreasIn'
import type { BaseArea } from '#shared/domain/sources/starterDataset'

function piece(county: string, referralArea: string, healthRegion: string): BaseArea {
  const keys = {
    county: `county:${county}`,
    referralArea: `referral-area:${referralArea}`,
    healthRegion: `health-region:${healthRegion}`,
  }
  return { key: `${keys.county}/${keys.referralArea}`, ...keys, population: 10 }
}

const baseAreas = [
  piece('11', '12', '3'),
  piece('11', '13', '3'),
  piece('46', '12', '3'),
  piece('56', '1', '1'),
]

describe('baseAreasIn', () => {
  it.each([
    [[], [0, 1, 2, 3]],
    [['county:11'], [0, 1]],
    [['referral-area:12'], [0, 2]],
    [['health-region:3'], [0, 1, 2]],
    [
      ['referral-area:12', 'county:11', 'county:56'],
      [0, 1, 2, 3],
    ],
  ])('finds the pieces of %j', (areas, expected) => {
    expect(baseAreasIn(areas, baseAreas)).toEqual({ ok: true, value: expected })
  })

  it('refuses municipalities, which are no sums of pieces, and unknown areas', () => {
    for (const area of ['municipality:1103', 'county:99']) {
      const outcome = baseAreasIn(['county:11', area], baseAreas)
      expect(outcome.ok ? null : outcome.error.details).toEqual({ area })
      expect(outcome.ok ? '' : outcome.error.message).toContain(area)
    }
  })
})
