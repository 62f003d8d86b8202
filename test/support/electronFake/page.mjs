import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'
import { record } from './record.mjs'

/** @typedef {import('./electron.mjs').BrowserWindow} BrowserWindow */
/** @typedef {{ readonly address: string, readonly status: number, readonly mediaType: string, readonly length: number }} Loaded */

const require = createRequire(import.meta.url)
/** What a sandboxed preload script may require; Electron refuses the rest. */
const allowedModules = new Set(['electron', 'events', 'timers', 'url'])

/** @typedef {(...values: unknown[]) => unknown} BridgedFunction */

/** What the page was given and what it loaded. */
export const page = {
  /** Everything that the preload script exposed, by name. */
  world: /** @type {Record<string, Record<string, unknown>>} */ ({}),
  loaded: /** @type {Loaded[]} */ ([]),
  policy: '',
  html: '',
}

/**
 * Calls a function that the preload script exposed, as the page would.
 * @param {string} name
 * @param {readonly unknown[]} values
 */
export function callHost(name, values) {
  const member = page.world['host']?.[name]
  if (typeof member !== 'function') throw new Error(`window.host.${name} is not a function`)
  return /** @type {BridgedFunction} */ (member)(...values)
}

/**
 * Asks the registered protocol as the network stack would.
 * @param {string} address
 * @param {string} [method]
 */
export async function fetchFromProtocol(address, method = 'GET') {
  const handler = record.protocols.get(new URL(address).protocol.slice(0, -1))
  if (handler === undefined) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${address}`)
  return handler(new Request(address, { method }))
}

/**
 * Loads an address into a window: the preload script first, then the page and every file that the page names.
 * @param {BrowserWindow} window
 * @param {string} address
 */
export async function loadPage(window, address) {
  runPreload(window)
  const response = await fetchFromProtocol(address)
  page.html = await response.text()
  page.policy = response.headers.get('content-security-policy') ?? ''
  page.loaded = [describe(address, response, page.html.length)]
  for (const [, name] of page.html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const named = resolveAddress(name ?? '', address)
    const answer = await fetchFromProtocol(named)
    page.loaded.push(describe(named, answer, (await answer.arrayBuffer()).byteLength))
  }
}

/**
 * Node's `URL` cannot resolve against a scheme of one's own with every form of reference; the page uses paths only.
 * @param {string} name
 * @param {string} base
 */
function resolveAddress(name, base) {
  return name.startsWith('/') ? base.replace(/^(app:\/\/[^/]+).*$/, `$1${name}`) : new URL(name, base).href
}

/** @param {string} address @param {Response} response @param {number} length @returns {Loaded} */
function describe(address, response, length) {
  return { address, status: response.status, mediaType: response.headers.get('content-type') ?? '', length }
}

/**
 * Runs the built preload script as a sandboxed window does: CommonJS, four modules, no Node.
 * @param {BrowserWindow} window
 */
function runPreload(window) {
  const { preload, sandbox, contextIsolation } = window.options.webPreferences ?? {}
  if (typeof preload !== 'string') throw new Error('The window has no preload script')
  if (sandbox !== true || contextIsolation !== true) throw new Error('The window is not isolated')
  const electron = { contextBridge: createContextBridge(), ipcRenderer: createIpcRenderer(window) }
  runInNewContext(
    `(function (require, process, exports, module) {${readFileSync(preload, 'utf8')}\n})`,
    {},
    { filename: preload },
  )(
    (/** @type {string} */ name) => {
      if (!allowedModules.has(name)) throw new Error(`module not found: ${name}`)
      return name === 'electron' ? electron : require(name)
    },
    { platform: process.platform, versions: { electron: '45.0.0' } },
    {},
    { exports: {} },
  )
}

/** @param {BrowserWindow} window */
function createIpcRenderer(window) {
  const listeners = new EventEmitter()
  window.webContents.deliver = (channel, payload) => {
    listeners.emit(channel, { sender: 'must not reach the page' }, payload)
  }
  return {
    /** @param {string} channel @param {unknown[]} payloads */
    invoke: (channel, ...payloads) => invokeAs(window, window.webContents.mainFrame, channel, payloads),
    /** @param {string} channel @param {BridgedFunction} listener */
    on: (channel, listener) => listeners.on(channel, listener),
    /** @param {string} channel @param {BridgedFunction} listener */
    off: (channel, listener) => listeners.off(channel, listener),
    send: () => {
      throw new Error('Nothing listens to one-way messages')
    },
  }
}

/**
 * Sends a message as a given frame. Values are copied both ways; an error arrives as its message only.
 * @param {BrowserWindow} window
 * @param {import('./record.mjs').Frame | null} senderFrame
 * @param {string} channel
 * @param {readonly unknown[]} payloads
 */
export async function invokeAs(window, senderFrame, channel, payloads) {
  const handler = record.handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  const sent = structuredClone(payloads)
  try {
    return structuredClone(await handler({ senderFrame, sender: window.webContents }, ...sent))
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`)
  }
}

function createContextBridge() {
  return {
    /** @param {string} name @param {Record<string, unknown>} api */
    exposeInMainWorld(name, api) {
      page.world[name] = Object.fromEntries(
        Object.entries(api).map(([member, value]) => [member, crossBridge(value)]),
      )
    },
  }
}

/**
 * What the page sees of a value of the preload script: plain values copied, functions wrapped so that their arguments and
 * results cross too. Copying refuses what Electron's bridge refuses, such as proxies.
 * @param {unknown} value
 * @returns {unknown}
 */
function crossBridge(value) {
  if (typeof value !== 'function') return structuredClone(value)
  return (/** @type {unknown[]} */ ...values) => {
    const result = /** @type {BridgedFunction} */ (value)(...values.map(crossBridge))
    return isPromise(result) ? result.then(crossBridge) : crossBridge(result)
  }
}

/**
 * The preload script has a `Promise` of its own, so `instanceof` does not tell.
 * @param {unknown} value
 * @returns {value is Promise<unknown>}
 */
function isPromise(value) {
  return typeof value === 'object' && value !== null && 'then' in value
}
