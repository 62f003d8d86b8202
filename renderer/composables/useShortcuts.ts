import { onBeforeUnmount, onMounted } from 'vue'
import { useSettings } from '../stores/settings'
import { commands, type Command } from './useCommands'
import { isTyping, matchKeys } from './matchKeys'

/** Time to press the second of two keys. */
const sequenceTime = 1_500

/** Runs the commands of the page from the keyboard. One caller: the shell. */
export function useShortcuts(): void {
  const settings = useSettings()
  let first: { readonly key: string; readonly at: number } | null = null

  function onKeydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || isModalOpen()) return
    const command = find(event)
    if (command === undefined) return
    event.preventDefault()
    if (command.disabledReason === undefined) command.run()
  }

  function find(event: KeyboardEvent): Command | undefined {
    const typing = isTyping(event.target)
    const begun = first !== null && performance.now() - first.at < sequenceTime ? first.key : null
    first = null
    const usable = commands.value.flatMap((command) =>
      [command.keys, ...(command.otherKeys ?? [])].flatMap((keys) =>
        keys === undefined || (typing && ownedByText(keys)) || (isSingle(keys) && !mayUseSingle(typing))
          ? []
          : [{ command, keys: keys.split(' ') }],
      ),
    )
    if (begun !== null) {
      const second = usable.find(
        ({ keys }) => keys[0] === begun && keys[1] !== undefined && matchKeys(event, keys[1]),
      )
      if (second !== undefined) return second.command
    }
    const start = usable.find(({ keys }) => keys[1] !== undefined && matchKeys(event, keys[0] ?? ''))
    if (start !== undefined) first = { key: start.keys[0] ?? '', at: performance.now() }
    return usable.find(({ keys }) => keys[1] === undefined && matchKeys(event, keys[0] ?? ''))?.command
  }

  function mayUseSingle(typing: boolean): boolean {
    return settings.current.singleKeyShortcuts && !typing
  }

  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}

/** A key without Ctrl or Alt that speech input could press by mistake (WCAG 2.1.4); function keys are not. */
function isSingle(keys: string): boolean {
  return !keys.includes('+') && !/^F\d+$/.test(keys)
}

/** Keys that edit text in a field. */
function ownedByText(keys: string): boolean {
  return ['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y'].includes(keys)
}

/** Behind a dialog nothing may be run: its veil is there exactly as long as it is. */
function isModalOpen(): boolean {
  return document.querySelector('.floating-veil') !== null
}
