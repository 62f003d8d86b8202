import { createPinia, setActivePinia } from 'pinia'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import { useSettings } from '#renderer/stores/settings'
import { mostCompared, useSiteTable } from '#renderer/stores/siteTable'
import { connectServices } from '../support/connectServices'

beforeEach(() => setActivePinia(createPinia()))

it('keeps how a study is looked at until another one is opened', () => {
  const table = useSiteTable()
  table.open('one')
  table.narrow({ search: 'oslo' })
  table.narrow({ inclusion: 'included' })
  table.view = 'map'
  table.compare('a', true)
  table.open('one')
  expect(table.filter).toMatchObject({ search: 'oslo', inclusion: 'included' })
  expect(table.view).toBe('map')
  table.open('two')
  expect(table.filter).toMatchObject({ search: '', inclusion: 'all' })
  expect(table.compared).toEqual([])
})

it('compares a site once, in the order chosen, and no more than fit', () => {
  const table = useSiteTable()
  expect(['a', 'b', 'a'].map((site) => table.compare(site, true))).toEqual([true, true, true])
  expect(table.compared).toEqual(['b', 'a'])
  for (let number = table.compared.length; number < mostCompared; number += 1)
    expect(table.compare(`s${number}`, true)).toBe(true)
  expect(table.compare('one-more', true)).toBe(false)
  expect(table.compare('a', false)).toBe(true)
  expect(table.compare('one-more', true)).toBe(true)
})

it('remembers hidden columns as a setting of the person', async () => {
  const services = connectServices({
    'settings.update': (change) =>
      succeed({ ...useSettings().current, hiddenSiteColumns: change.hiddenSiteColumns ?? [] }),
  })
  const table = useSiteTable()
  table.showColumn('rate', false)
  table.showColumn('competing', false)
  table.showColumn('competing', false)
  await flushPromises()
  expect([...table.hiddenColumns]).toEqual(['rate', 'competing'])
  table.showColumn('rate', true)
  await flushPromises()
  expect([...table.hiddenColumns]).toEqual(['competing'])
  expect(services.calls.at(-1)).toEqual({
    name: 'settings.update',
    request: { hiddenSiteColumns: ['competing'] },
  })
})
