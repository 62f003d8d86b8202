import { describe, expect, it } from 'vitest'
import { assumedOf } from '#shared/forecast/assumed'
import { evaluate } from '#shared/forecast/evaluate'
import { finish } from '#shared/forecast/evaluation'
import { noCommonError } from '#shared/forecast/commonFactors'
import { buildModel } from '#shared/forecast/model'
import { rateAt, recruitingSiteAt, recruitmentPlanAt } from '#shared/forecast/siteAt'
import { meanRate } from '#shared/statistics/recruitment/rateDistribution'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

describe('buildModel', () => {
  it('takes stated rates, caps and quotas as the plan says', () => {
    const sites = [
      statedSite('a', 2, { cap: 30, quota: 20 }),
      statedSite('b', 1, { included: false }),
      planSiteOf({ id: 'none' }),
    ]
    const competitive = buildModel(inputOf(sites)).model
    expect(competitive.sites.map(({ id, most }) => [id, most])).toEqual([['a', 30]])
    expect(competitive.sites.map(({ rate }) => meanRate(rate))[0]).toBeCloseTo(2, 10)
    const shared = buildModel(inputOf(sites, { plan: { allocation: 'quota' } })).model
    expect(shared.sites[0]?.most).toBe(20)
    expect(buildModel(inputOf(sites), undefined, new Set(['b'])).model.sites.map(({ id }) => id)).toEqual([
      'b',
    ])
  })

  it('screens as many as it takes to enrol at the stated rate', () => {
    const input = inputOf([statedSite('a', 2)], { plan: { screenFailure: known(0.2) } })
    const [site] = buildModel(input).model.sites
    expect(site?.passing).toBe(0.8)
    expect(site === undefined ? 0 : meanRate(site.rate)).toBeCloseTo(2.5, 10)
  })

  it('does not take screening off twice', () => {
    const recruitable = recruitableOfTest({
      steps: [{ id: 'passes-screening', share: 0.7, lower: 0.6, upper: 0.8, screening: true }],
    })
    const input = inputOf([statedSite('a', 2)], { recruitable, plan: { screenFailure: known(0.2) } })
    expect(buildModel(input).model.sites[0]?.passing).toBe(1)
    expect(assumedOf(input.plan, recruitable).screenFailure).toBe(0)
  })

  it('moves rates from data and pools with the estimate, and stated rates not', () => {
    const recruitable = recruitableOfTest()
    const sites = [
      planSiteOf({ id: 'data', area: 'county:02' }),
      statedSite('stated', 2, { area: 'referral-area:1' }),
    ]
    const { model } = buildModel(inputOf(sites, { recruitable }))
    const [low, high] = [0.5, 2].map((people) => recruitmentPlanAt(model, { ...noCommonError, people }).sites)
    const rates = (plan: typeof low) => plan?.map(({ rate }) => meanRate(rate)) ?? []
    expect((rates(high)[0] ?? 0) / (rates(low)[0] ?? 1)).toBeCloseTo(4, 10)
    expect(rates(high)[1]).toBe(rates(low)[1])
    expect(low?.map(({ pool }) => pool?.present)).toEqual([30, 50])
    expect(high?.map(({ pool }) => pool?.present)).toEqual([120, 200])
  })

  it('enrols nobody where nobody is available, whatever is stated', () => {
    const nobody = recruitableOfTest({ availableShare: 0 })
    const { model } = buildModel(inputOf([statedSite('a', 5)], { recruitable: nobody }))
    expect(model.sites[0]?.rate).toEqual({ type: 'known', rate: 0 })
  })

  it.each(['stated', 'pooled', 'data'] as const)('means the same by a rate that is %s', (rateBasis) => {
    const sure = recruitableOfTest({ relativeOfAll: { lower: 1, upper: 1 } })
    const site = statedSite('a', 3, {
      rateBasis,
      area: 'county:01',
      startUp: { median: 0, p90: 0, citation: 'x' },
    })
    const built = buildModel(inputOf([site], { recruitable: sure, plan: { betweenSiteVariation: known(0) } }))
    const { model, rates } = built
    const wish = { grid: [12], horizon: 12, replicates: 4000, seed: 3, times: false }
    const { mean } = finish(evaluate({ ...model, time: 12 }, wish))
    // Participants per month on average over a year, at a site that is open from the start.
    expect(mean / 12).toBeCloseTo(rates.get('a')?.used?.value ?? NaN, 1)
  })

  it('goes on from a pool that has been recruited from', () => {
    const recruitable = recruitableOfTest()
    const seen = statedSite('a', 1, { area: 'county:02', interim: { enrolled: 30, months: 10 } })
    const plan = { interim: { date: '2028-01-01' }, screening: 2 }
    const { model } = buildModel(inputOf([seen, statedSite('b', 1)], { recruitable, plan }))
    const [a, b] = model.sites
    const now = a === undefined ? undefined : recruitingSiteAt(a, noCommonError).pool?.present
    expect(now).toBeGreaterThan(30)
    expect(now).toBeLessThan(60 * (1 + 0.02 * 12))
    // Who was found last at an open site is enrolled from now on; others begin with the wait for screening.
    expect(model.lag).toBe(0)
    expect(a?.opening).toEqual({ type: 'fixed', at: 0 })
    expect(b?.opening).toMatchObject({ type: 'gamma', shift: 2 })
  })

  it('counts the season in what was seen', () => {
    const multipliers = [3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 3]
    const seen = statedSite('a', 1, { interim: { enrolled: 3, months: 3 } })
    const plan = { interim: { date: '2028-01-01' }, betweenSiteVariation: known(1) }
    const [a] = buildModel(inputOf([seen], { plan: { ...plan, season: { multipliers, citation: 'x' } } }))
      .model.sites
    // Of October, November and December only the last recruits, three times as fast.
    const rate = a === undefined ? null : rateAt(a, noCommonError)
    expect(rate?.type === 'gamma' ? rate.beta : NaN).toBeCloseTo(1 + 3, 0)
  })

  it('goes on from an interim look', () => {
    const seen = statedSite('a', 1, { interim: { enrolled: 12, months: 6 }, cap: 30 })
    const input = inputOf([seen, statedSite('b', 1)], {
      target: 40,
      plan: { interim: { date: '2028-01-01' }, betweenSiteVariation: known(1) },
    })
    const { model } = buildModel(input)
    expect(model).toMatchObject({ target: 28, enrolled: 12 })
    expect(model.time).toBeCloseTo(12, 1)
    const [a, b] = model.sites
    // Gamma(1 + 12, 1 + 6): two a month were seen where one was stated.
    expect(a === undefined ? null : rateAt(a, noCommonError)).toEqual({ type: 'gamma', alpha: 13, beta: 7 })
    expect(a).toMatchObject({ opening: { type: 'fixed', at: 0 }, most: 18 })
    expect(b?.rate).toEqual({ type: 'gamma', alpha: 1, beta: 1 })
  })

  it('counts as completed only who can have completed by the deadline', () => {
    const seen = statedSite('a', 1, { interim: { enrolled: 12, months: 6 } })
    const enrolledOf = (followUp: number) =>
      buildModel(
        inputOf([seen], {
          plan: {
            interim: { date: '2028-01-01' },
            completion: { dropOutPerYear: known(0), followUp },
          },
        }),
      ).model.enrolled
    // Twelve months are left; the twelve were enrolled over the six before.
    expect([6, 12, 15, 18, 24].map(enrolledOf)).toEqual([12, 12, 6, 0, 0])
  })

  it('keeps the yearly number of a season', () => {
    const multipliers = [2, 2, 2, 2, 2, 2, 0, 2, 2, 2, 2, 2]
    const { season } = buildModel(inputOf([], { plan: { season: { multipliers, citation: 'x' } } })).model
    expect(season?.multipliers.reduce((sum, month) => sum + month, 0)).toBeCloseTo(12, 10)
    expect(season?.start).toBe(0)
  })
})
