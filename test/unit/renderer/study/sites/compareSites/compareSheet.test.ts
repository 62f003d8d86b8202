import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { fail, succeed } from '#shared/contract/outcome'
import type { ImportedDescription } from '#shared/contract/sites'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
import type { PlanSite } from '#shared/domain/studies/sitePlan'
import CompareSites from '#renderer/components/study/sites/compareSites/CompareSites.vue'
import { useSiteTable } from '#renderer/stores/siteTable'
import { planSiteOf, sitePlanOf } from '#test/support/sitePlans'
import { connectServices } from '../../../support/connectServices'
import { siteForecastOf } from '../../../support/forecastFixture'
import { mountInPage } from '../../../support/mountInPage'
import { siteRowsOf } from '../../../support/siteRowFixture'

const imported = (unit: string): ImportedDescription => ({
  site: `${unit}-1`,
  unit,
  kind: 'trial-unit',
  name: unit,
  organisationName: 'A trust',
  organisationNumber: '999999999',
  version: 1,
  publishedAt: '2026-01-01T00:00:00Z',
  validFrom: '2026-01-01',
  expires: '2027-01-01',
  hash: 'a'.repeat(64),
  key: 'b'.repeat(64),
  fingerprint: '12345 12345 12345 12345 12345 12345',
  importedAt: '2026-01-02T00:00:00Z',
  origin: `${unit}.kohort-bundle`,
  standing: 'current',
  expired: false,
})
const fromProfile = (id: string, unit: string): PlanSite =>
  planSiteOf({ id, name: unit, origin: { kind: 'profile', profile: unit, version: '1' } })

let page: VueWrapper
afterEach(() => page.unmount())

async function compare(
  sites: readonly PlanSite[],
  profiles: Readonly<Record<string, SiteProfile>>,
): Promise<{ text: () => string; tick: (label: string) => Promise<void> }> {
  connectServices({
    'geography.areas': () => succeed([]),
    'sites.list': () => succeed({ own: [], imported: sites.map(({ name }) => imported(name)) }),
    'sites.profile': ({ profile }) => {
      const found = profile.kind === 'imported' ? profiles[profile.site] : undefined
      return found === undefined
        ? fail('not-found', 'It was removed.')
        : succeed({ profile: found, version: null })
    },
  })
  const rows = siteRowsOf(
    sites,
    sites.map(({ id }) => siteForecastOf(id)),
  )
  page = mountInPage(
    defineComponent(() => {
      const table = useSiteTable()
      for (const { id } of sites) table.compare(id, true)
      return () => h(CompareSites, { rows, plan: sitePlanOf({ sites: [...sites] }), whole: null })
    }),
  )
  await flushPromises()
  const dialog = () => document.querySelector('[role=dialog]')
  return {
    text: () => dialog()?.textContent ?? '',
    async tick(label) {
      const found = [...(dialog()?.querySelectorAll('button') ?? [])].find(
        (button) => button.getAttribute('aria-label') === label,
      )
      if (found === undefined) throw new Error(`There is no button ${label}.`)
      found.click()
      await flushPromises()
    },
  }
}

describe('units side by side', () => {
  it('show the profiles behind them, field by field, and what differs', async () => {
    const { text } = await compare([fromProfile('a', 'north'), fromProfile('b', 'south')], {
      'north-1': { unitName: 'North', city: 'Bodø' },
      'south-1': { unitName: 'South', city: 'Bodø' },
    })
    expect(text()).toContain('Profile of the unit')
    for (const stated of ['North', 'South', 'Bodø']) expect(text()).toContain(stated)
    expect(text()).toContain('differs')
  })

  it('say which profile could not be read, and that another has none', async () => {
    const { text } = await compare([fromProfile('a', 'north'), planSiteOf({ id: 'b', name: 'By hand' })], {})
    expect(text()).toContain('The profile of north could not be read.')
    expect(text()).toContain('It was removed.')
  })

  it('take a unit out, and ask for two at least', async () => {
    const { text, tick } = await compare(
      [planSiteOf({ id: 'a', name: 'One' }), planSiteOf({ id: 'b', name: 'Two' })],
      {},
    )
    expect(text()).toContain('None of these units comes from a profile.')
    await tick('Take Two out of the comparison')
    expect(text()).toContain('Choose at least two units.')
    expect(useSiteTable().compared).toEqual(['a'])
  })

  it('are six at most', async () => {
    await compare(
      Array.from({ length: 7 }, (_, index) => planSiteOf({ id: `s${index}` })),
      {},
    )
    expect(useSiteTable().compared).toHaveLength(6)
    expect(useSiteTable().compare('one-more', true)).toBe(false)
  })
})
