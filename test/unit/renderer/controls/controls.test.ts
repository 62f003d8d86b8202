import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick, ref, h, defineComponent, type Component } from 'vue'
import type { VueWrapper } from '@vue/test-utils'
import AppButton from '#renderer/components/controls/AppButton.vue'
import AppToast from '#renderer/components/controls/AppToast.vue'
import ConfirmDialog from '#renderer/components/controls/ConfirmDialog.vue'
import IconButton from '#renderer/components/controls/IconButton.vue'
import NumberField from '#renderer/components/controls/NumberField.vue'
import SegmentedControl from '#renderer/components/controls/SegmentedControl.vue'
import TextField from '#renderer/components/controls/TextField.vue'
import { i18n } from '#renderer/messages/i18n'
import { useNotices } from '#renderer/stores/notices'
import { mountInPage } from '../support/mountInPage'

let page: VueWrapper | null = null

function show(component: Component, props: object = {}, slots: object = {}): VueWrapper {
  page = mountInPage(component, props, slots)
  return page
}

beforeEach(() => (document.body.innerHTML = ''))
afterEach(() => page?.unmount())

/** A control with its value kept outside, as v-model does. */
function withModel<Value>(component: Component, initial: Value, props: object = {}) {
  const value = ref<unknown>(initial)
  const events: [string, unknown][] = []
  const Keeper = defineComponent(
    () => () =>
      h(component, {
        ...props,
        modelValue: value.value,
        'onUpdate:modelValue': (next: unknown) => (value.value = next),
        onInvalid: (invalid: unknown) => events.push(['invalid', invalid]),
        onCommit: (text: unknown) => events.push(['commit', text]),
      }),
  )
  return { value, events, page: show(Keeper) }
}

describe('a button', () => {
  it('that cannot be used stays focusable and does nothing', async () => {
    let clicks = 0
    const wrapper = show(
      AppButton,
      { disabledReason: 'Not possible yet', onClick: () => (clicks += 1) },
      { default: () => 'Go' },
    )
    const button = wrapper.get('button')
    expect(button.attributes()).toMatchObject({ 'aria-disabled': 'true' })
    expect(button.attributes('disabled')).toBeUndefined()
    await button.trigger('click')
    expect(clicks).toBe(0)
  })

  it('runs once per click, but not while busy', async () => {
    let clicks = 0
    const busy = ref(false)
    const wrapper = show(
      defineComponent(
        () => () => h(AppButton, { busy: busy.value, onClick: () => (clicks += 1) }, { default: () => 'Go' }),
      ),
    )
    await wrapper.get('button').trigger('click')
    busy.value = true
    await nextTick()
    await wrapper.get('button').trigger('click')
    expect(clicks).toBe(1)
    expect(wrapper.get('button').attributes('aria-busy')).toBe('true')
  })

  it('with an icon alone has a name and tells whether it is in', () => {
    const wrapper = show(IconButton, { label: 'Lock', pressed: true }, { default: () => '*' })
    expect(wrapper.get('button').attributes()).toMatchObject({ 'aria-label': 'Lock', 'aria-pressed': 'true' })
  })
})

describe('a number field', () => {
  afterEach(() => (i18n.global.locale.value = 'en'))

  it('reads and writes in the language of the page', async () => {
    const { value, page: wrapper } = withModel(NumberField, 1234.5, { label: 'Rate', step: 0.1 })
    expect(wrapper.get('input').element.value).toBe('1\u00A0234.5')
    i18n.global.locale.value = 'nb'
    await nextTick()
    expect(wrapper.get('input').element.value).toBe('1\u00A0234,5')
    await wrapper.get('input').setValue('2 000,7')
    expect(value.value).toBe(2000.7)
  })

  it('keeps what cannot be used, says why, and passes nothing on', async () => {
    const {
      value,
      events,
      page: wrapper,
    } = withModel(NumberField, 40, {
      label: 'Age',
      minimum: 0,
      maximum: 120,
    })
    const input = wrapper.get('input')
    await input.setValue('130')
    expect(value.value).toBe(40)
    expect(input.element.value).toBe('130')
    expect(input.attributes('aria-invalid')).toBe('true')
    const note = input.attributes('aria-describedby') ?? ''
    expect(document.getElementById(note)?.textContent).toBe('130 is above 120.')
    await input.setValue('fifty')
    expect(document.getElementById(note)?.textContent).toBe('“fifty” is not a number.')
    await input.setValue('50')
    expect(value.value).toBe(50)
    expect(events).toEqual([
      ['invalid', true],
      ['invalid', false],
    ])
  })

  it('is null when empty, and never 0', async () => {
    const { value, page: wrapper } = withModel(NumberField, 40, { label: 'Age' })
    await wrapper.get('input').setValue('')
    expect(value.value).toBeNull()
  })

  it('steps with the arrow keys, inside its limits', async () => {
    const { value, page: wrapper } = withModel(NumberField, 0.9, {
      label: 'Share',
      step: 0.1,
      minimum: 0,
      maximum: 1,
    })
    const input = wrapper.get('input')
    await input.trigger('keydown', { key: 'ArrowUp' })
    await input.trigger('keydown', { key: 'ArrowUp' })
    expect(value.value).toBe(1)
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(value.value).toBe(0.9)
  })
})

describe('a text field', () => {
  it('counts near its limit, and commits only what fits', async () => {
    const { events, page: wrapper } = withModel(TextField, '', { label: 'Name', limit: 5 })
    const input = wrapper.get('input')
    await input.setValue('abc')
    expect(wrapper.text()).not.toContain('of 5')
    await input.setValue('abcd')
    expect(wrapper.text()).toContain('4 of 5')
    await input.setValue('abcdefg')
    expect(wrapper.text()).toContain('7 of 5: 2 too many')
    expect(events).toEqual([
      ['commit', 'abc'],
      ['commit', 'abcd'],
    ])
  })
})

describe('a choice of a few', () => {
  it('always has one chosen', async () => {
    const { value, page: wrapper } = withModel(SegmentedControl, 'log', {
      label: 'Scale',
      options: [
        { value: 'log', label: 'Log' },
        { value: 'linear', label: 'Linear' },
      ],
    })
    const [log, linear] = wrapper.findAll('button')
    await log?.trigger('click')
    expect(value.value).toBe('log')
    await linear?.trigger('click')
    expect(value.value).toBe('linear')
  })
})

describe('a question before what cannot be undone', () => {
  it('names both deeds and runs only the chosen one', async () => {
    const answers: string[] = []
    show(ConfirmDialog, {
      open: true,
      title: 'Delete “One”?',
      text: 'This cannot be undone.',
      confirmLabel: 'Delete study',
      cancelLabel: 'Keep',
      onConfirm: () => answers.push('confirm'),
      onCancel: () => answers.push('cancel'),
    })
    await nextTick()
    const dialog = document.querySelector('[role="alertdialog"]')
    const buttons = [...(dialog?.querySelectorAll('button') ?? [])]
    expect(buttons.map((button) => button.textContent?.trim())).toEqual(['Keep', 'Delete study'])
    buttons[1]?.click()
    expect(answers).toEqual(['confirm'])
  })
})

describe('a notice', () => {
  it('offers its action, and the next replaces it', async () => {
    show(AppToast)
    const notices = useNotices()
    const undone: string[] = []
    notices.show({ text: 'First' })
    notices.show({ text: 'Criterion deleted', action: { label: 'Undo', run: () => undone.push('undo') } })
    await nextTick()
    await nextTick()
    const toasts = [...document.querySelectorAll('li[data-state="open"]')]
    expect(toasts).toHaveLength(1)
    expect(toasts[0]?.textContent).toContain('Criterion deleted')
    toasts[0]?.querySelector('button')?.click()
    expect(undone).toEqual(['undo'])
  })

  it('that was replaced does not take the new one away', () => {
    show(AppToast)
    const notices = useNotices()
    notices.show({ text: 'First' })
    const first = notices.current?.id
    notices.show({ text: 'Second' })
    notices.dismiss(first)
    expect(notices.current?.text).toBe('Second')
    notices.dismiss()
    expect(notices.current).toBeNull()
  })
})
