import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DOMWrapper, flushPromises, type VueWrapper } from '@vue/test-utils'
import { strToU8, zipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import AppButton from '#renderer/components/controls/AppButton.vue'
import FileDrop from '#renderer/components/controls/FileDrop.vue'
import ExchangePanel from '#renderer/components/units/ExchangePanel.vue'
import KeysSheet from '#renderer/components/units/keys/KeysSheet.vue'
import TakeTable from '#renderer/components/units/tables/TakeTable.vue'
import TakeBundle from '#renderer/components/units/TakeBundle.vue'
import PublishFolder from '#renderer/components/units/webFolders/PublishFolder.vue'
import WebFoldersSheet from '#renderer/components/units/webFolders/WebFoldersSheet.vue'
import { useHandedFile } from '#renderer/stores/handedFile'
import { useUnits } from '#renderer/stores/units'
import { writeProfileTable } from '#shared/domain/sites/table/writeProfileTable'
import { exampleProfile } from '../../../support/sites/exampleProfile'
import { folderIndex, serveFolder } from '../../../support/sites/servedFolder'
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

/** What dialogs show stands beside the page. */
const body = () => new DOMWrapper(document.body)
const shown = () => document.body.textContent ?? ''
function button(name: string) {
  const found = page?.findAllComponents(AppButton).find((each) => each.text() === name)
  if (found === undefined) throw new Error(`There is no button “${name}”.`)
  return found
}
const give = (content: BlobPart, name: string) =>
  page?.getComponent(FileDrop).vm.$emit('take', new File([content], name))

async function openWorkspace() {
  const workspace = await openSiteWorkspace()
  const services = connectServices({
    ...workspace.handlers,
    'geography.areas': () => ({ ok: true, value: [] }),
  })
  return { ...workspace, services }
}

describe('a table', () => {
  const text = `${writeProfileTable({ bedsDay: 9, city: 'Bodø' }, 'columns', 'en').trim()}\r\n`

  it('is shown with what is left out, and becomes one step of a draft', async () => {
    const { handlers } = await openWorkspace()
    const made = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    page = mountInPage(TakeTable, { open: true, into: made.unit })
    const units = useUnits()
    await units.load()
    await units.open(made.unit)
    give(text.replace(';9;', ';many;').replace(/;9(?=;|\r)/, ';many'), 'unit.csv')
    await expect.poll(shown).toContain('1 cell is left out')
    expect(shown()).toContain('A number is expected here.')
    give(text, 'unit.csv')
    await expect.poll(() => button('Take in 2 fields').props('disabledReason')).toBeUndefined()
    expect(shown()).toContain('Ytterøy')
    await button('Take in 2 fields').trigger('click')
    await expect.poll(() => units.state?.profile.bedsDay).toBe(9)
    expect(units.state?.profile.visitRooms).toBe(4)
    await units.undo()
    expect(units.state?.profile).toEqual(exampleProfile())
    expect(units.lastStep).toBeNull()
  })

  it('becomes a new unit, and is refused in words', async () => {
    const { handlers } = await openWorkspace()
    page = mountInPage(TakeTable, { open: true, into: null })
    await flushPromises()
    give('county,persons\n03,12\n', 'people.csv')
    await expect.poll(shown).toContain('It has no columns "field" and "value"')
    give(writeProfileTable(exampleProfile(), 'rows', 'nb'), 'unit.csv')
    await expect.poll(shown).toContain('fields are read')
    await button('Make the unit').trigger('click')
    await expect
      .poll(async () => valueOf(await handlers['sites.list']({})).own)
      .toMatchObject([{ name: exampleProfile().unitName }])
  })

  it('is saved filled in as a workbook, and a profile as PDF', async () => {
    const { handlers, services, typeset } = await openWorkspace()
    const { unit } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    page = mountInPage(ExchangePanel, { profile: { kind: 'draft', unit }, versions: [] })
    await button('Save the table').trigger('click')
    await expect
      .poll(() => services.saved.map(({ fileName }) => fileName.split('.').at(-1)))
      .toEqual(['xlsx'])
    await button('Save as PDF').trigger('click')
    await expect.poll(() => services.saved.length).toBe(2)
    expect(typeset[0]?.template).toBe('site-profile')
  })
})

describe('a folder on the web', () => {
  it('is added, looked at, and what asks is kept when it is confirmed', async () => {
    const { handlers } = await openWorkspace()
    const bundle = signedBundle()
    const altered = bundle.slice()
    altered[altered.length - 30] = 0
    const address = await serveFolder({
      'index.json': folderIndex({
        'a.kohort-bundle': bundle,
        'b.kohort-bundle': altered,
        'c.kohort-bundle': bundle,
      }),
      'a.kohort-bundle': bundle,
      'b.kohort-bundle': altered,
    })
    page = mountInPage(WebFoldersSheet, { open: true })
    await flushPromises()
    const field = body().get('input')
    await field.setValue('ftp://nowhere')
    await body().get('form').trigger('submit')
    expect(shown()).toContain('An address begins with https://')
    await field.setValue(address)
    await body().get('form').trigger('submit')
    await expect.poll(shown).toContain('Not looked at yet')
    await button('Look now').trigger('click')
    await expect.poll(shown).toContain('The key is not known')
    expect(shown()).toContain('The file is damaged')
    expect(shown()).toContain('It is in the index, but not there.')
    await button('Look at it').trigger('click')
    await expect.poll(shown).toContain('Nothing is here of this unit yet.')
    expect(button('Keep the profile').props('disabledReason')).toBe('Confirm each point first.')
    document.querySelector<HTMLElement>('[role=checkbox]')?.click()
    await flushPromises()
    await button('Keep the profile').trigger('click')
    await expect.poll(async () => valueOf(await handlers['sites.list']({})).imported.length).toBe(1)
  })

  it('that cannot be reached is said calmly', async () => {
    const { handlers } = await openWorkspace()
    valueOf(await handlers['sites.subscribe']({ address: 'http://127.0.0.1:2/' }))
    page = mountInPage(WebFoldersSheet, { open: true })
    await flushPromises()
    await button('Look now').trigger('click')
    await expect.poll(shown).toContain('The address cannot be reached now.')
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('is made of what is published', async () => {
    const { handlers, services } = await openWorkspace()
    const { unit, sequence } = valueOf(await handlers['sites.create']({ profile: exampleProfile() }))
    const days = { validFrom: '2026-06-01', expires: '2027-06-01', note: '' }
    valueOf(await handlers['sites.publish']({ unit, sequence, ...days }))
    page = mountInPage(PublishFolder, { open: true })
    await useUnits().load()
    await flushPromises()
    await body().get('form').trigger('submit')
    await expect.poll(() => services.saved.map(({ fileName }) => fileName)).toEqual(['kohort-profiles.zip'])
  })
})

describe('keys', () => {
  it('are read aloud digit by digit, and known ones are forgotten', async () => {
    const { handlers } = await openWorkspace()
    valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    const file = chosenFile(signedBundle())
    valueOf(await handlers['sites.importBundle']({ file, confirmed: ['unknown-key'] }))
    page = mountInPage(KeysSheet, { open: true })
    await flushPromises()
    const own = valueOf(await handlers['sites.keys']({})).own?.fingerprint ?? ''
    const spoken = document.querySelector('[role=img]')?.getAttribute('aria-label')
    expect(spoken).toBe(
      `Fingerprint: ${own
        .split(' ')
        .map((group) => group.split('').join(' '))
        .join(', ')}`,
    )
    await button('Forget').trigger('click')
    await expect.poll(shown).toContain('No key has been confirmed yet.')
  })

  it('are replaced only after it was said what follows', async () => {
    const { handlers } = await openWorkspace()
    valueOf(await handlers['sites.makeKey']({ passphrase: null, replace: false }))
    const before = valueOf(await handlers['sites.keys']({})).own?.key
    page = mountInPage(KeysSheet, { open: true })
    await flushPromises()
    await button('Make a new key').trigger('click')
    await flushPromises()
    expect(shown()).toContain('Everybody who confirmed it is asked to confirm the new one')
    await body().get('#replace-key').trigger('submit')
    await expect.poll(async () => valueOf(await handlers['sites.keys']({})).own?.key).not.toBe(before)
  })
})

it('hands a bundle of tables over to where it is imported', async () => {
  await openWorkspace()
  page = mountInPage(TakeBundle, { open: true })
  await flushPromises()
  const tables = zipSync({ 'manifest.json': strToU8('{}'), 'tables/a.json': strToU8('{}') })
  give(new Uint8Array(tables), 'tables.kohort-bundle')
  const handed = useHandedFile()
  await expect
    .poll(() => handed.waiting)
    .toMatchObject({ to: 'data', file: { name: 'tables.kohort-bundle' } })
  expect(handed.take('units')).toBeNull()
  expect(handed.take('data')?.name).toBe('tables.kohort-bundle')
  expect(handed.waiting).toBeNull()
})
