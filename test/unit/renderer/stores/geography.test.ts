import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import { useGeography } from '#renderer/stores/geography'
import { connectServices } from '../support/connectServices'

it('takes newer residents once a sync has brought them', async () => {
  setActivePinia(createPinia())
  let population = 717_710
  const services = connectServices({
    'geography.areas': () =>
      succeed([
        {
          key: 'county:03',
          name: 'Oslo',
          level: 'county',
          population,
          healthRegion: 'health-region:2',
          counties: [{ key: 'county:03', population }],
        },
      ]),
  })
  const geography = useGeography()
  const stop = geography.follow()
  services.announce({ name: 'sources-changed' })
  expect(services.calls).toEqual([])
  await geography.load()
  expect(geography.byKey.get('county:03')?.population).toBe(717_710)
  population = 730_000
  services.announce({ name: 'sources-changed' })
  await vi.waitUntil(() => geography.byKey.get('county:03')?.population === 730_000)
  stop()
  services.announce({ name: 'sources-changed' })
  expect(services.calls.map(({ name }) => name)).toEqual(['geography.areas', 'geography.areas'])
})
