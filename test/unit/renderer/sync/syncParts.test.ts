import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { succeed } from '#shared/contract/outcome'
import HistoryLink from '#renderer/components/sync/HistoryLink.vue'
import ProblemNote from '#renderer/components/sync/ProblemNote.vue'
import NewFigures from '#renderer/components/study/NewFigures.vue'
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
