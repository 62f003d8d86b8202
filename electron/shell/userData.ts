import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * Keeps the single-instance lock, the memory of the window and Chromium's own files below the data folder, so that two
 * data folders never share them. Must run before the lock is asked for. A folder that cannot be made is left to the
 * services, which say so in words when they open it.
 */
export function keepUserDataIn(dataDirectory: string): void {
  const folder = join(dataDirectory, 'desktop')
  try {
    // Electron refuses a path that is not there.
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
  } catch {
    return
  }
}
