import { defineConfig } from '@playwright/test'
import { chromiumExecutable } from '../support/chromium'

const executablePath = await chromiumExecutable()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  // Much of the time goes by waiting for the page: one worker a core would leave them idle.
  workers: 4,
  // The machine can be at fault; what passes only the second time is listed as flaky, and is to be looked into.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    acceptDownloads: true,
    // Recording takes a quarter of the time; "--trace on" asks for it.
    trace: 'off',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
})
