import { describe, expect, it } from 'vitest'
import { siteLacks } from '#renderer/components/study/sites/requirements/lacks'
import { createSiteRows, siteAxes } from '#renderer/components/study/sites/siteRows'
import { known, planSiteOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../support/forecastFixture'

const sites = [
  planSiteOf({ id: 'a', name: 'Haukeland', area: 'county:46', statedRate: known(9) }),
  planSiteOf({ id: 'b', name: 'Ullevål', area: 'county:03', included: false }),
]
const forecasts = [
  siteForecastOf('b'),
  siteForecastOf('a', { disagreement: 'above', statedRate: { value: 9, lower: 9, upper: 9 } }),
]
const nowhere = { trust: null, city: null, county: null, healthRegion: null, position: null }
const bergen = { ...nowhere, trust: 'Helse Bergen HF', city: 'Bergen' }
const lacks = siteLacks({ capabilities: [] }, [], null)
const sources = {
  placeOf: ({ id }: { readonly id: string }) => (id === 'a' ? bergen : nowhere),
  lacksOf: () => lacks,
  areaName: (key: string) => (key === 'county:03' ? 'Oslo' : key),
}

describe('rows of sites', () => {
  it('stand in the order of the plan, each with its own forecast and where it belongs', () => {
    const rows = createSiteRows()(sites, forecasts, sources)
    expect(rows.map(({ site, forecast, host }) => [site.id, forecast?.site, host])).toEqual([
      ['a', 'a', 'Helse Bergen HF, Bergen'],
      ['b', 'b', 'Oslo'],
    ])
    expect(rows[0]?.text).toContain('helse bergen hf')
    expect(createSiteRows()(sites, [], sources)[0]?.forecast).toBeNull()
  })

  it('stay the same rows where nothing of them has changed', () => {
    const make = createSiteRows()
    const before = make(sites, forecasts, sources)
    const edited = sites.map((site) => (site.id === 'b' ? { ...site, included: true } : site))
    const after = make(edited, forecasts, sources)
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[1]?.site.included).toBe(true)
  })

  it('share axes that hold every band and every stated rate', () => {
    expect(siteAxes(createSiteRows()(sites, forecasts, sources))).toEqual({ rate: 10, startUp: 10 })
    expect(siteAxes([])).toEqual({ rate: 1, startUp: 5 })
  })
})
