import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readExampleStudies } from '#electron/node/exampleFiles'

const shipped = resolve(import.meta.dirname, '../../../../resources/examples')
const name = { en: 'English', nb: 'Norsk' }
const summary = name

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-examples-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('readExampleStudies', () => {
  it('names the index when there is none, and when it is not JSON', async () => {
    const file = join(folder, 'index.json')
    expect(await readExampleStudies(folder)).toMatchObject({ error: { details: { file } } })
    await writeFile(file, '[')
    expect(await readExampleStudies(folder)).toMatchObject({ error: { details: { file } } })
  })

  it('reads what ships, in the order of its index', async () => {
    const examples = await readExampleStudies(shipped)
    expect(examples).toMatchObject({
      ok: true,
      value: [{ id: 'multiple-sclerosis' }, { id: 'myocardial-infarction' }, { id: 'childhood-diabetes' }],
    })
  })

  it.each([
    [
      'an index that leads out of the folder',
      [{ id: 'a', file: '../a.kohort.json', name: summary, summary }],
      'index.json',
    ],
    [
      'an index without Norwegian',
      [{ id: 'a', file: 'a.kohort.json', name: summary, summary: { en: 'English' } }],
      'index.json',
    ],
    [
      'a study that is missing',
      [{ id: 'c', file: 'c.kohort.json', name: summary, summary }],
      'c.kohort.json',
    ],
    ['a study that is none', [{ id: 'b', file: 'b.kohort.json', name: summary, summary }], 'b.kohort.json'],
  ])('refuses %s and names the file', async (_, index, file) => {
    await writeFile(join(folder, 'index.json'), JSON.stringify(index))
    await writeFile(join(folder, 'b.kohort.json'), '{"format":"kohort-study","formatVersion":1}')
    await copyFile(join(shipped, 'multiple-sclerosis.kohort.json'), join(folder, 'a.kohort.json'))
    expect(await readExampleStudies(folder)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { file: join(folder, file) } },
    })
  })
})
