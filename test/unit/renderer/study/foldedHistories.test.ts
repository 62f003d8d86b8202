import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import FoldedHistories from '#renderer/components/study/evidence/FoldedHistories.vue'
import { useSync } from '#renderer/stores/sync'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { exampleConnector, exampleOffer, exampleState, keptOffer } from '../support/syncFixture'

it('names each synced table behind a folded part once, and none that came with the program', async () => {
  const connectors = [exampleConnector({ offers: [exampleOffer({ kept: keptOffer })] })]
  connectServices({
    'sync.describe': () => succeed(exampleState({ connectors })),
    'sync.log': () => succeed([]),
  })
  const tables = [
    { key: 'ssb/14824/Pasient/G35', name: 'Patients, G35' },
    { key: 'ssb/14824/Pasient/G40', name: 'Patients, G40' },
    { key: 'helseatlas/ms', name: 'MS' },
  ]
  const page = mountInPage(FoldedHistories, { tables })
  await useSync().load()
  await flushPromises()
  expect(page.findAll('li').map((line) => line.text())).toEqual([
    'Patients, G35History of this table: Patients, G35',
  ])
  page.unmount()
})
