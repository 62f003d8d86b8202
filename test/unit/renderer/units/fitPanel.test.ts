import { afterEach, beforeEach, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import FitPanel from '#renderer/components/units/match/FitPanel.vue'
import { useFit } from '#renderer/stores/fit'
import { insertStudy } from '#shared/database/studies'
import { createScheduleService } from '#shared/services/capacity/scheduleService'
import { exampleStudy } from '../../../support/databaseContent'
import { sitePlanOf } from '../../../support/sitePlans'
import { exampleProfile } from '../../../support/sites/exampleProfile'
import { openSiteWorkspace, valueOf } from '../../../support/sites/siteWorkspace'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper | undefined
beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
})
afterEach(() => page?.unmount())

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => (textContent ?? '').trim()),
  )

/** The fit of a published unit whose draft states one freezer more. */
async function openPanel() {
  const workspace = await openSiteWorkspace()
  const schedules = createScheduleService(workspace.ports)
  connectServices({ ...workspace.handlers, ...schedules })
  const made = valueOf(await workspace.handlers['sites.create']({ profile: exampleProfile() }))
  const { unit, sequence } = made
  const days = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
  valueOf(await workspace.handlers['sites.publish']({ unit, sequence, ...days }))
  const changes = [{ field: 'freezersMinus80' as const, value: 3 }]
  const { state } = valueOf(await workspace.handlers['sites.patch']({ unit, sequence, changes }))
  const study = exampleStudy()
  const plan = sitePlanOf({ requires: ['freezer-80', 'population-paediatric', 'made-up'] })
  const [version] = study.versions
  if (version === undefined) throw new Error('The example has no version.')
  const planned = { ...version, protocol: { ...version.protocol, sites: plan } }
  const at = '2026-03-01T10:00:00.000Z'
  valueOf(insertStudy(workspace.database, { ...study, versions: [planned] }, { at, change: 'made' }))
  const fields: string[] = []
  page = mountInPage(FitPanel, {
    reference: { kind: 'draft', unit },
    profile: state.profile,
    versions: [1],
    onField: (field: string) => fields.push(field),
  })
  await flushPromises()
  return { fields, study }
}

it('answers what is met, lacking and not stated, with the reason and the field', async () => {
  const { fields } = await openPanel()
  expect(document.body.textContent).toContain('Nothing is asked for yet')
  await useFit().require(['freezer-80', 'biobank', 'atmp', 'population-paediatric'])
  await useFit().requireAtLeast('freezer-80', 3)
  await flushPromises()
  expect(rows().map(([answer, needed, why]) => [answer, needed, why])).toEqual([
    ['Lacks', 'Children Populations', 'The profile lists others and not this one.'],
    ['Lacks', 'Advanced therapies (ATMP) Equipment and services', 'The profile states that it is not there.'],
    ['Not stated', 'Biobank Equipment and services', 'The profile does not say. Ask the unit.'],
    ['Met', 'Freezer −80 °C, at least 3 Equipment and services', 'The profile states it. Stated: 3.'],
  ])
  expect(document.body.textContent).toContain('Lacks 2 of 4. 1 met, 2 lacking, 1 not stated.')
  document.querySelector<HTMLElement>('tbody button')?.click()
  expect(fields).toEqual(['populations'])
})

it('takes over what the plan of a study requires, and says which of its words no profile answers', async () => {
  const { study } = await openPanel()
  const fit = useFit()
  expect(fit.studies.map(({ name }) => name)).toEqual([study.name])
  await fit.require(fit.studies[0]?.requires ?? [])
  await flushPromises()
  expect(rows().map(([answer]) => answer)).toEqual(['Lacks', 'Met'])
  expect(document.body.textContent).toContain('cannot be compared: made-up.')
})

it('compares a published version in place of the draft', async () => {
  await openPanel()
  const fit = useFit()
  await fit.require(['freezer-80'])
  await fit.requireAtLeast('freezer-80', 3)
  await flushPromises()
  expect(rows()[0]?.[0]).toBe('Met')
  const choice = page
    ?.findAllComponents({ name: 'SelectControl' })
    .find((each) => each.props('label') === 'Compared with')
  choice?.vm.$emit('update:modelValue', '1')
  await flushPromises()
  expect(rows()[0]?.slice(0, 3)).toEqual([
    'Lacks',
    'Freezer −80 °C, at least 3 Equipment and services',
    'There are fewer than are needed. Stated: 2.',
  ])
})
