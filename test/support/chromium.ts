import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Browsers that a machine may have installed, tried in this order where the bundled one does not run. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The browser for tests: the Chromium that the npm package carries on Linux x64, else an installed one, else (`null`)
 * Playwright's own. Only the executable is taken from the package: its default arguments switch web security off.
 */
export async function chromiumExecutable(): Promise<string | null> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: bundled } = await import('@sparticuz/chromium')
    bundled.setGraphicsMode = false
    const fonts = join(tmpdir(), 'fonts')
    const executable = await bundled.executablePath()
    if (existsSync(fonts)) process.env['FONTCONFIG_PATH'] = fonts
    return executable
  }
  return installed.find((path) => existsSync(path)) ?? null
}
