import { readFile } from 'node:fs/promises'
import { test as base, type BrowserContext, type Download } from '@playwright/test'
import { StartPage } from '../pages/startPage'
import { createLentHost, type Kohort, type LentHost } from './lentHost'

interface Fixtures {
  readonly kohort: Kohort
  /** The start screen of a freshly opened page. */
  readonly start: StartPage
  /** Console errors that a test provokes on purpose; any other fails it. */
  readonly expectedErrors: RegExp | null
  readonly pageErrors: PageErrors
}

/** What went wrong in the pages while the host was up. */
interface PageErrors {
  note(text: string): void
  /** The host goes away on purpose: a page that cannot reach it is no news. */
  ignoreFromHere(): void
}

interface WorkerFixtures {
  readonly lentHost: LentHost
}

/** Every test has a host without studies, and pages whose errors fail the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  lentHost: [
    async ({}, use) => {
      const lent = createLentHost()
      await use(lent)
      await lent.end()
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ playwright, browserName, launchOptions, headless }, use) => {
      const launch = () => playwright[browserName].launch({ ...launchOptions, headless: headless ?? true })
      // Now and then the browser crashes while it starts, before it has seen a page.
      const browser = await launch().catch(launch)
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  kohort: async ({ lentHost, pageErrors }, use) => {
    await use(await lentHost.lend())
    pageErrors.ignoreFromHere()
  },
  start: async ({ page, kohort }, use) => {
    const start = new StartPage(page)
    await start.open(kohort.address)
    await use(start)
  },
  expectedErrors: [null, { option: true }],
  pageErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = []
      let heard = true
      const note = (text: string) => {
        if (heard && expectedErrors?.test(text) !== true) errors.push(text)
      }
      await listenForErrors(context, note)
      await use({ note, ignoreFromHere: () => (heard = false) })
      if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join('\n')}`)
    },
    { auto: true },
  ],
})

/** Hears uncaught errors, console errors and breaches of the content security policy in every page of the context. */
async function listenForErrors(context: BrowserContext, note: (text: string) => void): Promise<void> {
  await context.exposeBinding('noteViolation', (_source, text: string) => note(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = violation
      void Reflect.get(
        window,
        'noteViolation',
      )(`Content security policy: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`)
    })
  })
  context.on('weberror', (error) => note(error.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error') note(message.text())
  })
}

export async function readDownload(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

export { expect } from '@playwright/test'
