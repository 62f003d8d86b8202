import { describe, expect, it } from 'vitest'
import { daysPerMonth, type SitePlan } from '#shared/domain/studies/sitePlan'
import { evaluate } from '#shared/forecast/evaluate'
import { finish } from '#shared/forecast/evaluation'
import { exactProbability } from '#shared/forecast/exactProbability'
import { forecast } from '#shared/forecast/forecast'
import { seekForecast } from '#shared/forecast/goalSeek'
import { buildModel, type ForecastInput } from '#shared/forecast/model'
import { openedQuantile } from '#shared/forecast/notBefore'
import { tornadoOf } from '#shared/forecast/tornado'
import { generatedInput, inputOf, statedSite } from '#test/support/forecastInputs'

type Wait = NonNullable<SitePlan['notBefore']>['days']

function waiting(input: ForecastInput, days: Wait, setBy: string | null = null): ForecastInput {
  return { ...input, plan: { ...input.plan, notBefore: { days, setBy } } }
}

function evaluated(input: ForecastInput, replicates = 150) {
  const { model } = buildModel(input)
  return finish(evaluate(model, { grid: [], horizon: 240, replicates, seed: input.seed, times: true }))
}

const sites = [statedSite('a', 2), statedSite('b', 1.5, { startUp: { median: 8, p90: 12, citation: 'x' } })]

describe('what all sites wait for', () => {
  it('changes no number where it is absent, unknown or over before anybody is ready', () => {
    const input = generatedInput(4, true)
    const without = finish(forecast(input, 'preview'))
    const unknown = finish(forecast(waiting(input, null, 'A decision'), 'preview'))
    const { assumptions, notes, ...numbers } = unknown
    expect(without).toMatchObject(numbers)
    expect(assumptions.filter(({ key }) => key === 'not-before')).toMatchObject([
      { value: null, lower: null, citation: 'A decision' },
    ])
    expect(notes).toContainEqual({ key: 'wait-not-counted', sites: [], value: null, words: ['A decision'] })
    expect(evaluated(waiting(input, { low: 0, high: 0 }))).toEqual(evaluated(input))
  })

  it.each([1, 2, 3, 4, 5, 6])('later never makes the expected completion earlier (design %i)', (seed) => {
    for (const withPools of [false, true]) {
      const input = generatedInput(seed, withPools)
      const medians = [0, 60, 200, 500].map(
        (low) => evaluated(waiting(input, { low, high: low + 120 })).times[2] ?? Infinity,
      )
      expect(medians).toEqual(medians.toSorted((a, b) => a - b))
    }
    const exact = [0, 60, 200, 500].map((low) => {
      const input = waiting(generatedInput(seed, false), { low, high: low + 120 })
      return exactProbability(buildModel(input).model) ?? NaN
    })
    expect(exact).toEqual(exact.toSorted((a, b) => b - a))
  })

  it('is one day for all sites in every run: adding up and simulating agree', () => {
    const input = waiting(inputOf(sites, { target: 40 }), { low: 90, high: 500 })
    const exact = exactProbability(buildModel(input).model) ?? NaN
    expect(exact).toBeGreaterThan(0.05)
    expect(exact).toBeLessThan(0.95)
    const { value, error } = evaluated(input, 4000).probability
    expect(Math.abs(value - exact)).toBeLessThan(4 * error)
    // If each site had a day of its own, both would seldom be late together.
    const late = exactProbability(buildModel(waiting(input, { low: 295, high: 295 })).model) ?? NaN
    expect(Math.abs(late - exact)).toBeGreaterThan(0.01)
  })

  it('shows among assumptions, bars, notes and in the opening of sites', () => {
    const input = waiting(inputOf(sites, { target: 20 }), { low: 200, high: 400 })
    const result = finish(forecast(input, 'preview'))
    expect(result.assumptions).toContainEqual({
      key: 'not-before',
      origin: 'stated',
      value: 300,
      lower: 200,
      upper: 400,
      citation: null,
      sites: [],
    })
    expect(result.notes).toContainEqual({ key: 'sites-wait', sites: ['a', 'b'], value: null, words: [] })
    const [a] = result.sites
    expect(a?.opening.median).toBeCloseTo(300 / daysPerMonth, 1)
    const bar = finish(tornadoOf(input)).find(({ key }) => key === 'not-before')
    expect(bar).toMatchObject({ low: 200, high: 400 })
    expect(bar?.monthsAtLow).toBeLessThan(0)
    expect(bar?.monthsAtHigh).toBeGreaterThan(0)
  })

  it('moves with the start that is sought', () => {
    const input = inputOf([statedSite('a', 4)], { target: 30 })
    const startOf = (wished: ForecastInput) => {
      const answer = finish(seekForecast(wished, { kind: 'start' }))
      return answer.found ? String(answer.value) : ''
    }
    expect(startOf(waiting(input, { low: 300, high: 300 })) < startOf(input)).toBe(true)
  })

  it('is over where a site is open, and no longer ahead where the day lies behind an interim look', () => {
    const plan = { interim: { date: '2028-01-01' }, screening: 1 }
    const wait = { low: 200, high: 565 }
    const open = statedSite('a', 1, { interim: { enrolled: 2, months: 3 } })
    expect(buildModel(waiting(inputOf([open], { plan }), wait)).model.notBefore).toBeNull()
    const none = buildModel(waiting(inputOf([statedSite('a', 1)], { plan }), wait)).model.notBefore
    expect(none?.from).toBe(1)
    expect(none?.to).toBeCloseTo(1 + 200 / daysPerMonth, 6)
  })

  it.each([
    [{ type: 'fixed', at: 3 }, { from: 5, to: 5 }, 0.5, 5],
    [{ type: 'fixed', at: 3 }, { from: 2, to: 12 }, 0.5, 7],
    [{ type: 'uniform', from: 0, to: 10 }, { from: 0, to: 10 }, 0.25, 5],
    [{ type: 'gamma', shape: 1, scale: 1 }, null, 0.5, Math.LN2],
  ] as const)('opens a share of sites by the later of both: %o after %o', (opening, wait, share, month) => {
    expect(openedQuantile(opening, wait, share)).toBeCloseTo(month, 5)
  })
})
