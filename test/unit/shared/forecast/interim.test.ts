import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { forecast } from '#shared/forecast/forecast'
import { inputOf, statedSite } from '#test/support/forecastInputs'
import { known } from '#test/support/sitePlans'

const plan = { interim: { date: '2028-01-01' }, betweenSiteVariation: known(1) }
const seen = (enrolled: number) =>
  finish(
    forecast(
      inputOf([statedSite('a', 1, { interim: { enrolled, months: 9 } }), statedSite('b', 1)], {
        plan,
        target: 30,
      }),
      'preview',
    ),
  )

describe('a forecast from an interim look', () => {
  it('tells what was enrolled, what the plan expected, and what becomes of the rates', () => {
    const { interim, months, expected } = seen(18)
    expect(interim).toMatchObject({ date: '2028-01-01', enrolled: 18, remaining: 12 })
    // Two sites at one a month, open after some three of the twelve months.
    expect(interim?.expectedByThen).toBeGreaterThan(14)
    expect(interim?.expectedByThen).toBeLessThan(20)
    expect(interim?.rates.map(({ site, before, after }) => [site, before.value, after.value])).toEqual([
      ['a', expect.closeTo(1, 6), expect.closeTo(19 / 10, 6)],
      ['b', expect.closeTo(1, 6), expect.closeTo(1, 6)],
    ])
    const [seenSite, unseen] = interim?.rates ?? []
    // Gamma(1, 1) before and Gamma(19, 10) after: scipy.stats.gamma.ppf.
    expect(seenSite?.before.lower).toBeCloseTo(0.1053605, 6)
    expect(seenSite?.before.upper).toBeCloseTo(2.3025851, 6)
    expect(seenSite?.after.lower).toBeCloseTo(1.3671475, 6)
    expect(seenSite?.after.upper).toBeCloseTo(2.475629, 6)
    expect(unseen?.after).toEqual(unseen?.before)
    expect(expected.p10).toBeGreaterThanOrEqual(18)
    expect(months[0]?.month).toBeCloseTo(13, 0)
  })

  it('is surer the more were enrolled, and over once all are', () => {
    expect(seen(18).probability.value).toBeGreaterThan(seen(3).probability.value)
    expect(seen(30)).toMatchObject({
      probability: { value: 1, error: 0 },
      timeToTarget: { p50: { date: '2028-01-01' } },
    })
  })
})
