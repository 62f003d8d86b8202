import { nativeTheme, type BrowserWindow } from 'electron'

/** Height of the page's title bar (styles of the shell), which the window buttons of Windows and Linux sit on. */
export const titleBarHeight = 40

/** `--chrome` and `--text-2` of the page's two themes. Kept here too because the window paints before the page does. */
const colours = {
  light: { chrome: '#F2F5F5', symbol: '#43525A' },
  dark: { chrome: '#0F1518', symbol: '#B9C4C9' },
} as const

/** Colours of the window frame under the theme now in force. */
export function frameColours(): { readonly chrome: string; readonly symbol: string } {
  return nativeTheme.shouldUseDarkColors ? colours.dark : colours.light
}

/** Chooses the theme for window, page (`prefers-color-scheme`) and native dialogs alike. */
export function applyTheme(theme: 'light' | 'dark' | 'system'): void {
  nativeTheme.themeSource = theme
}

/** Repaints the frame when the theme changes, by setting or by the system, until the window closes. */
export function followTheme(window: BrowserWindow, platform: NodeJS.Platform): void {
  const repaint = (): void => {
    const { chrome, symbol } = frameColours()
    window.setBackgroundColor(chrome)
    if (platform !== 'darwin') {
      window.setTitleBarOverlay({ color: chrome, symbolColor: symbol, height: titleBarHeight })
    }
  }
  nativeTheme.on('updated', repaint)
  window.on('closed', () => {
    nativeTheme.off('updated', repaint)
  })
}
