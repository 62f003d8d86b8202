import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import CapacityPanel from '#renderer/components/units/ledger/CapacityPanel.vue'
import { useCapacity } from '#renderer/stores/capacity'
import { useNotices } from '#renderer/stores/notices'
import { useUnits } from '#renderer/stores/units'
import { createScheduleService } from '#shared/services/capacity/scheduleService'
import type { SiteProfile } from '#shared/domain/sites/siteProfile'
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

const profile: SiteProfile = {
  unitName: 'Post',
  mri: [{ field: '3-tesla', scanners: 1, slots: 7 }],
  bedsDay: 2,
  trials: [
    { name: 'RUNS', status: 'running', closes: '2027-02', mriSlots: 20, remaining: 4 },
    { name: 'SILENT', status: 'running', opens: '2027-04' },
  ],
}
const wished = {
  name: 'NEW',
  from: '2027-01',
  visits: [{ name: 'Screening', day: 0, share: 1, use: [{ resource: 'mri' as const, amount: 1 }] }],
  enrolment: [10, 10, 10, 10, 10],
}

async function openPanel(stated: SiteProfile = profile) {
  const workspace = await openSiteWorkspace()
  const schedules = createScheduleService(workspace.ports)
  const services = connectServices({ ...workspace.handlers, ...schedules })
  const state = valueOf(await workspace.handlers['sites.create']({ profile: stated }))
  const reference = { kind: 'draft', unit: state.unit } as const
  const kept = valueOf(
    await schedules['sites.keepSchedule']({
      profile: reference,
      schedule: null,
      sequence: 0,
      content: wished,
    }),
  )
  const fields: string[] = []
  page = mountInPage(CapacityPanel, {
    reference,
    profile: state.profile,
    editable: true,
    onField: (field: string) => fields.push(field),
  })
  await useUnits().open(state.unit)
  const capacity = useCapacity()
  await flushPromises()
  await capacity.look({ from: '2027-01' })
  await capacity.weigh(kept.schedule)
  await flushPromises()
  return { capacity, fields, kept, services, ...workspace }
}
/** Months are joined by no-break spaces. */
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00A0', ' ')
const shown = () => plain(document.body.textContent)
const spoken = (each: Element | null | undefined) =>
  plain(each?.querySelector('.visually-hidden')?.textContent)
const cell = (label: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('tbody button')].find((each) => label.test(spoken(each)))
const button = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) =>
      plain(each.textContent).replace(/\s+/g, ' ').trim() === text ||
      each.getAttribute('aria-label') === text,
  )

describe('the capacity of a unit', () => {
  it('says where more is asked than there is, who asks it, and where that is stated', async () => {
    const { fields } = await openPanel()
    expect(shown()).toContain('MRI slots are over by 2 in Feb 2027.')
    button('Go to Feb 2027')?.click()
    await flushPromises()
    expect(spoken(document.activeElement)).toMatch(/^MRI slots, Feb 2027; Over by 2/)
    const details = document.querySelector('aside')?.textContent ?? ''
    expect(details).toMatch(/There is\s*28.*RUNS\s*20.*NEW\s*10/s)
    button('MRI')?.click()
    expect(fields).toEqual(['mri'])
  })

  it('keeps what is not stated apart from nothing', async () => {
    await openPanel()
    expect(cell(/^Day bed days, Jan 2027/)?.textContent).toContain('Not stated')
    expect(cell(/^MRI slots, Apr 2027/)?.textContent).toMatch(/\? \+ 10 \/ 30.*Not known/s)
    expect(spoken(cell(/^MRI slots, Apr 2027/))).toMatch(
      /there is 30; 1 trial does not say what it takes; 10 needed/,
    )
    expect(shown()).toContain(
      'NEW: up to 8 participants a month could be taken. MRI slots bind in Feb 2027. At most, for something is not stated of: MRI slots.',
    )
  })

  it('is walked with the arrow keys', async () => {
    await openPanel()
    const first = document.querySelector<HTMLElement>('tbody button[tabindex="0"]')
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      await flushPromises()
    }
    first?.focus()
    await press('End')
    expect(spoken(document.activeElement)).toMatch(/Dec 2027/)
    await press('ArrowDown')
    await press('ArrowLeft')
    expect(spoken(document.activeElement)).toMatch(/^MRI slots, Nov 2027/)
  })

  it('forgets no trial that was taken away by mistake', async () => {
    const { capacity } = await openPanel()
    button('Remove the trial')?.click()
    await flushPromises()
    expect(capacity.schedules).toHaveLength(0)
    expect(capacity.ledger?.firstOver).toBeNull()
    expect(shown()).not.toContain('over by')
    useNotices().current?.action?.run()
    await flushPromises()
    expect(capacity.weighed()?.content.name).toBe('NEW')
    expect(shown()).toContain('over by 2')
  })

  it('counts a trial by its visits in place of what it does not say', async () => {
    const { capacity } = await openPanel()
    expect(spoken(cell(/^MRI slots, Apr 2027/))).toContain('Not known')
    button('Describe its visits SILENT')?.click()
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Visits of SILENT')
    const content = { ...wished, name: 'SILENT', inPlaceOf: 'SILENT', from: '2027-04', enrolment: [2] }
    await capacity.keep(content, null)
    await flushPromises()
    expect(capacity.weighed()?.content.name).toBe('NEW')
    expect(spoken(cell(/^MRI slots, Apr 2027/))).toMatch(/Fits; there is 30; 2 taken; 10 needed/)
    expect(shown()).toContain('By its visits')
    button('Remove the visits of SILENT')?.click()
    await flushPromises()
    expect(spoken(cell(/^MRI slots, Apr 2027/))).toContain('Not known')
  })

  it('takes what a trial still needs into the profile, and says what cannot be', async () => {
    await openPanel(exampleProfile(profile))
    const input = document.querySelector<HTMLInputElement>('section table input')
    if (input === null) throw new Error('There is no field.')
    for (const [typed, expected] of [
      ['9', 9],
      ['2000000', 2_000_000],
    ] as const) {
      input.value = typed
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
      await flushPromises()
      expect(useUnits().state?.profile.trials?.[0]?.remaining).toBe(expected)
    }
    expect(useUnits().state?.profile.trials?.[0]?.name).toBe('RUNS')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })
})
