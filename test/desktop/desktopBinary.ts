import { resolve } from 'node:path'
import { hasDisplay } from '../../electron/start/browser.mjs'
import { findElectronBinary } from '../../electron/start/electronBinary.mjs'

export const root = resolve(import.meta.dirname, '..', '..')

/** The Electron binary where a window of it can be seen, else one sentence that says why not. Never fetches it. */
export function desktopBinary(): { readonly path: string } | { readonly reason: string } {
  const path = findElectronBinary(root, process.env)
  if (path === null)
    return { reason: 'The Electron binary is not on this machine (npx install-electron fetches it).' }
  return hasDisplay(process.platform, process.env)
    ? { path }
    : { reason: 'There is no display for a window.' }
}
