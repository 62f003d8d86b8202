import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, useTemplateRef } from 'vue'
import { useBehindPaint } from '#renderer/composables/useBehindPaint'

type Told = (entries: readonly { readonly isIntersecting: boolean }[]) => void

/** Tells the part on the page whether it is in view. */
let tell: (isIntersecting: boolean) => void
let paint: () => void
const disconnect = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: Told) {
        tell = (isIntersecting) => told([{ isIntersecting }])
      }
      observe = vi.fn()
      disconnect = disconnect
    },
  )
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    paint = callback
    return 1
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const part = defineComponent({
  props: { number: { type: Number, required: true } },
  setup(props) {
    const shown = useBehindPaint(useTemplateRef('part'), () => props.number)
    return () => h('p', { ref: 'part' }, String(shown.value))
  },
})

async function painted(): Promise<void> {
  paint()
  await vi.runAllTimersAsync()
}

it('shows the newest at once until it is known to be out of view', async () => {
  const wrapper = mount(part, { props: { number: 1 } })
  await wrapper.setProps({ number: 2 })
  expect(wrapper.text()).toBe('2')
})

it('shows behind the paint what is out of view, and of several the newest', async () => {
  const wrapper = mount(part, { props: { number: 1 } })
  tell(false)
  await wrapper.setProps({ number: 2 })
  const first = paint
  await wrapper.setProps({ number: 3 })
  expect(wrapper.text()).toBe('1')
  first()
  await painted()
  expect(wrapper.text()).toBe('3')
})

it('shows the newest when it comes into view', async () => {
  const wrapper = mount(part, { props: { number: 1 } })
  tell(false)
  await wrapper.setProps({ number: 2 })
  tell(true)
  await nextTick()
  expect(wrapper.text()).toBe('2')
  await wrapper.setProps({ number: 3 })
  expect(wrapper.text()).toBe('3')
})

it('stops watching with the part', () => {
  const wrapper = mount(part, { props: { number: 1 } })
  disconnect.mockClear()
  wrapper.unmount()
  expect(disconnect).toHaveBeenCalledOnce()
})
