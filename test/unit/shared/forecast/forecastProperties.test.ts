import { describe, expect, it } from 'vitest'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import { evaluate } from '#shared/forecast/evaluate'
import { finish } from '#shared/forecast/evaluation'
import { exactProbability } from '#shared/forecast/exactProbability'
import { forecast } from '#shared/forecast/forecast'
import { buildModel, type ForecastInput } from '#shared/forecast/model'
import { generatedInput, statedSite } from '#test/support/forecastInputs'

const designs = Array.from({ length: 20 }, (_, seed) => seed + 1)

function simulated(input: ForecastInput, replicates: number) {
  const { model } = buildModel(input)
  return finish(
    evaluate(model, { grid: [], horizon: model.time, replicates, seed: input.seed, times: false }),
  ).probability
}

function withSites(
  input: ForecastInput,
  change: (sites: readonly PlanSite[]) => readonly PlanSite[],
): ForecastInput {
  return { ...input, plan: { ...input.plan, sites: [...change(input.plan.sites)] } }
}

const changes = {
  'an added site': (sites: readonly PlanSite[]) => sites.slice(0, -1),
  'an earlier opening': (sites: readonly PlanSite[]) =>
    sites.map((site) => ({ ...site, startUp: { median: 12, p90: 15, citation: 'x' } })),
  'a wider cap': (sites: readonly PlanSite[]) =>
    sites.map((site) => ({ ...site, cap: Math.floor(Math.min(site.cap ?? Infinity, 8)) })),
} as const

describe.each(Object.entries(changes))('%s never lowers the probability', (_, worse) => {
  it('of sites without pools, exactly', () => {
    for (const seed of designs) {
      const input = generatedInput(seed, false)
      const before = exactProbability(buildModel(withSites(input, worse)).model) ?? NaN
      const after = exactProbability(buildModel(input).model) ?? NaN
      expect(after).toBeGreaterThanOrEqual(before - 1e-12)
    }
  })

  it('of sites with pools, beyond what chance explains', () => {
    for (const seed of designs.slice(0, 8)) {
      const input = generatedInput(seed, true)
      const [before, after] = [simulated(withSites(input, worse), 400), simulated(input, 400)]
      const error = Math.hypot(before.error, after.error, 1 / 400)
      expect(after.value).toBeGreaterThanOrEqual(before.value - 4 * error)
    }
  })
})

describe('adding up and simulating', () => {
  it('agree within three standard errors on twenty designs', () => {
    const distances = designs.map((seed) => {
      const input = generatedInput(100 + seed, false)
      const exact = exactProbability(buildModel(input).model) ?? NaN
      const { value } = simulated(input, 3000)
      return Math.abs(value - exact) / Math.sqrt(Math.max(exact * (1 - exact), 1e-4) / 3000)
    })
    expect(Math.max(...distances)).toBeLessThan(3)
  })
})

describe('a whole forecast', () => {
  const results = designs.slice(0, 6).map((seed) => {
    const input = generatedInput(200 + seed, seed % 2 === 0)
    return { input, result: finish(forecast(input, 'preview')) }
  })

  it('has percentiles in order, and chances that never fall', () => {
    for (const { result } of results) {
      for (const row of [result.expected, ...result.months]) {
        const { p10, p25, p50, p75, p90 } = row
        expect([p10, p25, p50, p75, p90]).toEqual([p10, p25, p50, p75, p90].sort((a, b) => a - b))
      }
      const chances = result.months.map(({ probability }) => probability)
      expect(chances).toEqual(chances.toSorted((a, b) => a - b))
      const times = Object.values(result.timeToTarget).map((moment) => moment?.months ?? Infinity)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
    }
  })

  it('enrols nobody who is not there, at no site more than its limit, and in all what the sites do', () => {
    for (const { input, result } of results) {
      const { pools } = buildModel(input)
      for (const { site, expected, most, poolUsed, contribution } of result.sites) {
        expect(expected?.mean ?? 0).toBeLessThanOrEqual((most ?? Infinity) + 1e-9)
        expect(poolUsed ?? 0).toBeLessThanOrEqual(1)
        expect(contribution ?? 0).toBeLessThanOrEqual(1)
        const pool = pools.get(site)
        const ever = pool === undefined ? Infinity : pool.present + pool.inflow * result.window
        // Pools are followed over the errors of the estimate, and in whole people.
        expect(expected?.mean ?? 0).toBeLessThanOrEqual(ever + 1)
      }
      const together = result.sites.reduce((sum, { expected }) => sum + (expected?.mean ?? 0), 0)
      expect(together).toBeCloseTo(result.expected.mean, 6)
    }
  })

  it('is the same for the same input, and names the months to the deadline', () => {
    const input = generatedInput(3, true)
    const [one, other] = [finish(forecast(input, 'preview')), finish(forecast(input, 'preview'))]
    expect(one).toEqual(other)
    expect(one.months.filter(({ date }) => date === input.plan.deadline)).toHaveLength(1)
  })

  it('tells a target that caps rule out from one that takes long', () => {
    const capped = withSites(generatedInput(1, false), () => [statedSite('a', 5, { cap: 3 })])
    const result = finish(forecast({ ...capped, target: 10 }, 'preview'))
    expect(result).toMatchObject({ reachable: false, probability: { value: 0 } })
    expect(result.timeToTarget.p50).toBeNull()
    expect(result.notes.map(({ key }) => key)).toContain('target-beyond-caps')
  })
})
