import { afterEach, beforeEach, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { succeed } from '#shared/contract/outcome'
import type { CatalogueEntry } from '#shared/domain/sources/starterDataset'
import { tellingFields } from '#shared/sources/catalogue/tellingFields'
import SearchField from '#renderer/components/controls/SearchField.vue'
import EntriesLink from '#renderer/components/sync/EntriesLink.vue'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper
beforeEach(() => (document.body.innerHTML = ''))
afterEach(() => page.unmount())

const trial = (number: number): CatalogueEntry => ({
  kind: 'trial',
  key: `NCT${number}`,
  name: `Trial ${number}`,
  source: 'clinicaltrials-gov',
  citation: null,
  year: null,
  fields: { status: 'RECRUITING', conditions: number === 7 ? 'Epilepsy' : 'Asthma', address: 'https://x' },
})

it('lists all pages of what a source describes and finds an entry', async () => {
  const all = Array.from({ length: 1200 }, (_, number) => trial(number))
  const services = connectServices({
    'sync.entries': ({ offer, from, limit }) =>
      succeed({
        offer,
        retrievedAt: '2026-11-18T10:00:00Z',
        total: all.length,
        entries: all.slice(from, from + limit),
        next: from + limit < all.length ? from + limit : null,
      }),
  })
  page = mountInPage(EntriesLink, { offer: 'clinicaltrials-gov/trials', name: 'Trials', total: 1200 })
  expect(page.get('button').text()).toMatch(/1\s200 entries/)
  await page.get('button').trigger('click')
  await flushPromises()
  expect(services.calls.map(({ request }) => request)).toEqual([
    { offer: 'clinicaltrials-gov/trials', from: 0, limit: 1000 },
    { offer: 'clinicaltrials-gov/trials', from: 1000, limit: 1000 },
  ])
  const rowCount = () => document.querySelector('table')?.getAttribute('aria-rowcount')
  expect(rowCount()).toBe('1201')
  page.getComponent(SearchField).vm.$emit('update:modelValue', 'epilep recruit')
  await flushPromises()
  expect(rowCount()).toBe('2')
  expect(document.querySelector('[role=status]')?.textContent).toMatch(/18\sNov\s2026/)
  const told = tellingFields(trial(7)).map(({ label, value }) => `${label.nb}: ${value}`)
  expect(told).toEqual(['Status: RECRUITING', 'Tilstander: Epilepsy'])
})
