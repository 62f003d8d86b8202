import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BrowserWindow, nativeTheme } from 'electron'
import { applyTheme, followTheme, frameColours } from '#electron/shell/appearance'
import { becomeReady } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))
becomeReady()

const tokens = readFileSync(resolve(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8')

beforeEach(() => {
  nativeTheme.removeAllListeners()
  applyTheme('light')
})

describe('frameColours', () => {
  it.each(['light', 'dark'] as const)('are those of the page in the %s theme', (theme) => {
    applyTheme(theme)
    const { chrome, symbol } = frameColours()
    expect(tokens.toUpperCase()).toContain(`--CHROME: ${chrome}`)
    expect(tokens.toUpperCase()).toContain(`--TEXT-2: ${symbol}`)
  })
})

describe('followTheme', () => {
  it('repaints frame and window buttons while the window is open', () => {
    const window = new BrowserWindow({ titleBarOverlay: true })
    const background = vi.spyOn(window, 'setBackgroundColor')
    const overlay = vi.spyOn(window, 'setTitleBarOverlay')
    followTheme(window, 'linux')
    applyTheme('dark')
    expect(background.mock.calls).toEqual([['#0F1518']])
    expect(overlay.mock.calls).toEqual([[{ color: '#0F1518', symbolColor: '#B9C4C9', height: 40 }]])
    window.close()
    applyTheme('light')
    expect(background).toHaveBeenCalledTimes(1)
  })

  it('leaves the window buttons of macOS alone, which has no overlay', () => {
    const window = new BrowserWindow({})
    followTheme(window, 'darwin')
    expect(() => {
      applyTheme('dark')
    }).not.toThrow()
  })
})
