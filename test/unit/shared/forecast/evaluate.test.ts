import { describe, expect, it } from 'vitest'
import { commonFactors, noCommonError, type CommonFactors } from '#shared/forecast/commonFactors'
import { evaluate } from '#shared/forecast/evaluate'
import { finish, within } from '#shared/forecast/evaluation'
import { exactProbability } from '#shared/forecast/exactProbability'
import { buildModel } from '#shared/forecast/model'
import { quantileOfSample, sampleOf, shareUntil } from '#shared/forecast/samples'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

const { model } = buildModel(inputOf([statedSite('a', 2), statedSite('b', 1)]))
const wish = { grid: [6, 12], horizon: 60, replicates: 500, seed: 1, times: true }

describe('evaluate', () => {
  it('tells how far it is, ascending to the end', () => {
    const shares: number[] = []
    const steps = evaluate(model, { ...wish, replicates: 8000 })
    for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value)
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })

  it('is over where the target has been reached', () => {
    const found = finish(evaluate({ ...model, target: 0 }, wish))
    expect(found.probability).toEqual({ value: 1, error: 0 })
    expect(found.times).toEqual([0, 0, 0, 0, 0])
    expect(exactProbability({ ...model, target: 0 })).toBe(1)
  })

  it('gives no time where the target is never reached', () => {
    const found = finish(evaluate({ ...model, sites: [] }, wish))
    expect(found.probability.value).toBe(0)
    expect(found.times).toEqual(Array<number>(5).fill(Infinity))
  })

  it('adds up only what has no pool', () => {
    const input = inputOf([planSiteOf({ id: 'a' })], { recruitable: recruitableOfTest() })
    expect(exactProbability(buildModel(input).model)).toBeNull()
  })

  it('spreads further where the estimate is less sure', () => {
    const spread = (relative: { lower: number; upper: number }) => {
      const input = inputOf([planSiteOf({ id: 'a' }), planSiteOf({ id: 'b', area: 'county:02' })], {
        recruitable: recruitableOfTest({ relativeOfAll: relative }),
        plan: { betweenSiteVariation: known(0.2) },
      })
      const sample = finish(evaluate(buildModel(input).model, { ...wish, times: false })).counts[1]?.sample
      return quantileOfSample(sample ?? sampleOf([]), 0.9) - quantileOfSample(sample ?? sampleOf([]), 0.1)
    }
    expect(spread({ lower: 0.4, upper: 2.5 })).toBeGreaterThan(1.5 * spread({ lower: 1, upper: 1 }))
  })
})

describe('commonFactors', () => {
  it('have a mean of one, the variations that are asked for, and nothing to do with each other', () => {
    const factors = commonFactors(
      { common: { peopleVariation: 0.5, statedVariation: 0.3, areas: ['a'] } },
      40,
    )
    const mean = (of: (factor: CommonFactors) => number) =>
      factors.reduce((sum, factor) => sum + of(factor), 0) / factors.length
    const spread = (name: 'people' | 'stated') =>
      Math.sqrt(mean((factor) => (factor[name] - mean((other) => other[name])) ** 2))
    expect(mean(({ people }) => people)).toBeCloseTo(1, 10)
    expect(mean(({ stated }) => stated)).toBeCloseTo(1, 10)
    expect(spread('people')).toBeCloseTo(0.5, 1)
    expect(spread('stated')).toBeCloseTo(0.3, 1)
    expect(mean(({ people, stated }) => (people - 1) * (stated - 1))).toBeCloseTo(0, 2)
    const deviate = ({ areas }: CommonFactors) => areas.get('a') ?? NaN
    expect(mean(deviate)).toBeCloseTo(0, 10)
    expect(mean((factor) => deviate(factor) ** 2)).toBeCloseTo(1, 1)
    expect(mean((factor) => deviate(factor) * (factor.people - 1))).toBeCloseTo(0, 1)
  })

  it('are one where nothing is shared, or as they are set', () => {
    const set = { people: 1.3, stated: 1, areas: new Map<string, number>() }
    expect(commonFactors({ common: set }, 10)).toEqual([set])
    expect(commonFactors({ common: { peopleVariation: 0, statedVariation: 0, areas: [] } }, 10)).toEqual([
      noCommonError,
    ])
  })

  it('of an area hold for all its sites', () => {
    const relative = { 'county:02': { lower: 0.5, upper: 2 } }
    const recruitable = recruitableOfTest({ relative, relativeOfAll: { lower: 1, upper: 1 } })
    const plan = { betweenSiteVariation: known(0) }
    const sites = Array.from({ length: 6 }, (_, index) =>
      planSiteOf({
        id: `s${String(index)}`,
        area: 'county:02',
        startUp: { median: 0, p90: 0, citation: 'x' },
      }),
    )
    const { model } = buildModel(inputOf(sites, { recruitable, plan, target: 60 }))
    const found = finish(evaluate(model, { ...wish, grid: [model.time], replicates: 4000, times: false }))
    const sample = found.counts[0]?.sample ?? sampleOf([])
    // 80 % of the time the county has half to twice the people, and so have its six sites together.
    const relativeWidth = quantileOfSample(sample, 0.9) / quantileOfSample(sample, 0.1)
    expect(relativeWidth).toBeGreaterThan(3)
    expect(relativeWidth).toBeLessThan(6)
  })

  it('of stated rates make many sites no surer than their common factor', () => {
    const sites = Array.from({ length: 30 }, (_, index) =>
      statedSite(`s${String(index)}`, 0.4, { startUp: { median: 0, p90: 0, citation: 'x' } }),
    )
    const plan = {
      betweenSiteVariation: known(0),
      statedRateFactor: { value: 0.7, lower: 0.5, upper: 0.95, citation: 'x' },
    }
    const target = 160
    const { model } = buildModel(inputOf(sites, { plan, target }))
    const simulated = finish(evaluate(model, { ...wish, grid: [], replicates: 4000, times: false }))
    const exact = exactProbability(model)
    // 30 sites x 0.4 x 0.7 x 24 months are 202 together; the factor alone is below 160 / 288 in some seventeen of a hundred cases.
    expect(exact).toBeGreaterThan(0.75)
    expect(exact).toBeLessThan(0.95)
    expect(Math.abs(simulated.probability.value - (exact ?? NaN))).toBeLessThan(0.02)
  })
})

describe('samples', () => {
  it('have quantiles and shares', () => {
    const sample = sampleOf([3, 1, 2, Infinity])
    expect(quantileOfSample(sample, 0.5)).toBe(2)
    expect(quantileOfSample(sample, 0.9)).toBe(Infinity)
    expect([0, 1, 2.5, 9].map((value) => shareUntil(sample, value))).toEqual([0, 0.25, 0.5, 0.75])
    expect(shareUntil(sampleOf([]), 1)).toBe(0)
  })
})

describe('within', () => {
  it('makes a part of the whole', () => {
    function* half() {
      yield 0.5
      return 'value'
    }
    const steps = within(half(), 0.2, 0.4)
    const shares: number[] = []
    for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value)
    expect(shares[0]).toBeCloseTo(0.3, 10)
  })
})
