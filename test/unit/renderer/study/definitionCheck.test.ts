import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { TooltipProvider } from 'reka-ui'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { succeed } from '#shared/contract/outcome'
import { lintProtocol } from '#shared/domain/studies/lint/lintProtocol'
import type { Protocol } from '#shared/domain/studies/protocol'
import CriteriaPanel from '#renderer/components/study/criteria/CriteriaPanel.vue'
import { provideStudyScreen } from '#renderer/components/study/studyScreen'
import { useNotices } from '#renderer/stores/notices'
import { useStudy } from '#renderer/stores/study'
import { connectServices } from '../support/connectServices'
import { studyService } from '../support/studyService'
import { diagnosis, group, names, protocolOf } from './support/protocolFixture'

const knowledge = {
  baseAreas: [],
  code: () => ({ listed: true, chapterWide: false }),
  isCountable: () => true,
}

async function mountPanel(protocol: Protocol) {
  setActivePinia(createPinia())
  const service = studyService(protocol)
  connectServices({
    ...service.handlers,
    'geography.areas': () => succeed([]),
    'protocols.lint': ({ protocol: asked }) => succeed({ findings: lintProtocol(asked, knowledge) }),
  })
  const study = useStudy()
  await study.open('s1')
  const host = defineComponent({
    setup() {
      provideStudyScreen({
        hovered: ref(null),
        names,
        edit: (change, produce) => void study.edit(change, produce),
        undo: () => void study.undo(),
        openEditor: () => undefined,
      })
      return () =>
        h(TooltipProvider, () => h(CriteriaPanel, { protocol: study.protocol ?? protocol, result: null }))
    },
  })
  const wrapper = mount(host, { attachTo: document.body })
  const check = () => wrapper.get('section[aria-label="Check of the definition"]')
  // A definition is looked over when its numbers have been painted.
  await vi.waitFor(() => expect(check().text()).not.toBe(''))
  return {
    wrapper,
    study,
    steps: service.names,
    check,
  }
}

const twice = protocolOf([group('a', diagnosis('x', 'G35')), group('b', diagnosis('x', 'G35'))])

describe('the check of the definition', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
  })

  it('says in one quiet line that nothing was found', async () => {
    const { check } = await mountPanel(protocolOf([group('a', diagnosis('x', 'G35'))]))
    expect(check().text()).toBe('Nothing contradicts itself')
    expect(check().find('button').exists()).toBe(false)
  })

  it('counts what was found, marks the cards, and lists it when it is asked to', async () => {
    const { check, wrapper } = await mountPanel(
      protocolOf([group('a', diagnosis('x', 'G35'))], [group('e', diagnosis('x', 'G35'))]),
    )
    const line = check().get('button[aria-expanded]')
    expect(line.text()).toBe('1 contradiction')
    expect(line.attributes('aria-expanded')).toBe('false')
    for (const card of ['a', 'e'])
      expect(wrapper.get(`#criterion-${card}`).text()).toContain(
        'What criterion 1 includes is excluded by criterion E1.',
      )
    await line.trigger('click')
    expect(check().text()).toContain('Contradicts itself')
    const places = check().findAll('li button')
    expect(places.map((place) => place.attributes('aria-label'))).toEqual([
      'Go to 1 Multiple sclerosis',
      'Go to E1 Multiple sclerosis',
    ])
    await places[1]?.trigger('click')
    expect(document.activeElement?.id).toBe('criterion-e')
  })

  it('fixes in one named step, which the notice takes back', async () => {
    const { check, wrapper, study, steps } = await mountPanel(twice)
    await wrapper.get('#criterion-b button[aria-label^="May be questioned"]').trigger('click')
    const fix = check()
      .findAll('li button')
      .find((button) => button.text() === 'Fix: remove 2')
    await fix?.trigger('click')
    await vi.waitFor(() => expect(steps()).toEqual(['fix: remove 2']))
    expect(study.protocol?.inclusion.map(({ id }) => id)).toEqual(['a'])
    await vi.waitFor(() => expect(check().text()).toBe('Nothing contradicts itself'))
    expect(document.activeElement).toBe(check().element)
    useNotices().current?.action?.run()
    await vi.waitFor(() => expect(study.protocol?.inclusion).toHaveLength(2))
  })
})
