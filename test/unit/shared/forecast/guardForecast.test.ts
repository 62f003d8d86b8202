import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { guardForecast } from '#shared/forecast/guardForecast'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { planSiteOf } from '#test/support/sitePlans'

const rule = { threshold: 5, zeroShown: true }
const relative = { lower: 0.5, upper: 2 }
const share = (part: number) => [{ area: 'county:02', share: part }]

/** Sixty people are available in county 2: a share of 0.05 is three of them. */
function guarded(parts: readonly number[], detail: 'preview' | 'refined' = 'preview') {
  const sites = parts.map((part, index) =>
    planSiteOf({ id: `s${String(index)}`, area: 'county:02', catchment: share(part) }),
  )
  const input = inputOf(sites, { recruitable: recruitableOfTest(), target: 5 })
  return guardForecast(finish(forecast(input, detail)), rule, relative)
}

describe('guardForecast', () => {
  it('hides a small pool with all that follows from it, and another one that would tell it', () => {
    const { sites, notes } = guarded([0.05, 0.2, 0.5], 'refined')
    const [small, protecting, open] = sites
    expect(small?.hidden).toEqual({ reason: 'small', from: 1, to: 4 })
    expect(protecting?.hidden).toEqual({ reason: 'protects' })
    for (const site of [small, protecting]) {
      expect(site).toMatchObject({
        inflowPerMonth: null,
        dataRate: null,
        disagreement: null,
        usedRate: null,
        expected: null,
        contribution: null,
        enrolsNobody: null,
        probabilityWithout: null,
        monthly: null,
        poolUsed: null,
      })
      expect(site?.pool?.estimate).toBeNull()
    }
    expect(small?.pool).toMatchObject({ lower: 1, hidden: { reason: 'small' } })
    expect(open?.hidden).toBeUndefined()
    expect(open?.pool?.estimate).toBeCloseTo(30, 6)
    expect(notes.filter(({ key }) => key === 'pool-pressed').flatMap((note) => note.sites)).not.toContain(
      's0',
    )
  })

  it('hides no more where two small pools hide each other', () => {
    const { sites } = guarded([0.05, 0.05, 0.5])
    expect(sites.map(({ hidden }) => hidden?.reason)).toEqual(['small', 'small', undefined])
  })

  it('shows pools that are not small, with their sum, but not a few new people a year', () => {
    const result = guarded([0.2, 0.5])
    expect(result.sites.every(({ hidden }) => hidden === undefined)).toBe(true)
    expect(result.pool?.estimate).toBeCloseTo(42, 6)
    // Twelve people and two per cent of them a month: 2.88 a year.
    expect(result.sites[0]?.inflowPerMonth).toBeNull()
    expect(result.sites[1]?.inflowPerMonth).toBeCloseTo(0.6, 6)
  })

  it('leaves a forecast without estimate as it is', () => {
    const numbers = finish(forecast(inputOf([statedSite('a', 1)]), 'preview'))
    const result = guardForecast(numbers, rule, relative)
    expect(result).toMatchObject({ pool: null, indicator: null })
    expect(result.sites).toEqual(numbers.sites)
  })
})
