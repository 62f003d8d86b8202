import { rm } from 'node:fs/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumExecutable } from '#test/support/chromium'
import { createLargeDataDirectory } from '#test/support/largeDataDirectory'
import { startLoopbackProcess } from '#test/support/loopbackProcess'

let browser: Browser

beforeAll(async () => {
  const executablePath = await chromiumExecutable()
  browser = await chromium.launch(executablePath === null ? {} : { executablePath })
})
afterAll(async () => {
  await browser.close()
})

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10

async function usable(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Open the example Multiple sclerosis' }).waitFor()
}

it('starts cold to a usable page', async () => {
  for (const folder of ['new', 'used'] as const) {
    const times: { host: number; page: number }[] = []
    let directory = await createLargeDataDirectory(0)
    for (let run = 0; run < 5; run += 1) {
      if (folder === 'new') {
        await rm(directory, { recursive: true, force: true })
        directory = `${directory.slice(0, -1)}${String(run)}`
      }
      const begin = performance.now()
      const host = await startLoopbackProcess(directory)
      const served = performance.now()
      const page = await browser.newPage()
      await usable(page, host.address)
      times.push({ host: served - begin, page: performance.now() - begin })
      await page.close()
      await host.stop()
    }
    await rm(directory, { recursive: true, force: true })
    console.log(
      JSON.stringify({
        benchmark: 'coldStart',
        dataFolder: folder,
        milliseconds: {
          addressPrinted: round(median(times.map(({ host }) => host))),
          pageUsable: round(median(times.map(({ page }) => page))),
        },
      }),
    )
    expect(times).toHaveLength(5)
  }
})

/** Switches a criterion in the page and waits until the funnel has been painted again. */
async function editToRepaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const funnel = document.querySelector('table')
        const switches = document.querySelectorAll<HTMLElement>('[role="switch"]')
        const target = switches.item(1)
        if (funnel === null || target === null) {
          reject(new Error('The study screen is not there'))
          return
        }
        const observer = new MutationObserver(() => {
          observer.disconnect()
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => {
              resolve(performance.now() - begin)
            }
            channel.port2.postMessage(null)
          })
        })
        observer.observe(funnel, { childList: true, subtree: true, characterData: true })
        const begin = performance.now()
        target.click()
      }),
  )
}

it.each([0, 1_000_000, 10_000_000])(
  'repaints the funnel after an edit with %d cells beside the starter dataset',
  async (cells) => {
    const directory = await createLargeDataDirectory(cells)
    const begin = performance.now()
    const host = await startLoopbackProcess(directory)
    const started = performance.now() - begin
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await usable(page, host.address)
    await page.getByRole('button', { name: 'Open the example Multiple sclerosis' }).click()
    await page
      .getByRole('region', { name: 'Result', exact: true })
      .getByRole('status')
      .filter({ hasText: 'bounds' })
      .waitFor()
    await page.evaluate(() => {
      const long: number[] = []
      Object.assign(window, { longTasks: long })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) long.push(entry.duration)
      }).observe({ type: 'longtask' })
    })
    const times: number[] = []
    for (let run = 0; run < 21; run += 1) {
      // The next edit waits for the autosave of this one, as a person's would.
      const saved = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('protocols.apply'),
      )
      times.push(await editToRepaint(page))
      await saved
    }
    const longTasks = await page.evaluate(() =>
      Object.hasOwn(window, 'longTasks') ? Reflect.get(window, 'longTasks') : [],
    )
    const estimate = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('/api'))
        .slice(-40)
        .map(({ duration }) => duration),
    )
    console.log(
      JSON.stringify({
        benchmark: 'editToRepaint',
        cells,
        milliseconds: {
          median: round(median(times)),
          worst: round(Math.max(...times)),
          hostStart: round(started),
          callMedian: round(median(estimate)),
        },
        longTasks,
      }),
    )
    expect(times).toHaveLength(21)
    await page.close()
    await host.stop()
    await rm(directory, { recursive: true, force: true })
  },
)
