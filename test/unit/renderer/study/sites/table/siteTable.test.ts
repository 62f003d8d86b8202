import { describe, expect, it } from 'vitest'
import { translate } from '#renderer/composables/useMessages'
import { pinnedStyles } from '#renderer/components/controls/tableColumn'
import {
  hideableColumns,
  leastWidth,
  shownColumns,
  siteColumns,
} from '#renderer/components/study/sites/siteColumns'
import { monthlySteps } from '#renderer/components/study/sites/table/monthlySteps'
import {
  includable,
  includeSites,
  lockable,
  lockSites,
} from '#renderer/components/study/sites/table/shownEdits'
import { hostWords, sitePlaces } from '#renderer/components/study/sites/table/sitePlaces'
import {
  contributionWords,
  monthlyWords,
  nobodyWords,
  withoutWords,
} from '#renderer/components/study/sites/table/siteRiskWords'
import { siteTableText } from '#renderer/components/study/sites/table/siteTableText'
import type { Protocol } from '#shared/domain/studies/protocol'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../../support/forecastFixture'
import { areaName, areas, siteRowsOf } from '../../../support/siteRowFixture'
import { everyone } from '../../../support/studyService'

const whole = {
  window: 24,
  deadline: '2029-01-01',
  interim: null,
  probability: { value: 0.79, error: 0 },
  reachable: true,
}
const looked = {
  ...whole,
  interim: { date: '2028-01-01', enrolled: 12, remaining: 38, expectedByThen: 20, rates: [] },
}
const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined) throw new Error('There is no first one.')
  return item
}

describe('columns of the table of sites', () => {
  const columns = siteColumns(translate, (row) => row, whole)

  it('can all be sorted but for the menu', () => {
    expect(columns.filter(({ sortBy }) => sortBy === undefined).map(({ key }) => key)).toEqual(['menu'])
  })

  it('put a row without a number below every number', () => {
    const [known, unknown] = siteRowsOf(
      [planSiteOf({ id: 'a' }), planSiteOf({ id: 'b' })],
      [siteForecastOf('a', { expected: { mean: 0, p10: 0, p90: 0 }, probabilityWithout: 0 })],
    )
    if (known === undefined || unknown === undefined) throw new Error('Two rows were made.')
    for (const key of ['expected', 'monthly', 'without', 'eligible']) {
      const sortBy = columns.find((column) => column.key === key)?.sortBy
      expect(sortBy?.(unknown), key).toBeLessThan(Number(sortBy?.(known)))
    }
  })

  it('can be hidden, but not those without which a row tells nothing', () => {
    const hidden = new Set(['unit', 'rate', 'no-such-column'])
    const shown = shownColumns(columns, hidden).map(({ key }) => key)
    expect(shown).toContain('unit')
    expect(shown).not.toContain('rate')
    expect(hideableColumns(columns).map(({ key }) => key)).not.toContain('unit')
    expect(leastWidth(shownColumns(columns, hidden))).toBeLessThan(leastWidth(columns))
  })

  it('hold name and menu in sight while the table is moved sideways', () => {
    const styles = pinnedStyles(columns)
    expect(styles.get('use')).toEqual({ left: '0px' })
    expect(styles.get('unit')).toEqual({ left: '40px' })
    expect(styles.get('menu')).toEqual({ right: '0px' })
    expect(styles.has('rate')).toBe(false)
  })
})

describe('risk and share of a site', () => {
  const site = planSiteOf({ id: 'a' })
  const words = (changes: Parameters<typeof siteForecastOf>[1], included = true) =>
    first(siteRowsOf([{ ...site, included }], [siteForecastOf('a', changes)]))

  it('are said in numbers', () => {
    const row = words({ contribution: 0.28, enrolsNobody: 0, probabilityWithout: 0.61 })
    expect(contributionWords(row, 'en', translate)).toEqual({ value: '28\u00A0%', second: null })
    expect(nobodyWords(row, 'en', translate)).toEqual({ value: '<1\u00A0%', second: null })
    expect(withoutWords(row, whole, 'en', translate)).toEqual({
      value: '61\u00A0%',
      second: '\u221218 points',
    })
    expect(monthlyWords(row, whole, 'en', translate)).toEqual({ value: '1.3', second: null })
  })

  it('say what is awaited, hidden or not there, and never 0 for it', () => {
    expect(withoutWords(words({}), whole, 'en', translate)).toMatchObject({ none: '…' })
    const out = words({ contribution: null, expected: null }, false)
    expect(contributionWords(out, 'en', translate)).toEqual({ none: '–' })
    expect(monthlyWords(out, whole, 'en', translate)).toEqual({ none: '–' })
    const hidden = words({
      contribution: null,
      expected: null,
      enrolsNobody: null,
      hidden: { reason: 'protects' },
    })
    for (const read of [contributionWords, nobodyWords])
      expect(JSON.stringify(read(hidden, 'en', translate))).not.toMatch(/\d/)
    expect(JSON.stringify(withoutWords(hidden, whole, 'en', translate))).not.toContain('…')
  })

  it('are those from an interim look on, where the forecast goes on from one', () => {
    const row = words({ expected: { mean: 30, p10: 18, p90: 44 } })
    expect(monthlyWords(row, looked, 'en', translate)).toEqual({ value: '2.5', second: null })
    const heading = (of: typeof whole | typeof looked) =>
      siteColumns(translate, (shown) => shown, of).find(({ key }) => key === 'expected')?.label
    expect([heading(whole), heading(looked)]).toEqual(['Expected by date', 'Expected from here'])
  })

  it('spread over the whole months until the deadline', () => {
    expect(monthlySteps([0, 1, 3, 3, 10], 4.01)).toEqual([0, 1, 2, 0])
    expect(monthlySteps(null, 24)).toEqual([])
  })
})

describe('where a site belongs', () => {
  const candidate = {
    origin: { kind: 'catalogue', key: 'ahus' },
    name: 'Ahus',
    type: null,
    trust: 'Akershus universitetssykehus HF',
    organisationNumber: null,
    city: 'Lørenskog',
    county: 'county:32',
    referralArea: 'referral-area:15',
    healthRegion: 'health-region:2',
    position: null,
    capabilities: [],
    words: [],
    source: 'list',
    citation: null,
    profile: null,
    profilesHere: [],
  } as const

  it('is what its source tells, and the same object each time', () => {
    const placeOf = sitePlaces([candidate], areas)
    const site = planSiteOf({ id: 'a', area: 'county:03', origin: { kind: 'catalogue', key: 'ahus' } })
    expect(placeOf(site)).toMatchObject({ city: 'Lørenskog', county: 'county:32' })
    expect(placeOf({ ...site })).toBe(placeOf(site))
    expect(hostWords(site, placeOf(site), 'Oslo')).toBe('Akershus universitetssykehus HF, Lørenskog')
  })

  it('is where most people of its area live when nothing else is known', () => {
    const site = planSiteOf({ id: 'b', area: 'referral-area:15' })
    const place = sitePlaces([], areas)(site)
    expect(place).toMatchObject({ county: 'county:32', healthRegion: 'health-region:2', city: null })
    expect(hostWords(site, place, 'Ahus')).toBe('Ahus')
  })
})

describe('what is done with all that are shown', () => {
  const sites = [
    planSiteOf({ id: 'a', lock: 'must' }),
    planSiteOf({ id: 'b', included: false }),
    planSiteOf({ id: 'c', included: false, lock: 'never' }),
  ]
  const protocol: Protocol = { ...everyone, sites: sitePlanOf({ sites }) }
  const state = (changed: Protocol) => changed.sites?.sites.map(({ included, lock }) => [included, lock])

  it('leaves locked ones as they are locked', () => {
    expect(includable(sites, true).map(({ id }) => id)).toEqual(['b'])
    expect(includable(sites, false)).toEqual([])
    expect(lockable(sites, 'must').map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('changes those named, and the same protocol where there are none', () => {
    expect(state(includeSites(protocol, ['b'], true))).toEqual([
      [true, 'must'],
      [true, 'none'],
      [false, 'never'],
    ])
    expect(state(lockSites(protocol, ['a', 'b'], 'never'))).toEqual([
      [false, 'never'],
      [false, 'never'],
      [false, 'never'],
    ])
    expect(includeSites(protocol, ['gone'], true)).toBe(protocol)
  })
})

it('copies each interval into columns of its own, and nothing where nothing is known', () => {
  const rows = siteRowsOf(
    [planSiteOf({ id: 'a', name: '=Ahus', area: 'county:32' }), planSiteOf({ id: 'b', name: 'Other' })],
    [siteForecastOf('a', { contribution: 0.25 })],
    { requires: ['pet'] },
  )
  const text = siteTableText(rows, whole, { t: translate, language: 'en', areaName })
  const [head = [], ahus = [], other = []] = text.split('\n').map((line) => line.split('\t'))
  const cell = (line: readonly string[], name: string) => line[head.indexOf(name)]
  expect(new Set(head).size).toBe(head.length)
  expect(cell(ahus, 'Unit')).toBe("'=Ahus")
  expect(cell(ahus, 'Available nearby')).toBe('500')
  expect(cell(ahus, 'Available nearby, lower')).toBe('400')
  expect(cell(ahus, 'Expected by the deadline, upper')).toBe('44')
  expect(cell(ahus, 'Share of all expected')).toBe('0.25')
  expect(cell(ahus, 'A month, stated')).toBe('')
  expect(cell(ahus, 'Does not state')).not.toBe('')
  expect(cell(other, 'Available nearby')).toBe('')
  expect(cell(other, 'Expected by the deadline')).toBe('')
})
