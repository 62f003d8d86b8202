import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#electron/node/linearSolver'
import { computeMethods } from '#shared/statistics/compute/methods'

const folder = resolve('docs/methods')

/** The text below the heading of a method, up to the next heading. */
async function sections(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'))
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const found = texts.flatMap((text) => [...text.matchAll(/^## `(\w+)`\n([^]*?)(?=^## |(?![^]))/gm)])
  return new Map(found.map(([, name = '', body = '']) => [name, body]))
}

describe('docs/methods', () => {
  it('states every method with what it refuses and its source, and no other', async () => {
    const stated = await sections()
    const names = computeMethods(loadLinearSolver).map(({ name }) => name)
    expect([...stated.keys()].sort()).toEqual([...names].sort())
    for (const [name, body] of stated) {
      expect(body, name).toMatch(/\*\*(Refuses|Source):?\*\*/)
      expect(body.trim().length, name).toBeGreaterThan(150)
    }
  })

  it('lists every method in its index and in the table of errors', async () => {
    for (const file of ['README.md', 'accuracy.md']) {
      const text = await readFile(join(folder, file), 'utf8')
      for (const { name } of computeMethods(loadLinearSolver)) expect(text, file).toContain(`\`${name}\``)
    }
  })
})
