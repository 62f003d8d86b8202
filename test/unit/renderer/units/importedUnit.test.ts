import { afterEach, beforeEach, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { h, ref } from 'vue'
import ImportedUnit from '#renderer/components/units/ImportedUnit.vue'
import type { UnitTab } from '#renderer/components/units/unitTab'
import type { SiteGroup } from '#shared/domain/sites/fields/field'
import { createScheduleService } from '#shared/services/capacity/scheduleService'
import { signedBundle } from '../../../support/sites/signedBundle'
import { chosenFile, openSiteWorkspace, valueOf } from '../../../support/sites/siteWorkspace'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper | undefined
beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
})
afterEach(() => page?.unmount())

it('counts the capacity of an imported profile, which can only be read, and leads to its fields', async () => {
  const workspace = await openSiteWorkspace()
  connectServices({ ...workspace.handlers, ...createScheduleService(workspace.ports) })
  const file = chosenFile(signedBundle())
  valueOf(await workspace.handlers['sites.importBundle']({ file, confirmed: ['unknown-key'] }))
  const [site] = valueOf(await workspace.handlers['sites.list']({})).imported
  if (site === undefined) throw new Error('Nothing was imported.')
  const [tab, group] = [ref<UnitTab>('capacity'), ref<SiteGroup>('identity')]
  page = mountInPage({
    render: () =>
      h(ImportedUnit, {
        site,
        tab: tab.value,
        'onUpdate:tab': (chosen: UnitTab) => (tab.value = chosen),
        group: group.value,
        'onUpdate:group': (chosen: SiteGroup) => (group.value = chosen),
      }),
  })
  await flushPromises()
  const cells = [...document.querySelectorAll<HTMLElement>('tbody button[aria-pressed]')]
  expect(cells.length).toBeGreaterThan(12)
  expect(document.querySelector('section table input')).toBeNull()
  cells.find((cell) => cell.textContent?.includes('MRI slots'))?.click()
  await flushPromises()
  const link = [...document.querySelectorAll<HTMLElement>('aside button')].find(
    (button) => button.textContent === 'MRI',
  )
  link?.click()
  await flushPromises()
  expect([tab.value, group.value]).toEqual(['profile', 'imaging'])
  expect(document.activeElement?.id).toBe('field-mri')
})
