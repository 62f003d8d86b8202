import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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

async function read() {
  const read = await readReferenceFiles(folder)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('readReferenceFiles', () => {
  it('reads the JSON files by name and nothing else', async () => {
    expect((await read()).files).toEqual([
      { name: 'a.json', text: '{}' },
      { name: 'b.json', text: '{"b":"å"}' },
    ])
  })

  it('gives another hash when a content or a name changes, and the same when nothing does', async () => {
    const { hash } = await read()
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await read()).hash).toBe(hash)
    await writeFile(join(folder, 'a.json'), '{ }')
    const changed = await read()
    expect(changed.hash).not.toBe(hash)
    await writeFile(join(folder, 'a.json'), '{}')
    await writeFile(join(folder, 'c.json'), '{"b":"å"}')
    await rm(join(folder, 'b.json'))
    expect((await read()).hash).not.toBe(hash)
  })
  it.each([
    ['is missing', () => rm(folder, { recursive: true }), () => folder],
    [
      'holds no reference data',
      () => Promise.all([rm(join(folder, 'a.json')), rm(join(folder, 'b.json'))]),
      () => folder,
    ],
    ['has a file that cannot be read', () => mkdir(join(folder, 'c.json')), () => join(folder, 'c.json')],
  ])('asks to install again when the folder %s', async (_, damage, file) => {
    await damage()
    expect(await readReferenceFiles(folder)).toMatchObject({
      ok: false,
      error: {
        code: 'unreadable-file',
        message: expect.stringContaining('Install Kohort again.'),
        details: { file: file() },
      },
    })
    await mkdir(folder, { recursive: true })
  })
})
