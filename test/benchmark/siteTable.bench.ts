import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chromiumExecutable } from '#test/support/chromium'
import { startLoopbackProcess } from '#test/support/loopbackProcess'
import { manySites } from '#test/support/manySites'
import { openManySites } from '#test/support/openManySites'

/** As many as a plan takes. */
const siteCount = 1000

let browser: Browser
let directory: string
let host: Awaited<ReturnType<typeof startLoopbackProcess>>

beforeAll(async () => {
  const executablePath = await chromiumExecutable()
  browser = await chromium.launch(executablePath === null ? {} : { executablePath })
  directory = await mkdtemp(join(tmpdir(), 'kohort-sites-'))
  host = await startLoopbackProcess(directory)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await rm(directory, { recursive: true, force: true })
})

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const quantile = (values: readonly number[], share: number) =>
  Math.round((sorted(values)[Math.floor(share * (values.length - 1))] ?? NaN) * 10) / 10

/** Tasks of the page over 50 ms: by the clock, and by the processor where other programs take turns with it. */
interface LongTasks {
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

const traced = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      ph: v.string(),
      pid: v.number(),
      tid: v.number(),
      dur: v.optional(v.number()),
      tdur: v.optional(v.number()),
      args: v.optional(v.looseObject({ name: v.optional(v.unknown()) })),
    }),
  ),
})

/** Does something in the page and tells what it took and which tasks of the page were long. */
async function traceTasks<Answer>(
  page: Page,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly longTasks: LongTasks }> {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  const answer = await work()
  const { traceEvents } = v.parse(traced, JSON.parse((await browser.stopTracing()).toString()))
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  )
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name === 'RunTask' && threads.has(`${String(pid)} ${String(tid)}`),
  )
  const over = (values: readonly number[]) =>
    values.filter((microseconds) => microseconds > 50_000).map((long) => Math.round(long / 1000))
  return {
    answer,
    longTasks: {
      clock: over(tasks.map(({ dur }) => dur ?? 0)),
      processor: over(tasks.map(({ tdur }) => tdur ?? 0)),
    },
  }
}

function report(benchmark: string, times: readonly number[], longTasks: LongTasks): void {
  console.log(
    JSON.stringify({
      benchmark,
      sites: siteCount,
      milliseconds: {
        median: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        worst: quantile(times, 1),
      },
      tasksOver50: longTasks,
    }),
  )
}

/** A study whose plan has as many sites as fit, open at its sites, with its forecast. */
async function openSites(): Promise<Page> {
  await openManySites(host.address, manySites(siteCount), 2000, { requires: ['pet'] })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(host.address)
  await page
    .getByRole('link', { name: /Multiple sclerosis/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Sites & forecast' }).click()
  await page.getByRole('table', { name: 'Table of trial units' }).waitFor()
  await page
    .getByRole('region', { name: 'Result', exact: true })
    .getByRole('status')
    .filter({ hasText: '%' })
    .waitFor({ timeout: 600_000 })
  return page
}

/** Moves the rows by so many pixels a frame, and back; answers what each frame took. */
function scroll(page: Page, pixels: number): Promise<readonly number[]> {
  return page.evaluate(async (step) => {
    const area = document.querySelector('table[aria-rowcount]')?.parentElement
    if (!(area instanceof HTMLElement)) throw new Error('The table is not there')
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    let before = await frame()
    for (let jump = 1; jump <= 120; jump += 1) {
      area.scrollTop += jump <= 60 ? step : -step
      const now = await frame()
      times.push(now - before)
      before = now
    }
    return times
  }, pixels)
}

/** Types a search letter by letter and takes it back, five times; answers the times from each key to what it paints. */
async function filter(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1)
    for (const text of ['t', 'tr', 'tro', 'trom', 'troms', 'trom', 'tro', 'tr', 't', ''])
      times.push(
        await page.evaluate(async (typed) => {
          const field = document.querySelector<HTMLInputElement>('input[placeholder="Search units"]')
          if (field === null) throw new Error('The search is not there')
          await new Promise((resolve) => requestAnimationFrame(resolve))
          const begin = performance.now()
          field.value = typed
          field.dispatchEvent(new Event('input', { bubbles: true }))
          await new Promise<void>((resolve) =>
            requestAnimationFrame(() => {
              const channel = new MessageChannel()
              channel.port1.onmessage = () => {
                resolve()
              }
              channel.port2.postMessage(null)
            }),
          )
          return performance.now() - begin
        }, text),
      )
  return times
}

it('scrolls and filters a thousand sites', async () => {
  const page = await openSites()
  const rows = page.locator('table[aria-rowcount] tbody tr[aria-rowindex]')
  expect(await page.locator('table[aria-rowcount]').getAttribute('aria-rowcount')).toBe(String(siteCount + 1))
  expect(await rows.count()).toBeLessThan(60)
  for (const [benchmark, pixels] of [
    ['siteTableScroll', 138],
    ['siteTableJump', 736],
  ] as const) {
    const { answer, longTasks } = await traceTasks(page, () => scroll(page, pixels))
    report(benchmark, answer, longTasks)
    expect(answer).toHaveLength(120)
  }

  const { answer, longTasks } = await traceTasks(page, () => filter(page))
  report('siteTableFilter', answer, longTasks)
  expect(answer).toHaveLength(50)
  await page.close()
})
