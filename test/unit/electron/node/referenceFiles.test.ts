import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readReferenceFiles } from '#electron/node/referenceFiles'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-reference-'))
  await writeFile(join(folder, 'b.json'), '{"b":"å"}')
  await writeFile(join(folder, 'a.json'), '{}')
  await writeFile(join(folder, 'README.md'), 'About')
})
afterEach(() => rm(folder, { recursive: true }))

describe('readReferenceFiles', () => {
  it('reads the JSON files by name and nothing else', async () => {
    expect((await readReferenceFiles(folder)).files).toEqual([
      { name: 'a.json', text: '{}' },
      { name: 'b.json', text: '{"b":"å"}' },
    ])
  })

  it('gives another hash when a content or a name changes, and the same when nothing does', async () => {
    const { hash } = await readReferenceFiles(folder)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await readReferenceFiles(folder)).hash).toBe(hash)
    await writeFile(join(folder, 'a.json'), '{ }')
    const changed = await readReferenceFiles(folder)
    expect(changed.hash).not.toBe(hash)
    await writeFile(join(folder, 'a.json'), '{}')
    await writeFile(join(folder, 'c.json'), '{"b":"å"}')
    await rm(join(folder, 'b.json'))
    expect((await readReferenceFiles(folder)).hash).not.toBe(hash)
  })
})
