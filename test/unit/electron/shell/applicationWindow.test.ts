import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createApplicationWindow, windowOptions } from '#electron/shell/applicationWindow'
import { channels } from '#electron/shell/channels'
import { openShellState, type ShellStateFile } from '#electron/shell/shellState'
import { becomeReady, record } from '../../../support/electronFake/record.mjs'
import { temporaryFolder } from '#test/support/temporaryFolder'

vi.mock('electron', () => import('../../../support/electronFake/electron.mjs'))
becomeReady()

let state: ShellStateFile
const options = (platform: NodeJS.Platform = 'linux') => ({
  preloadFile: '/preload.cjs',
  iconFile: '/icon.png',
  platform,
  state,
})

beforeEach(() => {
  state = openShellState(join(temporaryFolder(), 'shell.json'), 'en')
  record.windows.length = 0
})

describe('windowOptions', () => {
  it('keeps the page apart from the machine', () => {
    expect(windowOptions(options(), state.read()).webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it('stays hidden until it is painted, in the colour of the theme, and never smaller than its panels', () => {
    expect(windowOptions(options(), state.read())).toMatchObject({
      show: false,
      backgroundColor: '#F2F5F5',
      minWidth: 1024,
      minHeight: 680,
    })
  })

  it('draws its own title bar, with the window buttons of each system', () => {
    expect(windowOptions(options('win32'), state.read())).toMatchObject({
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#F2F5F5', symbolColor: '#43525A', height: 40 },
    })
    const onMac = windowOptions(options('darwin'), state.read())
    expect(onMac).toMatchObject({ titleBarStyle: 'hidden', trafficLightPosition: { x: 13, y: 13 } })
    expect(onMac).not.toHaveProperty('titleBarOverlay')
  })
})

describe('createApplicationWindow', () => {
  it('opens one window on the page and brings it to the front when asked again', async () => {
    const application = createApplicationWindow(options())
    expect(application.current()).toBeNull()
    application.show()
    const [window] = record.windows
    await vi.waitFor(() => {
      expect(window?.shown).toBe(true)
    })
    expect(window?.address).toBe('app://kohort/index.html')
    if (window !== undefined) window.minimized = true
    application.show()
    expect(record.windows).toHaveLength(1)
    expect(window).toMatchObject({ minimized: false, focused: 1 })
  })

  it('remembers size, place and whether it filled the screen', async () => {
    state.update({ bounds: { x: 40, y: 50, width: 1200, height: 800 } })
    createApplicationWindow(options()).show()
    const [first] = record.windows
    expect(first?.options).toMatchObject({ x: 40, y: 50, width: 1200, height: 800 })
    first?.maximize()
    first?.close()
    expect(state.read()).toMatchObject({
      bounds: { x: 40, y: 50, width: 1200, height: 800 },
      maximised: true,
    })
    createApplicationWindow(options()).show()
    const [second] = record.windows
    await vi.waitFor(() => {
      expect(second).toMatchObject({ maximized: true, shown: true })
    })
  })

  it('sends events to the page as long as there is one, and opens anew after closing', () => {
    const application = createApplicationWindow(options())
    const delivered: unknown[] = []
    application.send({ name: 'studies-changed' })
    application.show()
    const [window] = record.windows
    if (window === undefined) throw new Error('No window was opened')
    window.webContents.deliver = (...sent) => {
      delivered.push(sent)
    }
    application.send({ name: 'study-changed', study: 's1' })
    window.close()
    application.send({ name: 'studies-changed' })
    expect(delivered).toEqual([[channels.event, { name: 'study-changed', study: 's1' }]])
    application.show()
    expect(record.windows).toHaveLength(1)
    expect(application.current()).not.toBeNull()
  })
})
