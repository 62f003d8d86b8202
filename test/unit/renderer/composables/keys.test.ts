import { describe, expect, it } from 'vitest'
import { keyCaps } from '#renderer/composables/keyCaps'
import { isTyping, matchKeys } from '#renderer/composables/matchKeys'

function press(key: string, modifiers: Partial<KeyboardEvent> = {}) {
  const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
  return { ...none, ...modifiers, key }
}

describe('matchKeys', () => {
  it.each([
    ['Ctrl+K', press('k', { ctrlKey: true }), true],
    ['Ctrl+K', press('K', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+K', press('k'), false],
    ['Ctrl+K', press('k', { ctrlKey: true, altKey: true }), false],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['F6', press('F6'), true],
    ['F6', press('F6', { shiftKey: true }), false],
    ['Shift+F6', press('F6', { shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['Alt+N', press('˜', { altKey: true, code: 'KeyN' }), true],
    ['G', press('g'), true],
    ['G', press('G', { shiftKey: true }), false],
  ])('%s', (keys, event, matches) => expect(matchKeys(event, keys, false)).toBe(matches))

  it('takes Cmd for Ctrl on macOS, and leaves its Ctrl alone', () => {
    expect(matchKeys(press('k', { metaKey: true }), 'Ctrl+K', true)).toBe(true)
    expect(matchKeys(press('k', { ctrlKey: true }), 'Ctrl+K', true)).toBe(false)
    expect(matchKeys(press('k', { metaKey: true }), 'Ctrl+K', false)).toBe(false)
  })
})

it('prints keys as they stand on the keyboard', () => {
  expect(keyCaps('Ctrl+Shift+L', false)).toBe('Ctrl Shift L')
  expect(keyCaps('Ctrl+Shift+L', true)).toBe('⌘⇧L')
})

it('knows where keys type text', () => {
  const checkbox = document.createElement('input')
  checkbox.type = 'checkbox'
  expect(isTyping(document.createElement('input'))).toBe(true)
  expect(isTyping(document.createElement('textarea'))).toBe(true)
  expect(isTyping(checkbox)).toBe(false)
  expect(isTyping(document.createElement('button'))).toBe(false)
  expect(isTyping(null)).toBe(false)
})
