import { hasDisplay } from './browser.mjs'
import {
  binaryHost,
  canReach,
  electronInstaller,
  electronVersion,
  findElectronBinary,
} from './electronBinary.mjs'
import { runChild } from './runChild.mjs'

/**
 * @typedef {object} ObtainOptions
 * @property {string} root folder of the project
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {NodeJS.Platform} platform
 * @property {(line: string) => void} print
 * @property {typeof canReach} [reach]
 * @property {typeof runChild} [run]
 */

/**
 * Path of the Electron binary, fetched when it is missing: once in a start, and not at all where its host cannot be
 * reached or no window could be seen. Otherwise one sentence that says why there is none.
 * @param {ObtainOptions} options
 * @returns {Promise<{ readonly binary: string } | { readonly reason: string } | { readonly stoppedWith: number }>}
 */
export async function obtainElectron({
  root,
  environment,
  platform,
  print,
  reach = canReach,
  run = runChild,
}) {
  const name = `The desktop binary (Electron ${electronVersion(root)})`
  const present = findElectronBinary(root, environment)
  if (!hasDisplay(platform, environment)) {
    const missing = present === null ? ` ${name} is not on this machine either.` : ''
    return { reason: `There is no display for a window here.${missing}` }
  }
  if (present !== null) return { binary: present }
  const host = binaryHost(environment)
  if (host !== null && !(await reach(host))) {
    return { reason: `${name} is not on this machine, and ${host.host} cannot be reached to fetch it.` }
  }
  print(`${name} is not on this machine yet. Fetching it, about 110 MB …`)
  const { code, stopped } = await run(process.execPath, [electronInstaller(root)])
  if (stopped) return { stoppedWith: code }
  const fetched = findElectronBinary(root, environment)
  return fetched === null ? { reason: `${name} could not be fetched.` } : { binary: fetched }
}
