import { describe, expect, it } from 'vitest'
import {
  areaOf,
  foundCandidates,
  newSiteId,
  sitesFrom,
  takenKeys,
} from '#renderer/components/study/sites/candidates'
import { shownSites, siteAxes, siteRows } from '#renderer/components/study/sites/siteRows'
import type { SiteCandidate } from '#shared/forecast/result'
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

function candidateOf(key: string, changes: Partial<SiteCandidate> = {}): SiteCandidate {
  return {
    origin: { kind: 'catalogue', key },
    name: `Place ${key}`,
    type: 'hospital',
    trust: null,
    city: 'Bodø',
    county: 'county:18',
    referralArea: null,
    healthRegion: 'health-region:1',
    position: null,
    capabilities: ['pet-ct'],
    words: [],
    source: 'list',
    citation: null,
    ...changes,
  }
}

describe('places that could be sites', () => {
  const plan = sitePlanOf({
    sites: [planSiteOf({ id: 'site-2', origin: { kind: 'catalogue', key: 'one' } })],
  })

  it('become sites of which nothing is stated, each with an identifier of its own', () => {
    const made = sitesFrom([candidateOf('two'), candidateOf('three')], plan)
    expect(new Set([...made, ...plan.sites].map(({ id }) => id)).size).toBe(3)
    expect(made[0]).toMatchObject({
      name: 'Place two',
      area: 'county:18',
      capabilities: ['pet-ct'],
      cap: null,
    })
    expect(newSiteId(plan)).not.toBe('site-2')
  })

  it('lie in the smallest area that is known of them, or are left out', () => {
    expect(areaOf(candidateOf('x', { referralArea: 'referral-area:2' }))).toBe('referral-area:2')
    const nowhere = candidateOf('x', { county: null, healthRegion: null })
    expect(sitesFrom([nowhere], plan)).toEqual([])
  })

  it('are known to be in the plan, and are found by name, city and kind', () => {
    expect(takenKeys(plan).has('catalogue one')).toBe(true)
    expect(
      foundCandidates([candidateOf('a'), candidateOf('b', { city: 'Oslo' })], 'hospital oslo'),
    ).toHaveLength(1)
  })
})
