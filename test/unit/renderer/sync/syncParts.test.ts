import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { succeed } from '#shared/contract/outcome'
import HistoryLink from '#renderer/components/sync/HistoryLink.vue'
import CurrentCells from '#renderer/components/sync/CurrentCells.vue'
import ReleaseList from '#renderer/components/sync/ReleaseList.vue'
import TableHistory from '#renderer/components/sync/TableHistory.vue'
import TextField from '#renderer/components/controls/TextField.vue'
import SourceSettings from '#renderer/components/sync/SourceSettings.vue'
import ProblemNote from '#renderer/components/sync/ProblemNote.vue'
import NewFigures from '#renderer/components/study/NewFigures.vue'
import SegmentedControl from '#renderer/components/controls/SegmentedControl.vue'
import type { TableRelease } from '#shared/database/tableReleases'
import { sourceProblemCodes } from '#shared/sources/conversation'
import { useSync } from '#renderer/stores/sync'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { studyService } from '../support/studyService'
import { exampleConnector, exampleOffer, exampleState, keptOffer, unreachable } from '../support/syncFixture'

let page: VueWrapper
beforeEach(() => (document.body.innerHTML = ''))
afterEach(() => page.unmount())

const connectors = [exampleConnector({ offers: [exampleOffer({ kept: keptOffer })] })]
const described = {
  'sync.describe': () => succeed(exampleState({ connectors })),
  'sync.log': () => succeed([]),
}

it('a figure of a synced table leads to its history, one that came with the program does not', async () => {
  const services = connectServices({
    ...described,
    'sync.history': ({ table }) => succeed({ table, title: 'Patients', releases: [] }),
  })
  page = mountInPage(HistoryLink, { table: 'ssb/14824/Pasient/G35', name: 'Patients' })
  await flushPromises()
  await page.get('button').trigger('click')
  await flushPromises()
  expect(services.calls.find(({ name }) => name === 'sync.history')?.request).toEqual({ table: 'ssb/14824' })
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('History: Patients')
  page.unmount()
  page = mountInPage(HistoryLink, { table: 'helseatlas/ms', name: 'MS' })
  await flushPromises()
  expect(page.find('button').exists()).toBe(false)
})

it('a slower answer shows no earlier release, and old figures do not stay beside new ones', async () => {
  const release = (number: number): TableRelease => ({
    number,
    release: '2026-05-01T06:00:00Z',
    retrievedAt: '2026-11-18T10:00:00Z',
    address: 'https://data.ssb.no/',
    contentHash: 'a',
    queryHash: 'b',
    cells: 2,
    changes: null,
  })
  const cellOf = (value: number) => ({
    codes: ['03'],
    cell: { value, lower: value, upper: value, precision: 'exact', marker: null, additive: true } as const,
  })
  const description = {
    title: 'Patients',
    language: 'en',
    sourceTable: '14824',
    areaVintage: '2024',
    notes: [],
    absent: null,
    measures: [],
    dimensions: [
      {
        id: 'Region',
        label: 'Region',
        role: 'area' as const,
        categories: [{ code: '03', label: 'Oslo' }],
        totals: [],
      },
    ],
  }
  let newest = 1
  let wait = Promise.resolve()
  connectServices({
    ...described,
    'sync.history': async ({ table }) => {
      const releases = Array.from({ length: newest }, (_, at) => release(newest - at))
      await wait
      return succeed({ table, title: 'Patients', releases })
    },
    'sync.cells': ({ table, from }) =>
      succeed({
        table,
        description,
        release: '',
        total: 2,
        cells: [cellOf(newest * 100 + from)],
        next: from === 0 ? 1 : null,
      }),
  })
  page = mountInPage(TableHistory, { table: 'ssb/14824' })
  await flushPromises()
  page.getComponent(SegmentedControl).vm.$emit('update:modelValue', 'figures')
  await flushPromises()
  const figures = () => page.getComponent(CurrentCells).getComponent({ name: 'DataTable' }).props('rows')
  expect(figures()).toMatchObject([{ cell: { value: 100 } }])

  let answer: () => void = () => undefined
  wait = new Promise((resolve) => (answer = resolve))
  useSync().arrivals += 1
  await flushPromises()
  newest = 2
  wait = Promise.resolve()
  useSync().arrivals += 1
  await flushPromises()
  answer()
  await flushPromises()
  expect(figures()).toMatchObject([{ cell: { value: 200 } }])
  expect(page.getComponent(ReleaseList).props('releases')).toHaveLength(2)
})

it('the standard address without its last slash is no own address', () => {
  connectServices({})
  const kept: (string | null)[] = []
  page = mountInPage(SourceSettings, {
    connector: exampleConnector(),
    onBase: (base: string | null) => kept.push(base),
  })
  const field = page.getComponent(TextField)
  field.vm.$emit('commit', 'https://data.ssb.no')
  field.vm.$emit('commit', 'https://example.org/api')
  field.vm.$emit('commit', '')
  expect(kept).toEqual([null, 'https://example.org/api/', null])
})

it('new figures change no number before the person says so', async () => {
  const service = studyService()
  const services = connectServices({ ...service.handlers, ...described })
  page = mountInPage(NewFigures, { protocol: service.current().protocol })
  const sync = useSync()
  const stop = sync.follow()
  expect(page.text()).toBe('')
  services.announce({ name: 'sources-changed' })
  await nextTick()
  expect(page.text()).toContain('The numbers here rest on the earlier ones.')
  expect(services.calls.some(({ name }) => name === 'estimates.compute')).toBe(false)
  await page.get('button').trigger('click')
  await flushPromises()
  expect(services.calls.some(({ name }) => name === 'estimates.compute')).toBe(true)
  expect(page.text()).toBe('')
  stop()
})

it.each(sourceProblemCodes)('%s says what happened, what holds, and what to do', (code) => {
  connectServices({})
  page = mountInPage(ProblemNote, { problem: { ...unreachable, code }, kept: true })
  expect(page.text()).toContain('What was here before stays in use.')
  expect(page.text()).not.toContain('sync.problem')
  expect(page.find('[role=alert]').exists()).toBe(
    !['unreachable', 'cancelled', 'sign-in-needed', 'throttled'].includes(code),
  )
})
