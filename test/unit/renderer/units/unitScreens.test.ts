import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { h, ref } from 'vue'
import { siteGroups, type SiteGroup } from '#shared/domain/sites/fields/field'
import { siteWords } from '#shared/domain/sites/words/siteWords'
import AppButton from '#renderer/components/controls/AppButton.vue'
import BundleDialog from '#renderer/components/units/BundleDialog.vue'
import { fieldsOf } from '#renderer/components/units/groupCounts'
import OwnUnit from '#renderer/components/units/OwnUnit.vue'
import PassphraseField from '#renderer/components/units/PassphraseField.vue'
import TakeBundle from '#renderer/components/units/TakeBundle.vue'
import UnitForm from '#renderer/components/units/UnitForm.vue'
import VersionsDialog from '#renderer/components/units/VersionsDialog.vue'
import { en } from '#renderer/messages/en'
import { nb } from '#renderer/messages/nb'
import { useUnits } from '#renderer/stores/units'
import { exampleProfile } from '../../../support/sites/exampleProfile'
import { signedBundle } from '../../../support/sites/signedBundle'
import { openSiteWorkspace } from '../../../support/sites/siteWorkspace'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper | undefined
beforeEach(() => {
  document.body.innerHTML = ''
  setActivePinia(createPinia())
})
afterEach(() => page?.unmount())

const shown = () => document.body.textContent ?? ''
const field = (key: string) => document.getElementById(`field-${key}`)

async function openUnit(profile = exampleProfile()) {
  const workspace = await openSiteWorkspace()
  connectServices({
    ...workspace.handlers,
    'geography.areas': () => ({ ok: true, value: [] }),
  })
  const made = await workspace.handlers['sites.create']({ profile })
  if (!made.ok) throw new Error(made.error.message)
  return { ...workspace, state: made.value }
}

describe('the form of a unit', () => {
  it.each(siteGroups)('has every field of %s with its name and help', async (group) => {
    const { state } = await openUnit()
    page = mountInPage(UnitForm, { state, group })
    await useUnits().open(state.unit)
    await flushPromises()
    for (const key of fieldsOf(group)) {
      const { label, help } = siteWords.en.fields[key]
      expect(field(key)?.textContent).toContain(label)
      expect(field(key)?.textContent).toContain(help)
      expect(field(key)?.querySelector('input, textarea, button')).not.toBeNull()
    }
  })

  it('says a mistake beside its field, and saves what is typed in its place', async () => {
    const { state } = await openUnit(exampleProfile({ organisationNumber: '999999998' }))
    page = mountInPage(UnitForm, { state, group: 'identity' })
    const units = useUnits()
    await units.open(state.unit)
    await flushPromises()
    expect(field('organisationNumber')?.textContent).toContain('This is no organisation number')
    const input = page.get('#field-organisationNumber input')
    expect(input.attributes('aria-invalid')).toBe('true')
    await input.setValue('999999999')
    await input.trigger('focusout')
    await flushPromises()
    expect(units.state?.profile.organisationNumber).toBe('999999999')
    expect(units.state?.findings.map(({ code }) => code)).not.toContain('not-an-organisation-number')
  })

  it('adds a row to a list and states a column of it', async () => {
    const { state } = await openUnit({})
    page = mountInPage(UnitForm, { state, group: 'imaging' })
    const units = useUnits()
    await units.open(state.unit)
    await flushPromises()
    await page.get('#field-mri button').trigger('click')
    await flushPromises()
    expect(units.state?.profile.mri).toEqual([{}])
    const [scanners] = page.findAll('#field-mri input')
    await scanners?.trigger('input')
    await scanners?.setValue('2')
    await scanners?.trigger('change')
    await flushPromises()
    expect(units.state?.profile.mri).toEqual([{ scanners: 2 }])
  })

  it('keeps what cannot be saved for who comes back, and says that it is not saved', async () => {
    const { state } = await openUnit({ mri: [{ scanners: 1 }, {}], contractTime: { low: 2, high: 4 } })
    const group = ref<SiteGroup>('start-up')
    page = mountInPage(() => {
      const { state: opened } = useUnits()
      return opened === null ? null : h(OwnUnit, { state: opened, group: group.value, tab: 'profile' })
    })
    const units = useUnits()
    await units.open(state.unit)
    const show = async (part: SiteGroup) => {
      group.value = part
      await flushPromises()
    }
    const write = async (place: string, index: number, text: string) => {
      const input = page?.findAll(`#field-${place} input, #field-${place} textarea`)[index]
      await input?.setValue(text)
      await input?.trigger('change')
      await input?.trigger('focusout')
      await flushPromises()
    }
    const texts = (place: string) =>
      page?.findAll(`#field-${place} input`).map(({ element }) => Reflect.get(element, 'value'))

    await show('start-up')
    await write('contractTime', 1, '')
    await write('approvalTime', 0, '6')
    expect(field('contractTime')?.textContent).toContain('Both numbers are needed before it is saved.')
    await show('contact')
    await write('contactName', 0, 'x'.repeat(201))
    await show('imaging')
    await write('mri', 2, 'ca. 3')
    expect(units.state?.profile.mri).toEqual([{ scanners: 1 }, {}])
    expect(shown()).toContain('Not everything is saved')

    await show('start-up')
    expect(texts('contractTime')).toEqual(['2', ''])
    expect(texts('approvalTime')).toEqual(['6', ''])
    await write('contractTime', 1, '5')
    await write('approvalTime', 0, '')
    expect(units.state?.profile).toMatchObject({ contractTime: { low: 2, high: 5 } })
    await show('contact')
    expect(texts('contactName')).toEqual(['x'.repeat(201)])
    await write('contactName', 0, 'Kari')
    await show('imaging')
    expect(texts('mri')).toContain('ca. 3')
    await page?.get('#field-mri [aria-label="Remove row 1"]').trigger('click')
    await flushPromises()
    expect(texts('mri')?.[0]).toBe('ca. 3')
    await write('mri', 0, '3')
    expect(units.state?.profile.mri).toEqual([{ scanners: 3 }])
    expect(shown()).toContain('Saved on this machine')
  })
})

it('shows in what a version differs from the draft', async () => {
  const { state, handlers } = await openUnit()
  const { unit } = state
  await handlers['sites.publish']({
    unit,
    sequence: state.sequence,
    validFrom: '2026-06-01',
    expires: '2027-06-01',
    note: 'First',
  })
  const units = useUnits()
  await units.open(unit)
  await units.change('city', 'Bodø')
  if (units.state === null) throw new Error('The unit is not open.')
  page = mountInPage(VersionsDialog, { state: units.state, versions: units.versions, open: true })
  await flushPromises()
  expect(shown()).toContain('First')
  const compare = page.findAllComponents(AppButton).find((button) => button.text() === 'Compare')
  await compare?.trigger('click')
  await flushPromises()
  const cells = [...document.querySelectorAll('tbody td, tbody th')].map(({ textContent }) => textContent)
  expect(cells).toEqual(['Town', 'Ytterøy', 'Bodø'])
})

describe('a signed file', () => {
  async function give(bytes: Uint8Array): Promise<void> {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('No file can be chosen.')
    const file = new File([new Uint8Array(bytes)], 'unit.kohort-bundle')
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    input.dispatchEvent(new Event('change'))
    await expect.poll(shown).toMatch(/Who signed it|Refused/)
  }
  const keep = () => page?.findAllComponents(AppButton).find((button) => button.text() === 'Keep the profile')

  it('is kept once each thing that it asks is confirmed', async () => {
    const { handlers } = await openUnit()
    page = mountInPage(TakeBundle, { open: true })
    await flushPromises()
    await give(signedBundle({ expires: '2026-04-01' }))
    expect(shown()).toContain(siteWords.en.confirmations.expired.label)
    const boxes = document.querySelectorAll<HTMLElement>('[role=checkbox]')
    expect(boxes).toHaveLength(2)
    boxes[0]?.click()
    await flushPromises()
    expect(keep()?.props('disabledReason')).toBe('Confirm each point first.')
    boxes[1]?.click()
    await flushPromises()
    await keep()?.trigger('click')
    await flushPromises()
    const list = await handlers['sites.list']({})
    expect(list.ok && list.value.imported.map(({ expired }) => expired)).toEqual([true])
  })

  it('that was altered is refused in words', async () => {
    await openUnit()
    page = mountInPage(TakeBundle, { open: true })
    await flushPromises()
    const bytes = signedBundle()
    await give(bytes.slice(0, bytes.length - 30))
    expect(shown()).toContain(siteWords.en.faults.damaged)
    expect(keep()?.props('disabledReason')).toContain('Refused')
  })
})

it('signs with a new key under a passphrase where the machine keeps no secrets', async () => {
  const workspace = await openSiteWorkspace({ secretStore: false })
  const services = connectServices(workspace.handlers)
  const made = await workspace.handlers['sites.create']({ profile: exampleProfile() })
  if (!made.ok) throw new Error(made.error.message)
  const { unit, sequence } = made.value
  const wish = { unit, sequence, validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
  const answer = await workspace.handlers['sites.publish'](wish)
  if (!answer.ok || answer.value.version === null) throw new Error('It was not published.')
  page = mountInPage(BundleDialog, { unit, published: answer.value.version, open: true })
  await flushPromises()
  const sign = page.findAllComponents(AppButton).find((button) => button.text() === 'Sign and save')
  expect(sign?.props('disabledReason')).toBe('Type the passphrase.')
  const field = page.getComponent(PassphraseField).get('input')
  await field.setValue('kort')
  expect(sign?.props('disabledReason')).toBe('The passphrase has fewer than ten characters.')
  await field.setValue('lang nok for dette')
  expect(sign?.props('disabledReason')).toBeUndefined()
  await page.getComponent(PassphraseField).get('input').trigger('submit')
  await expect.poll(() => services.saved.length, { timeout: 5000 }).toBe(1)
  expect(shown()).toMatch(/\d{5}( \d{5}){5}/)
})

it.each([
  ['en', en],
  ['nb', nb],
] as const)('names the screen where a bundle of tables is imported, in %s', (language, { shell }) => {
  expect(siteWords[language].faults.tables).toContain(shell.data)
})
