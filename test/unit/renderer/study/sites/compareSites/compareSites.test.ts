import { describe, expect, it } from 'vitest'
import { translate } from '#renderer/composables/useMessages'
import { profileFacts } from '#renderer/components/study/sites/compareSites/profileFacts'
import { siteFacts } from '#renderer/components/study/sites/compareSites/siteFacts'
import { known, planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../../support/forecastFixture'
import { areaName, siteRowsOf } from '../../../support/siteRowFixture'

const sites = [
  planSiteOf({
    id: 'a',
    area: 'county:03',
    statedRate: known(2),
    cap: 30,
    cost: { fixed: 300_000, perPatient: 50_000 },
    capabilities: ['pet'],
  }),
  planSiteOf({ id: 'b', area: 'county:32', startUp: { median: 2, p90: 5, citation: 'Said' } }),
]
const rows = siteRowsOf(
  sites,
  [
    siteForecastOf('a'),
    siteForecastOf('b', { pool: null, expected: null, contribution: null, hidden: { reason: 'protects' } }),
  ],
  { requires: ['pet'] },
)
const { plan, forecast } = siteFacts(rows, {
  t: translate,
  language: 'en',
  plan: sitePlanOf({ sites, currency: 'NOK' }),
  whole: {
    window: 24,
    deadline: '2029-01-01',
    interim: null,
    probability: { value: 0.8, error: 0 },
    reachable: true,
  },
  areaName,
})
const fact = (key: string) => [...plan, ...forecast].find((one) => one.key === key)

describe('units side by side', () => {
  it('have a value each, and tell in what they differ', () => {
    expect(fact('area')).toMatchObject({ values: ['Oslo', 'Akershus'], differs: true })
    expect(fact('cap')).toMatchObject({ values: ['30', null], differs: true })
    expect(fact('fixed')?.values).toEqual(['300\u00A0000 NOK', null])
    expect(fact('dataRate')).toMatchObject({ differs: false })
    expect(fact('startUp')?.values).toEqual(['3–8, usual', '2–5'])
    expect(fact('lacks')?.values[0]).toBe('has all')
    expect(fact('lacks')?.values[1]).toContain('PET')
  })

  it('say why a number is not there, and never put 0 for it', () => {
    expect(fact('expected')?.values[1]).not.toMatch(/\d/)
    expect(fact('expected')?.values[1]).not.toBeNull()
    expect(fact('without')?.values[0]).toBeNull()
  })
})

describe('profiles side by side', () => {
  const facts = profileFacts(
    [{ unitName: 'One', city: 'Oslo' }, null, { unitName: 'Two', city: 'Oslo' }],
    (profile, key) => String(profile[key]),
  ).flatMap((group) => group.facts)

  it('show what at least one of them states, with a place for a unit without profile', () => {
    expect(facts.map(({ key }) => key).sort()).toEqual(['city', 'unitName'])
    expect(facts.find(({ key }) => key === 'unitName')).toMatchObject({
      values: ['One', null, 'Two'],
      differs: true,
    })
  })

  it('do not differ by a unit that has no profile', () => {
    expect(facts.find(({ key }) => key === 'city')).toMatchObject({ differs: false })
  })
})
