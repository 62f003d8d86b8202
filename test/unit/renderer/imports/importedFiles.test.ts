import { afterEach, beforeEach, expect, it } from 'vitest'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import type { ImportDescription } from '#shared/contract/imports'
import { succeed } from '#shared/contract/outcome'
import ConfirmDialog from '#renderer/components/controls/ConfirmDialog.vue'
import ImportDetails from '#renderer/components/imports/ImportDetails.vue'
import ImportedFiles from '#renderer/components/imports/ImportedFiles.vue'
import TableHistory from '#renderer/components/sync/TableHistory.vue'
import { filterImports } from '#renderer/components/sync/offerRows'
import SourceList from '#renderer/components/sync/SourceList.vue'
import { useSync } from '#renderer/stores/sync'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { exampleState } from '../support/syncFixture'

let page: VueWrapper
beforeEach(() => (document.body.innerHTML = ''))
afterEach(() => page.unmount())

const file: ImportDescription = {
  key: 'import/bok',
  title: 'bok: Menn',
  tables: [
    { key: 'import/bok/menn', title: 'bok: Menn', cells: 12 },
    { key: 'import/bok/kvinner', title: 'bok: Kvinner', cells: 13 },
  ],
  cells: 25,
  entries: 0,
  retrievedAt: '2026-11-18T10:00:00Z',
}

function connect() {
  let kept: readonly ImportDescription[] = [file]
  return connectServices({
    'sync.describe': () => succeed(exampleState()),
    'sync.log': () => succeed([]),
    'imports.list': () => succeed(kept),
    'imports.remove': () => {
      kept = []
      return succeed(null)
    },
    'sync.history': ({ table }) => succeed({ table, title: 'Menn', releases: [] }),
    'imports.export': () =>
      succeed({ handle: 'a', fileName: 'bok.kohort-bundle', mediaType: 'application/zip', bytes: 3 }),
  })
}

const buttonsNamed = (name: string) => page.findAll('button').filter((button) => button.text().includes(name))

it('imported files stand under the sources', async () => {
  connect()
  page = mountInPage(SourceList)
  await useSync().load()
  await flushPromises()
  const group = page.getComponent(ImportedFiles)
  expect(group.get('h2').text()).toBe('Imported files (1)')
  expect(group.props('files')).toEqual([file])
  expect(filterImports([file], 'kvinner')).toEqual([file])
  expect(filterImports([file], 'other')).toEqual([])
})

it('every table of a file has its history and its figures', async () => {
  const services = connect()
  page = mountInPage(ImportDetails, { file })
  await useSync().load()
  await flushPromises()
  expect(buttonsNamed('History of this table')).toHaveLength(2)
  await buttonsNamed('Figures now')[1]?.trigger('click')
  await flushPromises()
  expect(page.findComponent(TableHistory).props()).toEqual({ table: 'import/bok/kvinner', first: 'figures' })
  expect(services.calls.find(({ name }) => name === 'sync.history')?.request).toEqual({
    table: 'import/bok/kvinner',
  })
})

it('ticked tables are handed on as a bundle, and the file is taken away after a question', async () => {
  const services = connect()
  page = mountInPage(ImportDetails, { file })
  await useSync().load()
  await flushPromises()
  await page.get('[role=checkbox]').trigger('click')
  await buttonsNamed('Hand on as a bundle')[0]?.trigger('click')
  await flushPromises()
  expect(services.calls.find(({ name }) => name === 'imports.export')?.request).toEqual({
    tables: ['import/bok/kvinner'],
  })
  expect(services.saved.map(({ fileName }) => fileName)).toEqual(['bok.kohort-bundle'])
  await buttonsNamed('Remove')[0]?.trigger('click')
  expect(services.calls.some(({ name }) => name === 'imports.remove')).toBe(false)
  page.getComponent(ConfirmDialog).vm.$emit('confirm')
  await flushPromises()
  expect(services.calls.find(({ name }) => name === 'imports.remove')?.request).toEqual({ key: 'import/bok' })
  expect(useSync().imported).toEqual([])
})
