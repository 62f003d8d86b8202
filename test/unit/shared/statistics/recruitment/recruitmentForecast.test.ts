import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exposureMoments, type Opening } from '#shared/statistics/recruitment/opening'
import { poolRecruitment } from '#shared/statistics/recruitment/patientPool'
import { pressedPools } from '#shared/statistics/recruitment/poolPressure'
import {
  countForecast,
  siteForecasts,
  targetProbability,
} from '#shared/statistics/recruitment/recruitmentForecast'
import type { RecruitingSite, RecruitmentPlan } from '#shared/statistics/recruitment/recruitmentPlan'
import { timeToTarget } from '#shared/statistics/recruitment/timeToTarget'
import { codeOf, relativeError, valueOf } from '#test/support/computedResults'
import { anyPlan, anyPooledSite, anySite } from '#test/support/recruitmentPlans'

const gamma = (alpha: number, beta: number) => ({ type: 'gamma' as const, alpha, beta })
const at = (time: number): Opening => ({ type: 'fixed', at: time })
const few = { numRuns: 15 }
/** Sums of some hundred terms. */
const rounding = 1e-12

describe('targetProbability and timeToTarget', () => {
  it('meet reference values (convolution in numpy, R 4.2.2 dnbinom and convolve)', () => {
    const sites: RecruitingSite[] = [0, 1, 1, 2, 3, 3, 4, 5, 6, 8].map((open) => ({
      rate: gamma(1.2, 2),
      opening: at(open),
    }))
    expect(relativeError(valueOf(targetProbability({ sites }, 70, 18)), 0.7366974655588626)).toBeLessThan(
      1e-11,
    )
    expect(valueOf(countForecast({ sites }, 18, [0.05, 0.5, 0.95])).quantiles).toEqual([48, 85, 137])
    const times = valueOf(timeToTarget({ sites }, 70, [0.1, 0.9]))
    expect(relativeError(Number(times[0]), 11.326208523916415)).toBeLessThan(1e-8)
    expect(relativeError(Number(times[1]), 21.63003457175279)).toBeLessThan(1e-8)
  })

  it('meet reference values of uncertain openings (quadrature in scipy 1.17.1)', () => {
    const sites: RecruitingSite[] = [
      { rate: gamma(2, 2), opening: at(0) },
      { rate: gamma(1, 1), opening: { type: 'uniform', from: 0, to: 4 } },
      { rate: gamma(1, 1), opening: { type: 'gamma', shape: 2, scale: 2 } },
      { rate: gamma(1.4, 0.9), opening: { type: 'uniform', from: 3, to: 9 } },
    ]
    expect(relativeError(valueOf(targetProbability({ sites }, 45, 12)), 0.3371351619244991)).toBeLessThan(
      1e-9,
    )
    const { mean, variance } = valueOf(countForecast({ sites }, 12, []))
    expect(relativeError(mean, 39.372993368159996)).toBeLessThan(1e-10)
    expect(relativeError(variance, 367.7132529124644)).toBeLessThan(1e-10)
  })

  it('tell a target that cannot be met from one that takes long', () => {
    const sites = [{ rate: gamma(1.2, 1), opening: at(0), totalCap: 12 }]
    expect(valueOf(targetProbability({ sites }, 13, 500))).toBe(0)
    expect(valueOf(timeToTarget({ sites }, 13, [0.1, 0.9]))).toEqual(['unreachable', 'unreachable'])
    expect(valueOf(timeToTarget({ sites }, 12, [0.1]))[0]).toBeGreaterThan(1)
    const closing = [{ rate: gamma(1, 1), opening: at(0), closing: 5 }]
    expect(valueOf(timeToTarget({ sites: closing }, 10, [0.1, 0.99]))).toEqual([
      expect.any(Number),
      'unreachable',
    ])
  })

  it('never fall with one more site, an earlier opening, a looser cap, more time or a smaller target', () => {
    fc.assert(
      fc.property(anyPlan, anySite, fc.integer({ min: 1, max: 40 }), (plan, extra, target) => {
        const probability = (sites: readonly RecruitingSite[], time = 14, wanted = target) =>
          valueOf(targetProbability({ ...plan, sites }, wanted, time))
        const base = probability(plan.sites)
        expect(probability([...plan.sites, extra])).toBeGreaterThanOrEqual(base - rounding)
        expect(probability(plan.sites, 15)).toBeGreaterThanOrEqual(base - 1e-9)
        expect(probability(plan.sites, 14, target + 1)).toBeLessThanOrEqual(base + rounding)
        const [first, ...others] = plan.sites
        if (first === undefined) return
        const cap = first.totalCap ?? 20
        expect(probability([{ ...first, totalCap: cap }, ...others])).toBeLessThanOrEqual(base + rounding)
        expect(probability([{ ...first, totalCap: cap - 1 }, ...others])).toBeLessThanOrEqual(
          probability([{ ...first, totalCap: cap }, ...others]) + rounding,
        )
        const rateCap = first.rateCap ?? 5
        expect(probability([{ ...first, rateCap: rateCap * 0.8 }, ...others])).toBeLessThanOrEqual(
          base + 1e-9,
        )
        expect(probability([{ ...first, opening: later(first.opening) }, ...others])).toBeLessThanOrEqual(
          base + 1e-9,
        )
      }),
      few,
    )
  })

  it('have times that rise with the probability and give it back', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 25 }), (plan, target) => {
        const levels = [0.1, 0.5, 0.8]
        const times = valueOf(timeToTarget(plan, target, levels, 1000)).map((time) =>
          time === 'unreachable' ? Infinity : time,
        )
        times.forEach((time, place) => {
          expect(time).toBeGreaterThanOrEqual(times[place - 1] ?? 0)
          if (time < Infinity)
            expect(
              Math.abs(valueOf(targetProbability(plan, target, time)) - (levels[place] ?? 0)),
            ).toBeLessThan(1e-7)
        })
      }),
      { numRuns: 8 },
    )
  })
})

function later(opening: Opening): Opening {
  switch (opening.type) {
    case 'fixed':
      return { ...opening, at: opening.at + 1 }
    case 'uniform':
      return { ...opening, from: opening.from + 1, to: opening.to + 1 }
    case 'gamma':
      return { ...opening, shift: (opening.shift ?? 0) + 1 }
    case 'held':
      return { ...opening, until: opening.until + 1 }
  }
}

describe('countForecast', () => {
  it('has quantiles that rise, and moments of the distribution it is', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { mean, variance, quantiles } = valueOf(countForecast(plan, 14, [0.05, 0.25, 0.5, 0.75, 0.95]))
        quantiles.forEach((count, place) => expect(count).toBeGreaterThanOrEqual(quantiles[place - 1] ?? 0))
        const sites = valueOf(siteForecasts(plan, 14))
        expect(
          relativeError(
            sites.reduce((sum, site) => sum + site.mean, 0),
            mean,
          ),
        ).toBeLessThan(1e-9)
        // The mean is the sum of all chances of at least n.
        let [sum, squares] = [0, 0]
        for (let count = 1, chance = 1; chance > 1e-13 && count < 2000; count += 1) {
          chance = valueOf(targetProbability(plan, count, 14))
          sum += chance
          squares += (2 * count - 1) * chance
        }
        expect(Math.abs(sum - mean)).toBeLessThan(1e-6 * Math.max(1, mean))
        expect(Math.abs(squares - sum * sum - variance)).toBeLessThan(1e-4 * Math.max(1, variance))
      }),
      { numRuns: 3 },
    )
  })

  it('counts those within a season: the same as a longer time at full rate', () => {
    const site = { rate: gamma(1.5, 2), opening: at(2) }
    const season = { multipliers: [1, 1, 1, 1, 1, 1, 0.2, 0.8, 1, 1, 1, 0.5], start: 3 }
    // Months of April to the middle of December from the opening in June: 1 + 0.2 + 0.8 + 1 + 1 + 1 + 0.25.
    const effective = 5.25
    const withSeason = valueOf(targetProbability({ sites: [site], season }, 5, 8.5))
    const plain = valueOf(targetProbability({ sites: [{ ...site, opening: at(0) }] }, 5, effective))
    expect(relativeError(withSeason, plain)).toBeLessThan(1e-12)
  })
})

describe('quotas', () => {
  const site = (beta: number): RecruitingSite => ({ rate: gamma(1.5, beta), opening: at(0) })
  const sites = [site(1), site(1.5), site(2)]
  const probability = (quotas: RecruitmentPlan['quotas'] = []) =>
    valueOf(targetProbability({ sites, quotas }, 30, 12))

  it('of one site is the cap of that site, and one that is wide is none', () => {
    const capped = [{ ...site(1), totalCap: 9 }, site(1.5), site(2)]
    expect(probability([{ sites: [0], most: 9 }])).toBeCloseTo(
      valueOf(targetProbability({ sites: capped }, 30, 12)),
      12,
    )
    expect(probability([{ sites: [0, 2], most: 5000 }])).toBeCloseTo(probability(), 10)
  })

  it('make the target harder, the more they ask', () => {
    const most = [40, 20, 10].map((limit) => probability([{ sites: [0, 1], most: limit }]))
    const least = [1, 8, 20].map((limit) => probability([{ sites: [1, 2], least: limit }]))
    for (const values of [most, least]) {
      values.forEach((value, place) => expect(value).toBeLessThanOrEqual(values[place - 1] ?? probability()))
    }
    expect(valueOf(timeToTarget({ sites, quotas: [{ sites: [0, 1, 2], most: 29 }] }, 30, [0.5]))).toEqual([
      'unreachable',
    ])
  })

  it('cannot overlap or name a site that is not there', () => {
    const code = (quotas: RecruitmentPlan['quotas']) =>
      codeOf(targetProbability({ sites, quotas: quotas ?? [] }, 9, 5))
    expect(code([{ sites: [0, 1] }, { sites: [1] }])).toBe('invalid_quota')
    expect(code([{ sites: [3] }])).toBe('invalid_quota')
    expect(code([{ sites: [0], most: 1.5 }])).toBe('invalid_quota')
  })
})

describe('completion', () => {
  it('meets a reference value (convolution and simulation in numpy)', () => {
    const sites: RecruitingSite[] = [
      { rate: gamma(1.2, 1), opening: at(0) },
      { rate: gamma(1.2, 1), opening: at(1) },
      { rate: gamma(1.2, 1), opening: at(2) },
      { rate: gamma(2, 1.5), opening: at(1) },
    ]
    const plan = { sites, completion: { followUp: 6, dropHazard: 0.015 } }
    expect(relativeError(valueOf(targetProbability(plan, 60, 24)), 0.6544755905459575)).toBeLessThan(1e-11)
  })

  it('leaves fewer than are randomised, also of a full site', () => {
    const sites = [{ rate: gamma(2, 1), opening: at(0), totalCap: 10 }]
    const { mean } = valueOf(countForecast({ sites, completion: { followUp: 2, dropHazard: 0.05 } }, 400, []))
    expect(mean).toBeCloseTo(10 * Math.exp(-0.1), 2)
    const quota = { sites: [{ rate: gamma(2, 1), opening: at(0) }], quotas: [{ sites: [0], most: 10 }] }
    const same = valueOf(countForecast({ ...quota, completion: { followUp: 2, dropHazard: 0.05 } }, 400, []))
    expect(same.mean).toBeCloseTo(mean, 10)
  })
})

describe('pools', () => {
  it('meet a reference value (scipy 1.17.1, R 4.2.2)', () => {
    const pool = { present: 40, inflow: 3, exitHazard: 0.04, recruitmentHazard: 0.06, time: 18, target: 45 }
    const { mean, variance, probability } = valueOf(poolRecruitment(pool, 0))
    expect(relativeError(mean, 37.40820667067048)).toBeLessThan(1e-12)
    expect(relativeError(variance, 27.375353048211156)).toBeLessThan(1e-12)
    expect(relativeError(probability, 0.08985155128676492)).toBeLessThan(1e-10)
  })

  it('never give more than is in them, and as much as the plain rate where they are large', () => {
    fc.assert(
      fc.property(anyPooledSite, (site) => {
        const { pool } = site
        if (pool === undefined) return
        const [counted] = valueOf(siteForecasts({ sites: [site] }, 12))
        expect(counted?.mean).toBeLessThanOrEqual(pool.present + pool.inflow * 12 + 1e-9)
        const { pool: _, ...endless } = site
        const large = { ...site, pool: { present: 100_000, inflow: 0, exitHazard: 0 } }
        const [near] = valueOf(siteForecasts({ sites: [large] }, 12))
        const [plain] = valueOf(siteForecasts({ sites: [endless] }, 12))
        expect(relativeError(near?.mean ?? 0, plain?.mean ?? 1)).toBeLessThan(1e-2)
      }),
      { numRuns: 5 },
    )
  })

  it('that are nearly used up are told', () => {
    const pool = { present: 20, inflow: 0.5, exitHazard: 0 }
    const sites = [
      { rate: gamma(2, 1), opening: at(0), pool },
      { rate: gamma(2, 10), opening: at(0), pool },
      { rate: gamma(2, 1), opening: at(0) },
    ]
    const pressed = valueOf(pressedPools({ sites }, 10))
    expect(pressed).toEqual([
      {
        site: 0,
        expectedWithoutPool: expect.closeTo(20, 10),
        everAvailable: 25,
        share: expect.closeTo(0.8, 10),
      },
    ])
  })
})

describe('exposureMoments', () => {
  it('meet reference values (closed form and scipy 1.17.1 quad)', () => {
    const moments = valueOf(exposureMoments(10, { type: 'gamma', shape: 2.5, scale: 1.6, shift: 3 }))
    expect(relativeError(moments.mean, 3.2482004298435347)).toBeLessThan(1e-13)
    expect(relativeError(moments.meanSquare, 14.409517268524013)).toBeLessThan(1e-13)
    expect(valueOf(exposureMoments(1.5, { type: 'uniform', from: 2, to: 6 }))).toEqual({
      mean: 0,
      meanSquare: 0,
    })
  })
})

describe('refusals', () => {
  it.each([
    [{ rate: gamma(0, 1), opening: at(0) }, 'invalid_rate'],
    [{ rate: gamma(1, 1), opening: at(-1) }, 'invalid_opening'],
    [{ rate: gamma(1, 1), opening: at(0), passFraction: 1.2 }, 'invalid_site'],
    [{ rate: gamma(1, 1), opening: at(0), totalCap: 2.5 }, 'invalid_site'],
    [{ rate: gamma(1, 1), opening: at(0), pool: { present: 0, inflow: 1, exitHazard: 0 } }, 'invalid_pool'],
  ] as const)('name the site: %j', (site, code) => {
    const good = { rate: gamma(1, 1), opening: at(0) }
    const result = targetProbability({ sites: [good, site] }, 5, 5)
    expect(codeOf(result)).toBe(code)
    expect(result.ok ? '' : result.error.message).toContain('Site 2')
  })

  it('of what is too large are told before it is tried', () => {
    const sites = Array.from({ length: 2000 }, () => ({ rate: gamma(1, 1), opening: at(0) }))
    expect(codeOf(targetProbability({ sites }, 50_000, 12))).toBe('too_large')
    expect(codeOf(targetProbability({ sites: [], season: { multipliers: [], start: 0 } }, 5, 5))).toBe(
      'invalid_season',
    )
    expect(codeOf(targetProbability({ sites: [] }, 0, 5))).toBe('invalid_target')
    expect(codeOf(targetProbability({ sites: [] }, 5, Number.NaN))).toBe('invalid_time')
  })
})
