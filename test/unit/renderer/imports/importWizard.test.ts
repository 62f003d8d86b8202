import { afterEach, expect, it, vi } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { ImportPreview } from '#shared/contract/imports'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'
import type { ImportedTable } from '#shared/imports/stateImport'
import CountsForm from '#renderer/components/imports/CountsForm.vue'
import ImportProgressBar from '#renderer/components/imports/ImportProgressBar.vue'
import ImportWizard from '#renderer/components/imports/ImportWizard.vue'
import AppButton from '#renderer/components/controls/AppButton.vue'
import SelectControl from '#renderer/components/controls/SelectControl.vue'
import { useImports } from '#renderer/stores/imports'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper
afterEach(() => page.unmount())

const table: ImportedTable = {
  table: 'a',
  title: 'Patients',
  dimensions: [],
  cells: 12,
  precision: { exact: 12 },
  sums: [],
  notes: [],
}
const preview: ImportPreview = {
  format: 'csv',
  encoding: 'utf-8',
  sheets: [],
  sheet: null,
  glance: null,
  mapping: null,
  mappingFrom: null,
  rememberedFrom: null,
  tables: [table],
  entries: 0,
  notes: [],
  problem: null,
}

it('what was said of the numbers in one file does not go along with another', async () => {
  const services = connectServices({
    'imports.list': () => succeed([]),
    'imports.preview': ({ file }) =>
      succeed(file.name === 'counts.csv' ? preview : { ...preview, tables: [], entries: 2 }),
    'imports.keep': () => succeed({ ...preview, tables: [], entries: 2, key: 'import/a', evidence: 0 }),
  })
  page = mountInPage(ImportWizard, { open: true })
  const imports = useImports()
  await imports.read({ file: { name: 'counts.csv', content: 'QQ==' } })
  await flushPromises()
  const form = page.getComponent(CountsForm)
  form.getComponent(SelectControl).vm.$emit('update:modelValue', 'prevalent')
  await flushPromises()
  const codes = form.findAll('input').find((input) => input.element.value === '')
  await codes?.setValue('no code')
  const keep = page.findAllComponents(AppButton).find((button) => button.text() === 'Keep the table')
  expect(keep?.props('disabledReason')).toBe('Codes')

  await imports.read({ file: { name: 'catalogue.ttl', content: 'QQ==' } })
  await flushPromises()
  expect(page.findComponent(CountsForm).exists()).toBe(false)
  expect(keep?.props('disabledReason')).toBeUndefined()
  await keep?.trigger('click')
  await flushPromises()
  expect(services.calls.find(({ name }) => name === 'imports.keep')?.request).toMatchObject({ counts: null })
})

it('shows what is being done with a file, and stops it by its button', async () => {
  let finish: (answer: Outcome<ImportPreview>) => void = () => undefined
  const services = connectServices({
    'imports.list': () => succeed([]),
    'imports.preview': () => new Promise((resolve) => (finish = resolve)),
    'imports.cancel': () => {
      finish(fail('cancelled', 'Cancelled.'))
      return succeed(null)
    },
  })
  page = mountInPage(ImportWizard, { open: true })
  const reading = useImports().read({ file: { name: 'counts.csv', content: 'QQ==' } })
  const { request } = services.calls.find(({ name }) => name === 'imports.preview') ?? {}
  const { reading: key } = request as { reading: string }
  services.announce({ name: 'import-progress', reading: key, stage: 'searching', share: 0.25 })
  await flushPromises()
  const progress = page.getComponent(ImportProgressBar)
  expect(progress.get('progress').attributes()).toMatchObject({
    value: '0.25',
    'aria-label': 'Reading the file',
  })
  expect(progress.get('[role=status]').text()).toBe('Searching for identity numbers')
  await progress.get('button').trigger('click')
  await reading
  await flushPromises()
  expect(page.findComponent(ImportProgressBar).exists()).toBe(false)
  expect(document.body.textContent).toContain('Cancelled. Nothing was kept.')
  expect(document.activeElement?.textContent).toBe('Choose a file')
})

it('proposes the name of the file for several tables, whose own titles other files have too', async () => {
  const services = connectServices({
    'imports.list': () => succeed([]),
    'imports.preview': () => succeed({ ...preview, tables: [table, { ...table, table: 'b' }] }),
    'imports.keep': () => succeed({ ...preview, key: 'import/north', evidence: 0 }),
  })
  page = mountInPage(ImportWizard, { open: true })
  await flushPromises()
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No file can be chosen.')
  const file = new File(['{}'], 'North.json')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change'))
  await vi.waitUntil(() => useImports().preview !== null)
  await flushPromises()
  const keep = page.findAllComponents(AppButton).find((button) => button.text() === 'Keep the table')
  await keep?.trigger('click')
  await flushPromises()
  expect(services.calls.find(({ name }) => name === 'imports.keep')?.request).toMatchObject({
    title: 'North',
  })
})
