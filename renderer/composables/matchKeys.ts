import { usesCommandKey } from './keyCaps'

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key press is the one written, such as `Ctrl+Shift+L`, `F6` or `?`. On macOS Cmd stands for Ctrl. */
export function matchKeys(event: KeyPress, keys: string, mac: boolean = usesCommandKey()): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier)
  if ((mac ? event.metaKey : event.ctrlKey) !== wants('Ctrl')) return false
  if ((mac ? event.ctrlKey : event.metaKey) || event.altKey !== wants('Alt')) return false
  if (!matchesKey(event, key)) return false
  // A sign such as ? needs Shift on some keyboards and not on others.
  return /^[A-Z]$|^F\d+$|^.{2,}$/i.test(key) ? event.shiftKey === wants('Shift') : true
}

/** With Alt the letter may be another sign (macOS), so the place of the key counts. */
function matchesKey(event: KeyPress, key: string): boolean {
  if (event.key.toLowerCase() === key.toLowerCase()) return true
  return event.altKey && event.code === `Key${key.toUpperCase()}`
}

/** Whether a key press types text there, so that single keys must leave it alone. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}
