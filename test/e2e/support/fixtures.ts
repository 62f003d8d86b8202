import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type BrowserContext, type Download } from '@playwright/test'
import { startLoopbackProcess, type LoopbackProcess } from '../../support/loopbackProcess'
import { StartPage } from '../pages/startPage'

interface Kohort {
  /** Address of the page with its token. */
  readonly address: string
  /** Its data folder. */
  readonly directory: string
  /** Ends the host and starts it again on the same data folder; the address changes. */
  restart(): Promise<string>
  /** Kills the host as a crash or a power cut would. */
  kill(): Promise<void>
}

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

/** Every test has a host of its own with an empty data folder, and pages whose errors fail the test. */
export const test = base.extend<Fixtures>({
  kohort: async ({ pageErrors }, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'kohort-e2e-'))
    let host: LoopbackProcess = await startLoopbackProcess(directory)
    await use({
      get address() {
        return host.address
      },
      directory,
      async restart() {
        await host.stop()
        host = await startLoopbackProcess(directory)
        return host.address
      },
      kill: () => host.kill(),
    })
    pageErrors.ignoreFromHere()
    await host.stop()
    await rm(directory, { recursive: true, force: true })
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
