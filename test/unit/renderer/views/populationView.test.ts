import { flushPromises, shallowMount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { succeed } from '#shared/contract/outcome'
import CriteriaPanel from '#renderer/components/study/criteria/CriteriaPanel.vue'
import FunnelPanel from '#renderer/components/study/funnel/FunnelPanel.vue'
import { useStudy } from '#renderer/stores/study'
import PopulationView from '#renderer/views/study/PopulationView.vue'
import { connectServices } from '../support/connectServices'
import { fromAge, studyService } from '../support/studyService'

it('names the steps of the funnel by the protocol that its numbers are about', async () => {
  setActivePinia(createPinia())
  const service = studyService()
  connectServices({
    ...service.handlers,
    'geography.areas': () => succeed([]),
    'sources.list': () => succeed([]),
  })
  const study = useStudy()
  await study.open('s1')
  await flushPromises()
  const host = defineComponent({
    setup: () => () =>
      h(PopulationView, { state: service.study(), protocol: study.protocol ?? service.current().protocol }),
  })
  const wrapper = shallowMount(host, { global: { stubs: { PopulationView: false } } })
  const lowestAges = () => [
    wrapper.getComponent(CriteriaPanel).props('protocol').population.age.from,
    wrapper.getComponent(FunnelPanel).props('protocol').population.age.from,
  ]
  const saved = study.edit('age 18', fromAge(18))
  await wrapper.vm.$nextTick()
  expect(lowestAges()).toEqual([18, 0])
  await saved
  await flushPromises()
  expect(lowestAges()).toEqual([18, 18])
})
