import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import type { Settings } from '#shared/contract/responses'
import { useSettings } from '#renderer/stores/settings'
import { connectServices } from '../support/connectServices'

const initial: Settings = {
  language: 'nb',
  theme: 'dark',
  singleKeyShortcuts: true,
  funnelOrder: 'protocol',
  organisation: '',
  author: '',
  hiddenSiteColumns: [],
}

beforeEach(() => setActivePinia(createPinia()))

function connect() {
  const kept = { settings: initial }
  const services = connectServices({
    'settings.read': () => succeed(kept.settings),
    'settings.update': (change) => {
      kept.settings = { ...kept.settings, ...JSON.parse(JSON.stringify(change)) }
      return succeed(kept.settings)
    },
  })
  return { kept, services }
}

it('shows a change at once and keeps it', async () => {
  const { kept } = connect()
  const settings = useSettings()
  await settings.load()
  expect(settings.language).toBe('nb')
  const saved = Promise.all([settings.update({ theme: 'light' }), settings.update({ author: 'Kari' })])
  expect(settings.current).toMatchObject({ theme: 'light', author: 'Kari' })
  await saved
  expect(kept.settings).toEqual({ ...initial, theme: 'light', author: 'Kari' })
  expect(settings.current).toEqual(kept.settings)
})

it('takes back only what was refused', async () => {
  const { services } = connect()
  const settings = useSettings()
  await settings.load()
  await settings.update({ author: 'Kari' })
  services.unreachable = true
  await settings.update({ theme: 'light' })
  expect(settings.current).toEqual({ ...initial, author: 'Kari' })
  expect(settings.failure?.code).toBe('host-unreachable')
})

it('follows another window', async () => {
  const { kept, services } = connect()
  const settings = useSettings()
  const stop = settings.follow()
  kept.settings = { ...initial, language: 'en' }
  services.announce({ name: 'settings-changed' })
  await expect.poll(() => settings.theme).toBe('dark')
  expect(settings.language).toBe('en')
  stop()
})
