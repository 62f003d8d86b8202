import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { emitPreventable, onlyAfterReady, onlyBeforeReady, record, step, whenReady } from './record.mjs'

/**
 * The module `electron` in memory, as far as the shell uses it. It keeps Electron's rules of order, copies what crosses
 * between processes, and notes what was done in `record.mjs`.
 */

let quitting = false

class Application extends EventEmitter {
  isPackaged = false
  /** @type {Map<string, string>} */
  paths = new Map([
    ['documents', '/documents'],
    ['userData', '/userData'],
  ])

  whenReady() {
    return whenReady
  }
  enableSandbox() {
    onlyBeforeReady('app.enableSandbox')
  }
  requestSingleInstanceLock() {
    step('app.requestSingleInstanceLock')
    return process.env['FAKE_SECOND_INSTANCE'] === undefined
  }
  /** @param {string} name @param {string} path */
  setPath(name, path) {
    if (!existsSync(path)) throw new Error(`Failed to set path '${name}': ${path} is not there`)
    step(`app.setPath ${name}`)
    this.paths.set(name, path)
  }
  /** @param {string} name */
  getPath(name) {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }
  getLocale() {
    onlyAfterReady('app.getLocale')
    return 'en-GB'
  }
  setAboutPanelOptions() {
    step('app.setAboutPanelOptions')
  }
  quit() {
    if (quitting) return
    step('app.quit')
    quitting = true
    if (emitPreventable(this, 'before-quit')) {
      quitting = false
      return
    }
    for (const window of [...record.windows]) window.close()
    if (emitPreventable(this, 'will-quit')) {
      quitting = false
      return
    }
    step('quit')
    this.emit('quit')
    quitting = false
  }
  isQuitting() {
    return quitting
  }
}
export const app = new Application()

export const protocol = {
  /** @param {{ scheme: string, privileges: object }[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged')
    record.privileges.push(...schemes)
  },
  /** @param {string} scheme @param {(request: Request) => Promise<Response>} handler */
  handle(scheme, handler) {
    onlyAfterReady('protocol.handle')
    step('protocol.handle')
    record.protocols.set(scheme, handler)
  },
}

export const ipcMain = {
  /** @param {string} channel @param {import('./record.mjs').InvokeHandler} handler */
  handle(channel, handler) {
    if (record.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    record.handlers.set(channel, handler)
  },
}

class WebContents extends EventEmitter {
  mainFrame = { origin: 'app://kohort', parent: null }
  /** @type {(channel: string, payload: unknown) => void} */
  deliver = () => undefined
  /** @type {(details: { url: string }) => { action: string }} */
  windowOpenHandler = () => ({ action: 'allow' })

  /** @param {string} channel @param {unknown} payload */
  send(channel, payload) {
    this.deliver(channel, structuredClone(payload))
  }
  /** @param {(details: { url: string }) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  /** @param {import('./record.mjs').WindowOptions} options */
  constructor(options) {
    super()
    onlyAfterReady('BrowserWindow')
    step('new BrowserWindow')
    this.options = options
    this.webContents = new WebContents()
    this.shown = false
    this.focused = 0
    this.minimized = false
    this.maximized = false
    this.destroyed = false
    this.colours = /** @type {unknown[]} */ ([])
    this.address = ''
    record.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  /** Replaced by the page, which loads through the registered protocol. @param {string} address */
  async loadURL(address) {
    this.address = address
    await BrowserWindow.load(this, address)
    this.emit('ready-to-show')
  }
  show() {
    this.shown = true
  }
  focus() {
    this.focused += 1
  }
  minimize() {
    this.minimized = true
  }
  restore() {
    this.minimized = false
  }
  isMinimized() {
    return this.minimized
  }
  maximize() {
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  isDestroyed() {
    return this.destroyed
  }
  getNormalBounds() {
    const { x = 0, y = 0, width, height } = this.options
    return { x, y, width, height }
  }
  /** @param {string} colour */
  setBackgroundColor(colour) {
    this.colours.push(colour)
  }
  /** @param {object} overlay */
  setTitleBarOverlay(overlay) {
    if (this.options['titleBarOverlay'] === undefined) throw new Error('Titlebar overlay is not enabled')
    this.colours.push(overlay)
  }
  close() {
    if (this.destroyed || emitPreventable(this, 'close')) return
    this.destroyed = true
    record.windows.splice(record.windows.indexOf(this), 1)
    this.emit('closed')
    if (record.windows.length === 0 && !app.isQuitting()) app.emit('window-all-closed')
  }
}
/** @type {(window: BrowserWindow, address: string) => Promise<void>} */
BrowserWindow.load = () => Promise.resolve()

class NativeTheme extends EventEmitter {
  source = 'system'
  get themeSource() {
    return this.source
  }
  set themeSource(source) {
    this.source = source
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.source === 'dark'
  }
}
export const nativeTheme = new NativeTheme()

export const screen = {
  getAllDisplays() {
    onlyAfterReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }]
  },
}

class Session extends EventEmitter {
  /** @param {NonNullable<import('./record.mjs').Permissions['request']>} handler */
  setPermissionRequestHandler(handler) {
    record.permissions.request = handler
  }
  /** @param {NonNullable<import('./record.mjs').Permissions['check']>} handler */
  setPermissionCheckHandler(handler) {
    record.permissions.check = handler
  }
  /** @param {NonNullable<import('./record.mjs').Permissions['device']>} handler */
  setDevicePermissionHandler(handler) {
    record.permissions.device = handler
  }
}
const defaultSession = new Session()
export const session = {
  get defaultSession() {
    onlyAfterReady('session')
    return defaultSession
  },
}

export const Menu = {
  /** @param {import('./record.mjs').MenuItem[]} template */
  buildFromTemplate(template) {
    for (const item of template) {
      if (item.label === undefined && item.role === undefined && item.type === undefined) {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
      }
      if (item.submenu !== undefined) Menu.buildFromTemplate(item.submenu)
    }
    return { template, popup: () => undefined }
  },
  /** @param {{ template: import('./record.mjs').MenuItem[] }} menu */
  setApplicationMenu(menu) {
    record.menu = menu.template
  },
}

export const shell = {
  /** @param {string} address */
  openExternal(address) {
    record.openedLinks.push(address)
    return Promise.resolve()
  },
}

/** @param {string} kind @param {object} cancelled */
function dialogOf(kind, cancelled) {
  return (/** @type {unknown} */ _window, /** @type {unknown} */ options) => {
    record.dialogs.push({ kind, options })
    return Promise.resolve(record.dialogAnswers.shift() ?? cancelled)
  }
}
export const dialog = {
  showSaveDialog: dialogOf('save', { canceled: true, filePath: '' }),
  showOpenDialog: dialogOf('open', { canceled: true, filePaths: [] }),
  showMessageBox: dialogOf('message', { response: 0 }),
  /** @param {string} title @param {string} content */
  showErrorBox(title, content) {
    record.dialogs.push({ kind: 'error', options: { title, content } })
  },
}

/** Turns texts round, so that a test sees whether what is kept has been encrypted. */
export const safeStorage = {
  isEncryptionAvailable() {
    onlyAfterReady('safeStorage.isEncryptionAvailable')
    return true
  },
  getSelectedStorageBackend() {
    return 'gnome_libsecret'
  },
  /** @param {string} text */
  encryptString(text) {
    return Buffer.from([...text].reverse().join(''))
  },
  /** @param {Buffer} encrypted */
  decryptString(encrypted) {
    return [...encrypted.toString()].reverse().join('')
  },
}
