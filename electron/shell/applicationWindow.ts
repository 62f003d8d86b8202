import { BrowserWindow, screen, type BrowserWindowConstructorOptions } from 'electron'
import type { ServiceEvent } from '#shared/contract/events'
import { applicationAddress } from './applicationAddress'
import { followTheme, frameColours, titleBarHeight } from './appearance'
import { channels } from './channels'
import { offerContextMenu } from './contextMenu'
import type { ShellState, ShellStateFile } from './shellState'
import { minimumSize, placeWindow } from './windowPlacement'

export interface ApplicationWindowOptions {
  readonly preloadFile: string
  readonly iconFile: string
  readonly platform: NodeJS.Platform
  readonly state: ShellStateFile
}

/** The one window of the application, opened on demand. */
export interface ApplicationWindow {
  /** Opens the window, or brings the open one to the front. */
  show(): void
  /** Sends an event to the page, if there is one. */
  send(event: ServiceEvent): void
  current(): BrowserWindow | null
}

export function createApplicationWindow(options: ApplicationWindowOptions): ApplicationWindow {
  let window: BrowserWindow | null = null

  function open(): BrowserWindow {
    const opened = new BrowserWindow(windowOptions(options, options.state.read()))
    opened.once('ready-to-show', () => {
      if (options.state.read().maximised) opened.maximize()
      opened.show()
    })
    opened.on('close', () => {
      options.state.update({ bounds: opened.getNormalBounds(), maximised: opened.isMaximized() })
    })
    opened.on('closed', () => {
      window = null
    })
    followTheme(opened, options.platform)
    offerContextMenu(opened, () => options.state.read().language)
    void opened.loadURL(applicationAddress)
    return opened
  }

  return {
    show() {
      if (window === null) {
        window = open()
        return
      }
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    send(event) {
      if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event)
    },
    current: () => window,
  }
}

/** Options of the window; everything that keeps the page apart from the machine is said, not left to a default. */
export function windowOptions(
  { preloadFile, iconFile, platform }: ApplicationWindowOptions,
  state: ShellState,
): BrowserWindowConstructorOptions {
  const { chrome, symbol } = frameColours()
  return {
    ...placeWindow(
      state.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Kohort',
    show: false,
    backgroundColor: chrome,
    icon: iconFile,
    titleBarStyle: 'hidden',
    ...(platform === 'darwin'
      ? { trafficLightPosition: { x: 13, y: 13 } }
      : { titleBarOverlay: { color: chrome, symbolColor: symbol, height: titleBarHeight } }),
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spelling checker would fetch its word lists from the network.
      spellcheck: false,
    },
  }
}
