import { describe, expect, it } from 'vitest'
import { finish } from '#shared/forecast/evaluation'
import { tornadoOf } from '#shared/forecast/tornado'
import { inputOf, recruitableOfTest, statedSite } from '#test/support/forecastInputs'
import { known, planSiteOf } from '#test/support/sitePlans'

const ranged = (value: number, lower: number, upper: number) => ({ value, lower, upper, citation: 'x' })

describe('tornadoOf', () => {
  it('tells what each open value does to the time, strongest first', () => {
    const input = inputOf(
      [planSiteOf({ id: 'data', area: 'referral-area:1' }), statedSite('b', 2, { area: 'county:02' })],
      {
        recruitable: recruitableOfTest(),
        plan: { screenFailure: ranged(0.2, 0.1, 0.4), meeting: ranged(12, 6, 24) },
      },
    )
    const bars = finish(tornadoOf(input))
    const keys = bars.map(({ key }) => key)
    expect(new Set(keys)).toEqual(
      new Set([
        'eligible',
        'between-site-variation',
        'meeting',
        'start-up',
        'screen-failure',
        'stated-rates',
        'consent',
      ]),
    )
    const bar = (key: string) => bars.find((one) => one.key === key)
    // More people and fewer months between meetings bring the target nearer; failures put it off.
    expect(bar('eligible')?.monthsAtLow ?? 0).toBeGreaterThan(0)
    expect(bar('eligible')?.monthsAtHigh ?? 0).toBeLessThan(0)
    expect(bar('meeting')?.monthsAtLow ?? 0).toBeLessThan(0)
    expect(bar('start-up')?.monthsAtHigh ?? 0).toBeGreaterThan(0)
    expect(bar('screen-failure')?.monthsAtHigh ?? 0).toBeGreaterThan(0)
    expect(bar('consent')).toMatchObject({ subject: 'consents', low: 0.05, high: 0.2 })
    expect(bar('consent')?.probabilityAtHigh ?? 0).toBeGreaterThan(bar('consent')?.probabilityAtLow ?? 1)
    const lengths = bars.map(({ monthsAtLow, monthsAtHigh }) =>
      monthsAtLow === null || monthsAtHigh === null ? Infinity : Math.abs(monthsAtHigh - monthsAtLow),
    )
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  })

  it('has no bar for what is known, and none of data where there are none', () => {
    const input = inputOf([statedSite('a', 2)], { plan: { betweenSiteVariation: known(0.3) } })
    expect(
      finish(tornadoOf(input))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['start-up', 'stated-rates'])
  })
})
