import { register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from './electron.mjs'
import { callHost, fetchFromProtocol, invokeAs, loadPage, page } from './page.mjs'
import { becomeReady, emitPreventable, record } from './record.mjs'

/**
 * Runs a built main module under the Electron in memory and does what the parent process asks. Started by
 * `desktopTransport.ts` with the path of the main module first; the words behind it are the application's.
 *
 * @typedef {import('./record.mjs').MenuItem} MenuItem
 * @typedef {{ readonly kind: 'host', readonly method: string, readonly values: readonly unknown[] }
 *   | { readonly kind: 'page' }
 *   | { readonly kind: 'fetch', readonly address: string, readonly method: string }
 *   | { readonly kind: 'state' }
 *   | { readonly kind: 'answer-dialogs', readonly answers: readonly unknown[] }
 *   | { readonly kind: 'click', readonly item: string }
 *   | { readonly kind: 'app-event', readonly name: string }
 *   | { readonly kind: 'invoke', readonly frame: import('./record.mjs').Frame | null, readonly channel: string, readonly payloads: readonly unknown[] }
 *   | { readonly kind: 'contents-event', readonly name: string, readonly details: object }
 *   | { readonly kind: 'window-open', readonly address: string }
 *   | { readonly kind: 'window', readonly method: 'minimize' | 'close' }} Question
 */

const [program = '', , mainFile = '', ...words] = process.argv
process.argv = [program, '.', ...words]
register('./hooks.mjs', import.meta.url)
const isSecondInstance = process.env['FAKE_SECOND_INSTANCE'] !== undefined

/** @type {() => void} */
let pageLoaded = () => undefined
const firstPage = /** @type {Promise<void>} */ (
  new Promise((resolve) => {
    pageLoaded = resolve
  })
)
BrowserWindow.load = async (window, address) => {
  await loadPage(window, address)
  callHost('subscribe', [(/** @type {unknown} */ event) => process.send?.({ event })])
  setImmediate(pageLoaded)
}
app.on('quit', () => {
  process.send?.({ steps: record.steps, dialogs: record.dialogs }, () => process.exit(0))
})
process.on('message', (message) => {
  const { sequence, question } = /** @type {{ sequence: number, question: Question }} */ (message)
  Promise.resolve(question)
    .then(answer)
    .then(
      (value) => process.send?.({ sequence, value }),
      (error) => process.send?.({ sequence, error: String(error) }),
    )
})
// A test that dies must not leave the application running.
process.on('disconnect', () => process.exit(0))

await import(pathToFileURL(mainFile).href)
becomeReady()
if (!isSecondInstance) await firstPage
process.send?.({ ready: true })

/** @param {Question} question */
function answer(question) {
  switch (question.kind) {
    case 'host':
      return callHost(question.method, question.values)
    case 'page':
      return { loaded: page.loaded, policy: page.policy, html: page.html, world: describeWorld() }
    case 'fetch':
      return describeResponse(question.address, question.method)
    case 'state':
      return describeState()
    case 'answer-dialogs':
      return record.dialogAnswers.push(...question.answers)
    case 'click':
      return clickMenu(record.menu, question.item)
    case 'app-event':
      return app.emit(question.name, {})
    case 'invoke':
      return invokeAs(firstWindow(), question.frame, question.channel, question.payloads)
    case 'contents-event':
      return emitPreventable(firstWindow().webContents, question.name, question.details)
    case 'window-open':
      return firstWindow().webContents.windowOpenHandler({ url: question.address })
    case 'window':
      return firstWindow()[question.method]()
  }
}

function firstWindow() {
  const [window] = record.windows
  if (window === undefined) throw new Error('There is no window')
  return window
}

function describeWorld() {
  return Object.fromEntries(Object.entries(page.world).map(([name, api]) => [name, Object.keys(api).sort()]))
}

/** @param {string} address @param {string} method */
async function describeResponse(address, method) {
  const response = await fetchFromProtocol(address, method)
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

function describeState() {
  const { privileges, steps, openedLinks, dialogs } = record
  const windows = record.windows.map(({ options, shown, focused, minimized, colours, address }) => {
    return { options, shown, focused, minimized, colours, address }
  })
  const menu = record.menu.flatMap((item) => (item.submenu ?? []).map((entry) => entry.label ?? ''))
  return { privileges, steps, openedLinks, dialogs, windows, menu, granted: askForPermissions() }
}

/** What the page is granted when it asks for things in all three ways. */
function askForPermissions() {
  const { request, check, device } = record.permissions
  /** @type {unknown[]} */
  const granted = []
  request?.({}, 'media', (/** @type {boolean} */ decision) => granted.push(decision))
  granted.push(check?.(null, 'clipboard-read', 'app://kohort', {}), device?.({ deviceType: 'usb' }))
  return granted
}

/** @param {readonly MenuItem[]} items @param {string} item @returns {boolean} */
function clickMenu(items, item) {
  for (const { id, click, submenu } of items) {
    if (id === item) click?.()
    if (id === item || clickMenu(submenu ?? [], item)) return true
  }
  return false
}
