import { describe, expect, it } from 'vitest'
import { shownSites, siteAxes, siteRows } from '#renderer/components/study/sites/siteRows'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../support/forecastFixture'

const sites = [
  planSiteOf({ id: 'a', name: 'Haukeland', statedRate: known(9) }),
  planSiteOf({ id: 'b', name: 'Ullevål', included: false }),
]
const rows = siteRows(
  sites,
  [
    siteForecastOf('b', { missing: ['pet-ct'] }),
    siteForecastOf('a', { disagreement: 'above', statedRate: { value: 9, lower: 9, upper: 9 } }),
  ],
  ({ id }) => (id === 'a' ? 'Vestland' : 'Oslo'),
)

describe('rows of sites', () => {
  it('stand in the order of the plan, each with its own forecast', () => {
    expect(rows.map(({ site, forecast }) => [site.id, forecast?.site])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
    expect(siteRows(sites, [], () => '')[0]?.forecast).toBeNull()
  })

  it('are found by all words of the search, in name or host', () => {
    const found = (search: string) => shownSites(rows, 'all', search).map(({ site }) => site.id)
    expect(found('')).toEqual(['a', 'b'])
    expect(found('oslo ull')).toEqual(['b'])
    expect(found('oslo hauk')).toEqual([])
  })

  it.each([
    ['included', ['a']],
    ['left-out', ['b']],
    ['disagreeing', ['a']],
    ['not-stated', ['b']],
    ['lacking', ['b']],
  ] as const)('are filtered: %s', (filter, ids) => {
    expect(shownSites(rows, filter, '').map(({ site }) => site.id)).toEqual(ids)
  })

  it('share axes that hold every band and every stated rate', () => {
    expect(siteAxes(rows)).toEqual({ rate: 10, startUp: 10 })
    expect(siteAxes([])).toEqual({ rate: 1, startUp: 5 })
  })
})
