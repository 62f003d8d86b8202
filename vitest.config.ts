import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { countyMap } from './electron/build/countyMap.ts'
import { startCheaply } from './test/support/startCheaply.ts'
import { withoutPage, withPage } from './test/support/testsOfThePage.ts'

// On a busy machine property tests, and what is read before tests, need more than the usual five and ten seconds.
const node = { environment: 'node' as const, testTimeout: 30_000, hookTimeout: 30_000 }

export default defineConfig({
  plugins: [vue(), countyMap(import.meta.dirname)],
  test: {
    // Much of the time goes by waiting for processes: one worker a core would leave them idle.
    maxWorkers: '150%',
    execArgv: [...startCheaply],
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'pure',
          include: ['test/unit/shared/**/*.test.ts', ...withoutPage],
          // They keep nothing and replace nothing: loading the modules anew for each file would take half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/renderer/**', 'test/unit/shared/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          testTimeout: 30_000,
          include: withPage,
        },
      },
      { extends: true, test: { ...node, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...node,
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      { extends: true, test: { ...node, name: 'conformance', include: ['test/conformance/**/*.test.ts'] } },
    ],
  },
})
