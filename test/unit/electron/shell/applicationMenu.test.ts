import { describe, expect, it, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { menuCommands } from '#shared/contract/events'
import { applicationMenuTemplate, showApplicationMenu } from '#electron/shell/applicationMenu'
import { menuWords } from '#electron/shell/menuWords'
import { record } from '../../../support/electronFake/record.mjs'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))

const platforms = ['linux', 'win32', 'darwin'] as const
const languages = ['en', 'nb'] as const

function items(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
}

function template(
  platform: NodeJS.Platform,
  language: 'en' | 'nb' = 'en',
  send: (command: string) => void = () => undefined,
): MenuItemConstructorOptions[] {
  return applicationMenuTemplate({ platform, language, development: false, send })
}

describe('applicationMenuTemplate', () => {
  it.each(platforms)('offers every command of the page exactly once on %s', (platform) => {
    const sent: string[] = []
    for (const item of items(template(platform, 'en', (command) => sent.push(command)))) {
      if (item.id !== undefined) Reflect.apply(item.click ?? (() => undefined), null, [])
    }
    expect(sent.sort()).toEqual([...menuCommands].sort())
  })

  it.each(platforms.flatMap((platform) => languages.map((language) => [platform, language] as const)))(
    'names every entry on %s in %s',
    (platform, language) => {
      const words = menuWords[language]
      const known = new Set([...Object.values(words.commands), ...Object.values(words.roles)])
      for (const item of items(template(platform, language))) {
        if (item.type !== 'separator') expect(known).toContain(item.label)
      }
    },
  )

  it('says nothing in Norwegian that it says in English, but for the name of a key action', () => {
    const english = items(template('darwin', 'en')).map((item) => item.label)
    const norwegian = items(template('darwin', 'nb')).map((item) => item.label)
    const equal = english.filter((label, index) => label !== undefined && label === norwegian[index])
    expect(equal).toEqual(['Zoom'])
  })

  it('shows the keys of the page without taking them from its text fields', () => {
    const withKeys = items(template('linux')).filter((item) => item.accelerator !== undefined)
    expect(withKeys.map((item) => [item.id, item.accelerator])).toEqual([
      ['new-study', 'CmdOrCtrl+N'],
      ['open-file', 'CmdOrCtrl+O'],
      ['save-copy', 'CmdOrCtrl+S'],
      ['export-report', 'CmdOrCtrl+E'],
      ['undo', 'CmdOrCtrl+Z'],
      ['redo', 'CmdOrCtrl+Shift+Z'],
      ['show-palette', 'CmdOrCtrl+K'],
      ['toggle-sidebar', 'CmdOrCtrl+B'],
      ['toggle-theme', 'CmdOrCtrl+Shift+L'],
    ])
    expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true)
  })

  it('follows the customs of each system', () => {
    expect(template('darwin')[0]?.label).toBe('Kohort')
    const roles = (platform: NodeJS.Platform): unknown[] => items(template(platform)).map((item) => item.role)
    expect(roles('darwin')).toEqual(
      expect.arrayContaining(['services', 'hideOthers', 'front', 'close', 'quit']),
    )
    expect(roles('win32')).toEqual(expect.arrayContaining(['quit', 'close', 'minimize', 'about']))
    expect(roles('win32')).not.toContain('services')
    for (const platform of platforms) {
      expect(roles(platform)).toEqual(
        expect.arrayContaining([
          'cut',
          'copy',
          'paste',
          'selectAll',
          'resetZoom',
          'zoomIn',
          'togglefullscreen',
        ]),
      )
    }
  })

  it('keeps the developer tools out of a shipped application', () => {
    const options = { platform: 'linux', language: 'en', send: () => undefined } as const
    const roles = (development: boolean): unknown[] =>
      items(applicationMenuTemplate({ ...options, development })).map((item) => item.role)
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(true)).toContain('toggleDevTools')
  })
})

describe('showApplicationMenu', () => {
  it('replaces the menu, so that a change of language shows at once', () => {
    const options = { platform: 'linux', development: false, send: () => undefined } as const
    showApplicationMenu({ ...options, language: 'en' })
    expect(record.menu.map((menu) => menu.label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    showApplicationMenu({ ...options, language: 'nb' })
    expect(record.menu.map((menu) => menu.label)).toEqual(['Fil', 'Rediger', 'Vis', 'Vindu', 'Hjelp'])
  })
})
