import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { countyMap } from './electron/build/countyMap.ts'
import { fonts } from './electron/build/fonts.ts'
import { terminology } from './electron/build/terminology.ts'

const root = import.meta.dirname

export default defineConfig({
  main: {
    plugins: [fonts(root), terminology(root)],
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          loopback: resolve(root, 'electron/loopback.ts'),
          cli: resolve(root, 'electron/cli.ts'),
          services: resolve(root, 'electron/services.ts'),
          compute: resolve(root, 'electron/compute.ts'),
          sync: resolve(root, 'electron/sync.ts'),
          imports: resolve(root, 'electron/imports.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [vue(), countyMap(root)],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
