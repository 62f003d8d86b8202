import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/events'
import { menuWords, type Language, type MenuWords } from './menuWords'

export interface ApplicationMenuOptions {
  readonly language: Language
  readonly platform: NodeJS.Platform
  /** True when run from the sources: adds the developer tools, which a shipped application keeps out of reach. */
  readonly development: boolean
  readonly send: (command: MenuCommand) => void
}

type Item = MenuItemConstructorOptions
type Role = keyof MenuWords['roles']

const separator: Item = { type: 'separator' }

const shortcuts: Partial<Record<MenuCommand, string>> = {
  'new-study': 'CmdOrCtrl+N',
  'open-file': 'CmdOrCtrl+O',
  'save-copy': 'CmdOrCtrl+S',
  'export-report': 'CmdOrCtrl+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'show-palette': 'CmdOrCtrl+K',
  'toggle-sidebar': 'CmdOrCtrl+B',
  'toggle-theme': 'CmdOrCtrl+Shift+L',
}

/** Puts the menu of a language in place of the one before. */
export function showApplicationMenu(options: ApplicationMenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenuTemplate(options)))
}

export function applicationMenuTemplate(options: ApplicationMenuOptions): Item[] {
  const words = menuWords[options.language]
  const onMac = options.platform === 'darwin'

  const role = (name: Role): Item => ({ role: name, label: words.roles[name] })
  // The page handles these keys itself, the same under both hosts, so that a text field keeps its own undo. The menu
  // shows the key without listening to it; macOS always listens, but asks the page first.
  const command = (name: MenuCommand): Item => {
    const accelerator = shortcuts[name]
    return {
      id: name,
      label: words.commands[name],
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: () => {
        options.send(name)
      },
    }
  }

  const file = {
    label: words.file,
    submenu: [
      command('new-study'),
      command('open-file'),
      separator,
      command('save-copy'),
      command('export-report'),
      separator,
      onMac ? role('close') : role('quit'),
    ],
  }
  const edit = {
    label: words.edit,
    submenu: [
      command('undo'),
      command('redo'),
      separator,
      role('cut'),
      role('copy'),
      role('paste'),
      role('selectAll'),
    ],
  }
  const view = {
    label: words.view,
    submenu: [
      command('show-palette'),
      command('toggle-sidebar'),
      command('toggle-theme'),
      separator,
      role('resetZoom'),
      role('zoomIn'),
      role('zoomOut'),
      separator,
      role('togglefullscreen'),
      ...(options.development ? [role('toggleDevTools')] : []),
    ],
  }
  const window = {
    label: words.window,
    submenu: onMac ? [role('minimize'), role('zoom'), role('front')] : [role('minimize'), role('close')],
  }
  const help = {
    label: words.help,
    role: 'help' as const,
    submenu: [command('show-shortcuts'), ...(onMac ? [] : [role('about')])],
  }
  return [...(onMac ? [macMenu(role)] : []), file, edit, view, window, help]
}

/** The menu that macOS expects first, named after the application. */
function macMenu(role: (name: Role) => Item): Item {
  return {
    label: 'Kohort',
    submenu: [
      role('about'),
      separator,
      role('services'),
      separator,
      role('hide'),
      role('hideOthers'),
      role('unhide'),
      separator,
      role('quit'),
    ],
  }
}
