import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import type { VueWrapper } from '@vue/test-utils'
import { provideCommands, type Command } from '#renderer/composables/useCommands'
import { useShortcuts } from '#renderer/composables/useShortcuts'
import { useSettings } from '#renderer/stores/settings'
import { connectServices } from '../support/connectServices'
import { mountInPage } from '../support/mountInPage'

const ran: string[] = []
let page: VueWrapper

function command(id: string, keys: string, more: Partial<Command> = {}): Command {
  return { id, keys, group: 'view', label: id, run: () => ran.push(id), ...more }
}

const Page = defineComponent({
  setup() {
    provideCommands(() => [
      command('palette', 'Ctrl+K'),
      command('undo', 'Ctrl+Z'),
      command('data', 'G D'),
      command('list', '?'),
      command('off', 'Ctrl+E', { disabledReason: 'not now' }),
    ])
    useShortcuts()
  },
  template: '<input />',
})

function press(
  key: string,
  modifiers: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => {
  connectServices({})
  ran.length = 0
  page = mountInPage(Page)
})
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

describe('the keyboard', () => {
  it('runs commands and keeps the key from the browser', () => {
    expect(press('k', { ctrlKey: true }).defaultPrevented).toBe(true)
    expect(press('x').defaultPrevented).toBe(false)
    expect(ran).toEqual(['palette'])
  })

  it('takes two keys after each other', () => {
    press('g')
    press('d')
    press('d')
    expect(ran).toEqual(['data'])
  })

  it('keeps the key of a command that cannot be run now', () => {
    expect(press('e', { ctrlKey: true }).defaultPrevented).toBe(true)
    expect(ran).toEqual([])
  })

  it('leaves letters and undo to a text field, not the palette', () => {
    const field = document.querySelector('input')
    if (field === null) throw new Error('The page has no field.')
    press('?', {}, field)
    press('g', {}, field)
    press('d', {}, field)
    press('z', { ctrlKey: true }, field)
    press('k', { ctrlKey: true }, field)
    expect(ran).toEqual(['palette'])
  })

  it('leaves single keys alone when they are switched off', () => {
    useSettings().current = { ...useSettings().current, singleKeyShortcuts: false }
    press('?')
    press('g')
    press('d')
    press('z', { ctrlKey: true })
    expect(ran).toEqual(['undo'])
  })

  it('does nothing behind a dialog', () => {
    const veil = document.createElement('div')
    veil.className = 'floating-veil'
    document.body.append(veil)
    press('k', { ctrlKey: true })
    veil.remove()
    expect(ran).toEqual([])
  })

  it('is let go with the page', () => {
    page.unmount()
    press('k', { ctrlKey: true })
    expect(ran).toEqual([])
  })
})
