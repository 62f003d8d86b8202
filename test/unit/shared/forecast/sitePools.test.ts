import { describe, expect, it } from 'vitest'
import { sitePools } from '#shared/forecast/sitePools'
import { recruitableOfTest } from '#test/support/forecastInputs'
import { planSiteOf } from '#test/support/sitePlans'

const recruitable = recruitableOfTest()

describe('sitePools', () => {
  it('gives a site the available people of its own area unless it says otherwise', () => {
    const { pools, overlaps } = sitePools(
      [
        planSiteOf({ id: 'own', area: 'referral-area:1' }),
        planSiteOf({
          id: 'shares',
          area: 'county:02',
          catchment: [{ area: 'county:02', share: 0.5 }],
          competing: { trials: 1, left: 0.8, citation: 'x' },
        }),
      ],
      recruitable,
    )
    expect(pools.get('own')).toMatchObject({ eligible: 1000, present: 100, inflow: 2, counted: true })
    expect(pools.get('shares')?.present).toBeCloseTo(600 * 0.5 * 0.1 * 0.8, 10)
    expect(overlaps).toEqual([])
  })

  it('scales shares of the same people down to everybody, and says so', () => {
    const { pools, overlaps } = sitePools(
      [planSiteOf({ id: 'a', area: 'county:01' }), planSiteOf({ id: 'b', area: 'referral-area:2' })],
      recruitable,
    )
    // Of the 400 who both claim, each gets half.
    expect(pools.get('a')?.eligible).toBeCloseTo(1200, 10)
    expect(pools.get('b')?.eligible).toBeCloseTo(800, 10)
    expect(overlaps).toEqual([{ area: 'referral-area:2', claimed: 2, sites: ['a', 'b'] }])
  })

  it('keeps people with a site that does not take part, but not with one that never can', () => {
    const left = planSiteOf({ id: 'a', area: 'county:02' })
    const eligible = (wish: object) =>
      sitePools([left, planSiteOf({ id: 'b', area: 'county:02', ...wish })], recruitable).pools.get('a')
        ?.eligible
    expect(eligible({ included: false })).toBe(300)
    expect(eligible({ lock: 'never' })).toBe(600)
  })

  it('counts an area and the region around it once', () => {
    const site = planSiteOf({
      id: 'a',
      area: 'county:01',
      catchment: [
        { area: 'county:01', share: 0.9 },
        { area: 'health-region:1', share: 0.2 },
      ],
    })
    const { pools, overlaps } = sitePools([site], recruitable)
    expect(pools.get('a')?.eligible).toBeCloseTo(1400 + 120, 10)
    expect(overlaps).toEqual([])
  })

  it('weighs the intervals of the parts by their people', () => {
    const relative = { 'county:01': { lower: 0.5, upper: 2 }, 'county:02': { lower: 0.9, upper: 1.1 } }
    const site = planSiteOf({
      id: 'a',
      catchment: [
        { area: 'county:01', share: 0.5 },
        { area: 'county:02', share: 0.5 },
      ],
    })
    const found = sitePools([site], recruitableOfTest({ relative })).pools.get('a')
    expect(found?.relative.lower).toBeCloseTo(0.7 * 0.5 + 0.3 * 0.9, 10)
    expect(found?.relative.upper).toBeCloseTo(0.7 * 2 + 0.3 * 1.1, 10)
  })

  it('says where nobody of the protocol lives', () => {
    const nobody = recruitableOfTest({ areas: recruitable.areas.map((area) => ({ ...area, eligible: 0 })) })
    expect(sitePools([planSiteOf({ id: 'a' })], nobody).pools.get('a')).toMatchObject({
      present: 0,
      counted: false,
    })
  })
})
