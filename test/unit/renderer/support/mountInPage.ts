import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { TooltipProvider } from 'reka-ui'
import { h, type Component, type Slots } from 'vue'
import { createPageRouter } from '#renderer/router'
import { i18n } from '#renderer/messages/i18n'

/** Mounts a component as it stands in the page: in the document, with stores, addresses and tooltips. */
export function mountInPage(
  component: Component,
  props: object = {},
  slots: Partial<Slots> = {},
): VueWrapper {
  i18n.global.locale.value = 'en'
  const pinia = createPinia()
  setActivePinia(pinia)
  return mount(
    { render: () => h(TooltipProvider, null, { default: () => h(component, props, slots) }) },
    { attachTo: document.body, global: { plugins: [pinia, createPageRouter()] } },
  )
}
