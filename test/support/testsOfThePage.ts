import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const projectRoot = resolve(import.meta.dirname, '../..')
const folder = 'test/unit/renderer'

/** What only a test with a page, a store or replaced modules holds. */
const needs =
  /@vue\/test-utils|mountInPage|connectServices|createPinia|\buse[A-Z]\w*\(|\bvi\.|\bdocument\.|\bwindow\.|HTMLElement/

function needsPage(path: string): boolean {
  return needs.test(readFileSync(join(projectRoot, path), 'utf8'))
}

const all = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)

/** Tests of the renderer that need a page: each gets one of its own. */
export const withPage = all.filter(needsPage)

/** The others test words and geometry: they share modules, and no page is made for them. */
export const withoutPage = all.filter((path) => !needsPage(path))
