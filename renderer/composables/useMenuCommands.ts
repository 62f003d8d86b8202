import { onBeforeUnmount } from 'vue'
import type { MenuCommand } from '#shared/contract/events'
import { subscribe } from '../host/client'
import { isTyping } from './matchKeys'
import { commands } from './useCommands'

/** The command of the page that an entry of the application menu stands for. */
const commandOf: Readonly<Record<MenuCommand, string>> = {
  'new-study': 'new-study',
  'open-file': 'open-file',
  'save-copy': 'save-copy',
  'export-report': 'export-report',
  undo: 'undo',
  redo: 'redo',
  'show-palette': 'palette',
  'toggle-sidebar': 'sidebar',
  'toggle-theme': 'theme',
  'show-shortcuts': 'shortcuts',
}

/** Runs what the person chose in the menu of the desktop application. One caller: the shell. */
export function useMenuCommands(): void {
  onBeforeUnmount(
    subscribe((event) => {
      if (event.name === 'menu-command') run(event.command)
    }),
  )
}

function run(chosen: MenuCommand): void {
  // In a text field, undo means the letters just typed.
  if ((chosen === 'undo' || chosen === 'redo') && isTyping(document.activeElement)) {
    document.execCommand(chosen)
    return
  }
  const command = commands.value.find(({ id }) => id === commandOf[chosen])
  if (command !== undefined && command.disabledReason === undefined) command.run()
}
