import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** How long a connection to the place of the binary may take before the network counts as a no. */
const connectLimitMilliseconds = 3000

/**
 * @param {string} root folder of the project
 * @returns {string} version of Electron that the lockfile asked for
 */
export function electronVersion(root) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(join(electronFolder(root), 'package.json'), 'utf8'))
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return known ? String(manifest.version) : 'of unknown version'
}

/**
 * Path of the Electron binary, or null where there is none. Reads what the package's `index.js` reads; importing that
 * would start a download.
 * @param {string} root folder of the project
 * @param {Environment} environment
 * @returns {string | null}
 */
export function findElectronBinary(root, environment) {
  const folder = electronFolder(root)
  const pathFile = join(folder, 'path.txt')
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : ''
  if (name === '' && override === undefined) return null
  const binary = join(override ?? join(folder, 'dist'), name === '' ? 'electron' : name)
  return existsSync(binary) ? binary : null
}

/**
 * @param {string} root folder of the project
 * @returns {string} the package's own program that fetches the binary and checks its hash
 */
export function electronInstaller(root) {
  return join(electronFolder(root), 'install.js')
}

/**
 * Host that the installer fetches from: a mirror of the environment, else GitHub. Null when it goes through a proxy,
 * whose reach cannot be tried from here.
 * @param {Environment} environment
 * @returns {{ readonly host: string, readonly port: number } | null}
 */
export function binaryHost(environment) {
  if (environment['ELECTRON_GET_USE_PROXY'] !== undefined) return null
  const mirror =
    environment['npm_config_electron_mirror'] ??
    environment['NPM_CONFIG_ELECTRON_MIRROR'] ??
    environment['ELECTRON_MIRROR'] ??
    'https://github.com/'
  if (!URL.canParse(mirror)) return null
  const { hostname, port, protocol } = new URL(mirror)
  return { host: hostname, port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port) }
}

/**
 * Whether a host takes a connection within three seconds.
 * @param {{ readonly host: string, readonly port: number }} target
 * @param {number} [limit] milliseconds
 * @returns {Promise<boolean>}
 */
export function canReach({ host, port }, limit = connectLimitMilliseconds) {
  return new Promise((settle) => {
    const socket = connect({ host, port })
    const timer = setTimeout(answer, limit, false)
    socket.once('connect', () => {
      answer(true)
    })
    socket.once('error', () => {
      answer(false)
    })
    /** @param {boolean} reached */
    function answer(reached) {
      clearTimeout(timer)
      socket.destroy()
      settle(reached)
    }
  })
}

/** @param {string} root */
function electronFolder(root) {
  return join(root, 'node_modules', 'electron')
}
