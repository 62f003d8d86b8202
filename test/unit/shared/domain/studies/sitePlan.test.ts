import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { monthsAfter, monthsBetween, sitePlan } from '#shared/domain/studies/sitePlan'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'

const messages = (value: unknown) => v.safeParse(sitePlan, value).issues?.map(({ message }) => message) ?? []
const startUp = (median: number, p90: number) =>
  sitePlanOf({ sites: [planSiteOf({ id: 'a', startUp: { median, p90, citation: 'x' } })] })

describe('sitePlan', () => {
  it('accepts a plan of which nothing is stated but time and places', () => {
    const plan = sitePlanOf({ sites: [planSiteOf({ id: 'a' }), planSiteOf({ id: 'b' })] })
    expect(v.parse(sitePlan, plan)).toEqual(plan)
  })

  it('refuses times out of order and a plan of more than ten years', () => {
    expect(messages(sitePlanOf({ deadline: '2027-01-01' }))).toEqual(['The deadline is not after the start.'])
    expect(messages(sitePlanOf({ deadline: '2039-01-01' }))[0]).toContain('more than 120 months')
    expect(messages(sitePlanOf({ interim: { date: '2029-01-01' } }))).toEqual([
      'The interim look lies between the start and the deadline.',
    ])
    expect(messages(sitePlanOf({ start: '2027-02-30' }))).toEqual(['There is no such day.'])
  })

  it('refuses two sites with one identifier, and an area that is named twice', () => {
    const twice = [planSiteOf({ id: 'a' }), planSiteOf({ id: 'a' })]
    expect(messages(sitePlanOf({ sites: twice }))).toEqual(['Two sites share one identifier.'])
    const catchment = [
      { area: 'county:01', share: 0.5 },
      { area: 'county:01', share: 0.2 },
    ]
    expect(messages(sitePlanOf({ sites: [planSiteOf({ id: 'a', catchment })] }))).toEqual([
      'A catchment names an area twice.',
    ])
  })

  it('takes fixed and ranged start-up times, in order', () => {
    expect(messages(startUp(0, 0))).toEqual([])
    expect(messages(startUp(4, 4))).toEqual([])
    expect(messages(startUp(4, 9))).toEqual([])
    expect(messages(startUp(9, 4))).toEqual(['Nine in ten are open later than half.'])
    expect(messages(startUp(0, 4))[0]).toContain('Half cannot be open at once')
  })

  it('refuses what is no exact sum of areas, and rates out of order', () => {
    expect(
      messages(sitePlanOf({ sites: [planSiteOf({ id: 'a', area: 'municipality:0301' })] })),
    ).toHaveLength(1)
    const rate = { ...known(2), lower: 3 }
    expect(messages(sitePlanOf({ sites: [planSiteOf({ id: 'a', statedRate: rate })] }))).toEqual([
      'A stated value lies between its limits.',
    ])
  })

  it('asks for twelve months of a season, of which one recruits', () => {
    const season = (multipliers: number[]) => sitePlanOf({ season: { multipliers, citation: 'x' } })
    expect(messages(season([1, 1]))).toHaveLength(1)
    expect(messages(season(Array<number>(12).fill(0)))).toEqual(['Nobody would be recruited in any month.'])
  })

  it('refuses more sites than a plan may have', () => {
    const sites = Array.from({ length: 1001 }, (_, index) => planSiteOf({ id: `s${String(index)}` }))
    expect(messages(sitePlanOf({ sites }))).toHaveLength(1)
  })
})

describe('months of a plan', () => {
  it('are twelfths of a year of 365.25 days, and lead back to the date', () => {
    expect(monthsBetween('2027-01-01', '2031-01-01')).toBeCloseTo(48, 10)
    expect(monthsAfter('2027-01-01', 48)).toBe('2031-01-01')
    expect(monthsAfter('2027-01-01', 0)).toBe('2027-01-01')
  })
})
