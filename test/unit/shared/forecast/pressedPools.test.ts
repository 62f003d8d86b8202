import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/forecast/evaluate'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { buildModel, type ForecastInput } from '#shared/forecast/model'
import { quantileOfSample, sampleOf } from '#shared/forecast/samples'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known } from '#test/support/sitePlans'

/** Two sites that ask for many times the people whom they share, whose number is known without error. */
function pressed(inflowShare: number, wish: Parameters<typeof statedSite>[2] = {}): ForecastInput {
  const sites = [
    statedSite('a', 90, { area: 'referral-area:1', ...wish }),
    statedSite('b', 60, { area: 'county:02', ...wish }),
  ]
  return inputOf(sites, {
    target: 100,
    recruitable: recruitableOfTest({
      availableShare: 0.03,
      inflowShare,
      relativeOfAll: { lower: 1, upper: 1 },
    }),
    plan: { betweenSiteVariation: known(1) },
  })
}

describe('pools that sites press', () => {
  it('never fall below zero: in no replicate are more enrolled than are there', () => {
    const { model, pools } = buildModel(pressed(0))
    const there = [...pools.values()].reduce((sum, { present }) => sum + Math.ceil(present), 0)
    expect(there).toBe(48)
    const found = finish(
      evaluate(model, { grid: [6, model.time], horizon: 60, replicates: 400, seed: 3, times: false }),
    )
    for (const { sample } of found.counts) expect(sample.at(-1)).toBeLessThanOrEqual(there)
    // They are pressed indeed: all of them are enrolled in many replicates.
    expect(quantileOfSample(found.counts.at(-1)?.sample ?? sampleOf([]), 0.9)).toBe(there)
    expect(found.probability.value).toBe(0)
  })

  it('give no more than those who came meanwhile, and say that the target lies beyond them', () => {
    const input = pressed(0.02)
    const result = finish(forecast(input, 'preview'))
    const { pools } = buildModel(input)
    for (const { site, expected, poolUsed } of result.sites) {
      const pool = pools.get(site)
      const ever = (pool?.present ?? NaN) + (pool?.inflow ?? NaN) * result.window
      expect(expected?.mean).toBeLessThanOrEqual(ever)
      expect(poolUsed).toBeGreaterThan(0.7)
      expect(poolUsed).toBeLessThanOrEqual(1)
    }
    const notes = result.notes.map(({ key }) => key)
    expect(notes).toContain('pool-pressed')
    expect(notes).toContain('target-beyond-pools')
  })

  it('leave no more to a site than its cap, however many there are', () => {
    const { model } = buildModel(pressed(0, { cap: 5 }))
    const found = finish(
      evaluate(model, { grid: [model.time], horizon: 60, replicates: 200, seed: 3, times: false }),
    )
    expect(found.counts[0]?.sample.at(-1)).toBe(10)
  })
})
