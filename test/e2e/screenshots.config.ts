import { defineConfig } from '@playwright/test'
import settings from './playwright.config'

/** Pictures for the documentation; not a test, and no part of `npm test`. */
export default defineConfig({
  ...settings,
  testMatch: '**/*.screenshots.ts',
  use: {
    ...settings.use,
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
  },
})
