import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { TooltipProvider } from 'reka-ui'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { succeed } from '#shared/contract/outcome'
import type { Protocol } from '#shared/domain/studies/protocol'
import CriteriaPanel from '#renderer/components/study/criteria/CriteriaPanel.vue'
import { provideStudyScreen, type EditorRequest } from '#renderer/components/study/studyScreen'
import { useStudy } from '#renderer/stores/study'
import { connectServices } from '../support/connectServices'
import { studyService } from '../support/studyService'
import { diagnosis, group, names, protocolOf, resultOf, step } from './support/protocolFixture'

const protocol = protocolOf(
  [group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G40'))],
  [group('c', diagnosis('x', 'E10'))],
)
const result = resultOf([
  step({ id: 'a' }),
  step({ id: 'b', badge: '2' }),
  step({ id: 'c', role: 'exclusion', badge: 'E1' }),
])

async function mountPanel() {
  setActivePinia(createPinia())
  connectServices({ ...studyService(protocol).handlers, 'geography.areas': () => succeed([]) })
  const study = useStudy()
  await study.open('s1')
  const openEditor = vi.fn<(request: EditorRequest) => void>()
  const edits: { readonly change: string; readonly protocol: Protocol }[] = []
  const host = defineComponent({
    setup() {
      provideStudyScreen({
        hovered: ref(null),
        names,
        edit: (change, produce) => edits.push({ change, protocol: produce(study.protocol ?? protocol) }),
        undo: () => undefined,
        openEditor,
      })
      return () =>
        h(TooltipProvider, () => h(CriteriaPanel, { protocol: study.protocol ?? protocol, result }))
    },
  })
  const wrapper = mount(host, { attachTo: document.body })
  await flushPromises()
  return { wrapper, openEditor, edits, card: (id: string) => wrapper.get(`#criterion-${id}`) }
}

describe('the criteria panel', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })

  it('shows the criteria in their zones, exclusions with "not" before their name', async () => {
    const { card } = await mountPanel()
    expect(card('a').attributes('aria-label')).toBe('1 Multiple sclerosis')
    expect(card('c').attributes('aria-label')).toBe('E1 not Type 1 diabetes')
    expect(card('c').text()).toContain('E10')
  })

  it('turns a criterion off with Space and edits it with Enter on its card', async () => {
    const { card, edits, openEditor } = await mountPanel()
    await card('b').trigger('keydown', { key: ' ' })
    expect(edits[0]?.change).toBe('turn off Epilepsy')
    expect(edits[0]?.protocol.inclusion.map(({ active }) => active)).toEqual([true, false])
    await card('b').trigger('keydown', { key: 'Enter' })
    expect(openEditor).toHaveBeenCalledWith({ kind: 'edit', group: 'b' })
  })

  it('moves a criterion with Alt and an arrow key, within its list', async () => {
    const { card, edits } = await mountPanel()
    await card('a').trigger('keydown', { key: 'ArrowDown', altKey: true })
    expect(edits[0]?.protocol.inclusion.map(({ id }) => id)).toEqual(['b', 'a'])
    await card('c').trigger('keydown', { key: 'ArrowUp', altKey: true })
    expect(edits).toHaveLength(1)
  })

  it('adds with I and E, but not while typing', async () => {
    const { wrapper, card, openEditor } = await mountPanel()
    await card('a').trigger('keydown', { key: 'e' })
    expect(openEditor).toHaveBeenLastCalledWith({ kind: 'new', role: 'exclusion', condition: 'diagnosis' })
    const field = document.createElement('input')
    card('a').element.append(field)
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true }))
    expect(openEditor).toHaveBeenCalledTimes(1)
    wrapper.unmount()
  })
})
