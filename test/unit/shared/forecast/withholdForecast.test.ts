import { describe, expect, it } from 'vitest'
import { hideQuantity } from '#shared/estimate/disclosure/guardQuantity'
import type { Quantity } from '#shared/estimate/result'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { guardForecast } from '#shared/forecast/guardForecast'
import type { ForecastResult } from '#shared/forecast/result'
import { withholdForecast } from '#shared/forecast/withholdForecast'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { planSiteOf } from '#test/support/sitePlans'

const rule = { threshold: 5, zeroShown: true }

function numberOf(people: number): Quantity {
  return { estimate: people, lower: people, upper: people, interval: null, kind: 'exact' }
}

const area = (key: string, eligible: Quantity) => ({ area: key, population: 9000, eligible })

/** County 1 has 1400 people and county 2 has 600, of whom a tenth is available. */
function releasedWith(first: Quantity, all = numberOf(2000)) {
  return {
    eligible: all,
    counties: [area('county:01', first), area('county:02', numberOf(600))],
    referralAreas: [],
    healthRegions: [],
    smallCounts: rule,
  }
}

const sites = [planSiteOf({ id: 'one', area: 'county:01' }), planSiteOf({ id: 'two', area: 'county:02' })]

function madeOf(input: ReturnType<typeof inputOf>): ForecastResult {
  const guarded = guardForecast(finish(forecast(input, 'preview')), rule, { lower: 0.5, upper: 2 })
  return { ...guarded, inputHash: 'a', estimateHash: 'b' }
}

describe('withholdForecast', () => {
  const input = inputOf(sites, { recruitable: recruitableOfTest() })
  const made = madeOf(input)

  it('hides the pool of a site in an area that the document leaves out, and the sum it could be taken from', () => {
    expect(made.sites[0]?.pool?.estimate).toBeCloseTo(140, 6)
    const withheld = withholdForecast(made, input.plan, releasedWith(hideQuantity(9000)))
    const [one, two] = withheld?.sites ?? []
    expect(one).toMatchObject({
      hidden: { reason: 'protects' },
      dataRate: null,
      expected: null,
      poolUsed: null,
    })
    expect(two?.pool?.estimate).toBeCloseTo(60, 6)
    expect(withheld?.pool?.estimate).toBeNull()
    expect(withheld?.indicator).toBeNull()
    // 140 of the hidden site and 200 of both stand nowhere.
    expect(JSON.stringify(withheld)).not.toMatch(/"(?:estimate|lower|upper)":(?:140|200)\b/)
  })

  it('is the forecast itself where nothing is left out', () => {
    expect(withholdForecast(made, input.plan, releasedWith(numberOf(1400)))).toBe(made)
  })

  it('is none where the number at the end is left out, save one that rests on stated rates alone', () => {
    const hidden = releasedWith(numberOf(1400), hideQuantity(9000))
    expect(withholdForecast(made, input.plan, hidden)).toBeNull()
    const stated = inputOf([statedSite('a', 1)])
    expect(withholdForecast(madeOf(stated), stated.plan, hidden)).not.toBeNull()
  })
})
