import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { StartPage } from '../e2e/pages/startPage'
import { root } from './desktopBinary'
import { executablePath, expect, skipReason, test } from './fixtures'

test.skip(skipReason !== null, skipReason ?? '')

test('opens one window with the page, at its minimum size or above', async ({
  desktop: { application, page },
}) => {
  await expect(page).toHaveTitle(/Kohort/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toMatch(/^app:\/\/kohort\/index\.html/)
  const windows = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      visible: window.isVisible(),
      minimum: window.getMinimumSize(),
    })),
  )
  expect(windows).toEqual([{ visible: true, minimum: [1024, 680] }])
})

test('opens an example and shows its funnel', async ({ desktop: { page } }) => {
  const population = await new StartPage(page).openExample('Multiple sclerosis')
  await expect(population.funnel).toBeVisible()
  expect(await population.funnel.getByRole('row').count()).toBeGreaterThan(2)
})

test('keeps the page apart from the machine', async ({ desktop: { page } }) => {
  const seen = await page.evaluate(() => ({
    host: Object.keys(window.host ?? {}).sort(),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  }))
  expect(seen).toEqual({
    host: ['call', 'kind', 'openLink', 'pickTextFile', 'platform', 'saveDocument', 'subscribe'],
    node: [],
  })
})

test('goes nowhere, opens no window and no link that is not allowed', async ({
  desktop: { application, page },
}) => {
  const address = page.url()
  expect(await page.evaluate(() => window.host?.openLink('https://evil.example/'))).toBe(false)
  expect(await page.evaluate(() => window.open('https://evil.example/') === null)).toBe(true)
  await page.evaluate(() => {
    window.location.href = 'https://evil.example/'
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe(address)
  expect(application.windows()).toHaveLength(1)
})

test('comes to the front when it is started again, and stays one', async ({
  desktop: { application, page, dataDirectory },
}) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
  })
  const second = spawn(executablePath, [root, '--data', dataDirectory], { stdio: 'ignore' })
  expect((await once(second, 'exit'))[0]).toBe(0)
  await expect
    .poll(() =>
      application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isMinimized())),
    )
    .toEqual([false])
})
