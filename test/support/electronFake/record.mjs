/** What the application did to the Electron in memory, and Electron's rules of what must come before and after ready. */

/** @typedef {{ readonly origin: string, readonly parent: object | null }} Frame */
/** @typedef {{ readonly senderFrame: Frame | null, readonly sender: object }} InvokeEvent */
/** @typedef {(event: InvokeEvent, ...payloads: unknown[]) => unknown} InvokeHandler */
/** @typedef {Record<string, unknown> & { readonly webPreferences?: Record<string, unknown> }} WindowOptions */
/**
 * @typedef {object} Permissions
 * @property {(contents: object, permission: string, answer: (granted: boolean) => void) => void} [request]
 * @property {(contents: object | null, permission: string, origin: string, details: object) => boolean} [check]
 * @property {(details: object) => boolean} [device]
 */
/** @typedef {{ id?: string, role?: string, type?: string, label?: string, accelerator?: string, registerAccelerator?: boolean, submenu?: MenuItem[], click?: () => void }} MenuItem */

export const record = {
  /** What happened, in order. */
  steps: /** @type {string[]} */ ([]),
  privileges: /** @type {{ scheme: string, privileges: object }[]} */ ([]),
  protocols: /** @type {Map<string, (request: Request) => Promise<Response>>} */ (new Map()),
  handlers: /** @type {Map<string, InvokeHandler>} */ (new Map()),
  windows: /** @type {import('./electron.mjs').BrowserWindow[]} */ ([]),
  menu: /** @type {MenuItem[]} */ ([]),
  openedLinks: /** @type {string[]} */ ([]),
  dialogs: /** @type {{ kind: string, options: unknown }[]} */ ([]),
  dialogAnswers: /** @type {unknown[]} */ ([]),
  permissions: /** @type {Permissions} */ ({}),
}

/** Whether `ready` has been fired; it is fired only after the main module was evaluated, as Electron does. */
let ready = false
/** @type {() => void} */
let fireReady = () => undefined
export const whenReady = /** @type {Promise<void>} */ (
  new Promise((resolve) => {
    fireReady = resolve
  })
)

export function becomeReady() {
  ready = true
  step('ready')
  fireReady()
}

/** @param {string} what */
export function step(what) {
  record.steps.push(what)
}

/** @param {string} what */
export function onlyBeforeReady(what) {
  step(what)
  if (ready) throw new Error(`${what} must be called before the app is ready`)
}

/** @param {string} what */
export function onlyAfterReady(what) {
  if (!ready) throw new Error(`${what} cannot be used before the app is ready`)
}

class PreventableEvent {
  defaultPrevented = false
  preventDefault() {
    this.defaultPrevented = true
  }
}

/**
 * Emits an event that a listener may prevent; true when one did.
 * @param {import('node:events').EventEmitter} emitter
 * @param {string} name
 * @param {object} [details]
 * @param {readonly unknown[]} [more]
 */
export function emitPreventable(emitter, name, details = {}, more = []) {
  const event = Object.assign(new PreventableEvent(), details)
  emitter.emit(name, event, ...more)
  return event.defaultPrevented
}
