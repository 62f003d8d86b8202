import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { succeed } from '#shared/contract/outcome'
import FreezeMenu from '#renderer/components/study/frozen/FreezeMenu.vue'
import { commands } from '#renderer/composables/useCommands'
import { useShell } from '#renderer/stores/shell'
import { useSnapshots } from '#renderer/stores/snapshots'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'
import { exampleSnapshot } from '../support/snapshotFixture'
import { studyService } from '../support/studyService'

it('offers freezing and comparing in the palette, while the study is open', async () => {
  const service = studyService()
  const state = service.study()
  const snapshot = { ...exampleSnapshot(), study: state.id }
  connectServices({
    ...service.handlers,
    'sources.list': () => succeed([]),
    'snapshots.list': () => succeed([snapshot]),
  })
  const page = mountInPage(FreezeMenu, { state })
  const named = (start: string) => commands.value.find(({ label }) => label.startsWith(start))
  expect(named('Freeze this estimate')).toBeDefined()
  expect(named('What changed since')).toBeUndefined()
  useShell().paletteOpen = true
  await flushPromises()
  named('What changed since')?.run()
  expect(useSnapshots().view).toEqual({ kind: 'compare', snapshot: snapshot.id })
  page.unmount()
  expect(named('Freeze this estimate')).toBeUndefined()
})
