import { Menu, type BrowserWindow, type EditFlags, type MenuItemConstructorOptions } from 'electron'
import { menuWords, type Language } from './menuWords'

/** What was clicked, as far as the menu depends on it. */
interface Clicked {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: Pick<EditFlags, 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

/** Electron has no menu of its own behind the right mouse button, and text fields need one. */
export function offerContextMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, language())
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}

/** The edit actions that mean something here; empty where nothing can be edited or copied. */
export function contextMenuTemplate(clicked: Clicked, language: Language): MenuItemConstructorOptions[] {
  const words = menuWords[language].roles
  const { canCut, canCopy, canPaste, canSelectAll } = clicked.editFlags
  const copy = { role: 'copy', label: words.copy, enabled: canCopy } as const
  if (clicked.isEditable) {
    return [
      { role: 'cut', label: words.cut, enabled: canCut },
      copy,
      { role: 'paste', label: words.paste, enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: words.selectAll, enabled: canSelectAll },
    ]
  }
  return clicked.selectionText.trim() === '' ? [] : [copy]
}
