import { effectScope } from 'vue'
import { DOMWrapper, flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import CommandPalette from '#renderer/components/shell/CommandPalette.vue'
import { provideCommands, provideCommandSearch, type Command } from '#renderer/composables/useCommands'
import { useShell } from '#renderer/stores/shell'
import { mountInPage } from '../support/mountInPage'

const offers = effectScope()
let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  offers.stop()
})

/** Answers of a search in the order asked for, given when the test says so. */
type Answer = (commands: readonly Command[]) => void

it('never runs what was found for an earlier text', async () => {
  const seek = vi.fn()
  const syphilis = vi.fn()
  const answers: Answer[] = []
  offers.run(() => {
    provideCommands(() => [{ id: 'seek', group: 'study', label: 'Seek a number', run: seek }])
    provideCommandSearch(() => new Promise((resolve) => answers.push(resolve)))
  })
  page = mountInPage(CommandPalette)
  useShell().paletteOpen = true
  await flushPromises()
  const body = new DOMWrapper(document.body)
  const field = body.get('input')
  const offered = () => body.findAll('[role=option]').map((option) => option.text())

  await field.setValue('se')
  answers[0]?.([{ id: 'A52', group: 'codes', label: 'Sensyfilis', run: syphilis }])
  await flushPromises()
  expect(offered()).toEqual(['Sensyfilis', 'Seek a number'])

  await field.setValue('seek')
  await flushPromises()
  expect(offered()).toEqual(['Seek a number'])
  await field.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(seek).toHaveBeenCalledOnce()
  expect(syphilis).not.toHaveBeenCalled()
})
