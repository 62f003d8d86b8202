import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron as electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { desktopBinary, root } from './desktopBinary'

interface Desktop {
  readonly application: ElectronApplication
  readonly page: Page
  readonly dataDirectory: string
}

const binary = desktopBinary()

export const executablePath = 'path' in binary ? binary.path : ''
export const skipReason = 'reason' in binary ? binary.reason : null

/** Every test has a window of its own on an empty data folder. */
export const test = base.extend<{ desktop: Desktop }>({
  // Playwright reads the names of the fixtures from the pattern, and this one needs none.
  desktop: async ({}, use) => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'kohort-window-'))
    const application = await electron.launch({ executablePath, args: [root, '--data', dataDirectory] })
    await use({ application, page: await application.firstWindow(), dataDirectory })
    await application.close()
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  },
})

export { expect } from '@playwright/test'
