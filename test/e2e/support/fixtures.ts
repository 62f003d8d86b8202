import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { startLoopbackProcess, type LoopbackProcess } from '../../support/loopbackProcess'

interface Kohort {
  /** Address of the page with its token. */
  readonly address: string
  /** Ends the host and starts it again on the same data folder; the address changes. */
  restart(): Promise<string>
}

/** Every test has a host of its own with an empty data folder, and a page whose errors fail the test. */
export const test = base.extend<{ kohort: Kohort; pageErrors: string[] }>({
  kohort: async ({ browserName: _ }, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'kohort-e2e-'))
    let host: LoopbackProcess = await startLoopbackProcess(directory)
    await use({
      get address() {
        return host.address
      },
      async restart() {
        await host.stop()
        host = await startLoopbackProcess(directory)
        return host.address
      },
    })
    await host.stop()
    await rm(directory, { recursive: true, force: true })
  },
  pageErrors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await use(errors)
      if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join('\n')}`)
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
