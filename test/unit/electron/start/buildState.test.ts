import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { needsBuild } from '../../../../electron/start/buildState.mjs'
import { temporaryFolder } from '#test/support/temporaryFolder'

const products = [
  'main/main.js',
  'main/loopback.js',
  'main/cli.js',
  'main/services.js',
  'main/compute.js',
  'main/sync.js',
  'main/imports.js',
].concat(['preload/preload.cjs', 'renderer/index.html'])
const sources = [
  'electron/main.ts',
  'renderer/views/Start.vue',
  'shared/a/b/c.ts',
  'resources/examples/a.json',
]

let root: string

function write(path: string, time: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), time, time)
}

beforeEach(() => {
  root = temporaryFolder()
  for (const source of [...sources, 'package-lock.json', 'package.json']) write(source, 1000)
  for (const product of products) write(`out/${product}`, 2000)
})

describe('needsBuild', () => {
  it('is content with a build that is newer than everything it is made from', () => {
    expect(needsBuild(root)).toBe(false)
  })

  it.each(products)('wants a build without out/%s', (product) => {
    rmSync(join(root, 'out', product))
    expect(needsBuild(root)).toBe(true)
  })

  it.each([...sources, 'package-lock.json', 'package.json', 'shared/a/new.ts', 'electron.vite.config.ts'])(
    'wants a build after a change of %s',
    (source) => {
      write(source, 3000)
      expect(needsBuild(root)).toBe(true)
    },
  )

  it('wants a build after one that was cut short', () => {
    write('shared/a/b/c.ts', 2500)
    for (const product of products.filter((name) => name.startsWith('main/'))) write(`out/${product}`, 3000)
    expect(needsBuild(root)).toBe(true)
  })

  it('does not mind what the build does not read', () => {
    write('test/unit/a.test.ts', 3000)
    write('README.md', 3000)
    expect(needsBuild(root)).toBe(false)
  })
})
