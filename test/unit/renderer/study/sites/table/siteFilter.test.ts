import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { useHeldRows } from '#renderer/components/study/sites/table/heldRows'
import {
  areasOf,
  countWith,
  isNarrowed,
  noFilter,
  shownSites,
  type SiteFilter,
} from '#renderer/components/study/sites/table/siteFilter'
import { known, planSiteOf } from '#test/support/sitePlans'
import { siteForecastOf } from '../../../support/forecastFixture'
import { areaName, siteRowsOf } from '../../../support/siteRowFixture'

const rows = siteRowsOf(
  [
    planSiteOf({ id: 'a', name: 'Haukeland', area: 'county:46', statedRate: known(9), lock: 'must' }),
    planSiteOf({ id: 'b', name: 'Ullevål', area: 'county:03', included: false }),
    planSiteOf({ id: 'c', name: 'Ahus', area: 'referral-area:15', capabilities: ['pet'] }),
  ],
  [siteForecastOf('a', { disagreement: 'above' }), siteForecastOf('b'), siteForecastOf('c')],
  { requires: ['pet'], places: { a: { trust: 'Helse Bergen HF', city: 'Bergen' } } },
)
const shown = (change: Partial<SiteFilter>) =>
  shownSites(rows, { ...noFilter, ...change }).map(({ site }) => site.id)

describe('the filter of sites', () => {
  it.each<[string, Partial<SiteFilter>, readonly string[]]>([
    ['nothing asked for', {}, ['a', 'b', 'c']],
    ['name and trust', { search: 'hauk HELSE' }, ['a']],
    ['town', { search: 'bergen' }, ['a']],
    ['area by its name', { search: 'sør-øst' }, ['b', 'c']],
    ['words of two sites', { search: 'hauk ull' }, []],
    ['county where most people of the area live', { area: 'county:32' }, ['c']],
    ['health region', { area: 'health-region:2' }, ['b', 'c']],
    ['included', { inclusion: 'included' }, ['a', 'c']],
    ['left out', { inclusion: 'left-out' }, ['b']],
    ['locked', { lock: 'must' }, ['a']],
    ['not locked', { lock: 'none' }, ['b', 'c']],
    ['rates that disagree', { marks: ['disagreeing'] }, ['a']],
    ['no stated rate', { marks: ['not-stated'] }, ['b', 'c']],
    ['what is required and not there', { marks: ['lacking'] }, ['a', 'b']],
    ['all marks at once', { marks: ['lacking', 'not-stated'] }, ['b']],
    ['parts together', { area: 'health-region:2', inclusion: 'included' }, ['c']],
  ])('keeps what passes: %s', (_name, change, ids) => {
    expect(shown(change)).toEqual(ids)
    expect(isNarrowed({ ...noFilter, ...change })).toBe(Object.keys(change).length > 0)
  })

  it('counts what another choice would show, with the rest of the filter', () => {
    const filter: SiteFilter = { ...noFilter, area: 'health-region:2' }
    expect(countWith(rows, filter, { inclusion: 'included' })).toBe(1)
    expect(countWith(rows, filter, { area: null })).toBe(3)
  })

  it('offers the areas in which sites lie, regions first', () => {
    expect(areasOf(rows, areaName, 'nb').map(areaName)).toEqual([
      'health-region:1',
      'Helse Sør-Øst',
      'Akershus',
      'Oslo',
      'Vestland',
    ])
  })
})

it('keeps a row that an edit takes out of the filter until pointer and focus have left', () => {
  const list = ref(rows)
  const filter = ref<SiteFilter>({ ...noFilter, inclusion: 'included' })
  const holds = ref(false)
  const held = useHeldRows(
    () => list.value,
    () => filter.value,
    holds,
  )
  const ids = () => held.shown.value.map(({ site }) => site.id)
  expect(ids()).toEqual(['a', 'c'])
  holds.value = true
  list.value = rows.map((row) =>
    row.site.id === 'a' ? { ...row, site: { ...row.site, included: false } } : row,
  )
  expect(ids()).toEqual(['a', 'c'])
  expect(held.passing.value.map(({ site }) => site.id)).toEqual(['c'])
  holds.value = false
  expect(ids()).toEqual(['c'])
})
