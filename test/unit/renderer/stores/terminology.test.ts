import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { succeed } from '#shared/contract/outcome'
import { useSettings } from '#renderer/stores/settings'
import { useTerminology } from '#renderer/stores/terminology'
import { connectServices } from '../support/connectServices'

const names = { en: 'Multiple sclerosis', nb: 'Multippel sklerose' }

beforeEach(() => setActivePinia(createPinia()))

it('asks once for each name, and again in the other language', async () => {
  const services = connectServices({
    'terminology.names': ({ codes, language }) =>
      succeed(Object.fromEntries(codes.map((code) => [code, `${names[language]} ${code}`]))),
  })
  const terminology = useTerminology()
  expect(terminology.nameOf('icd-10', 'G35')).toBeNull()
  await terminology.learn('icd-10', ['G35', 'G35'])
  await terminology.learn('icd-10', ['G35'])
  expect(terminology.nameOf('icd-10', 'G35')).toBe('Multiple sclerosis G35')
  expect(services.calls).toHaveLength(1)
  useSettings().current = { ...useSettings().current, language: 'nb' }
  await nextTick()
  await expect.poll(() => terminology.nameOf('icd-10', 'G35')).toBe('Multippel sklerose G35')
  expect(terminology.nameOf('atc', 'G35')).toBeNull()
})

it('asks again for a name that could not be had', async () => {
  const services = connectServices({ 'terminology.names': () => succeed({ G35: names.en }) })
  const terminology = useTerminology()
  services.unreachable = true
  await terminology.learn('icd-10', ['G35'])
  services.unreachable = false
  await terminology.learn('icd-10', ['G35'])
  expect(terminology.nameOf('icd-10', 'G35')).toBe(names.en)
})
