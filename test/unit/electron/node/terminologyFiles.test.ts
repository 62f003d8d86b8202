import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTerminology } from '#electron/node/terminologyFiles'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-terminology-'))
})
afterEach(() => rm(folder, { recursive: true }))

const chapter = ['chapter', 'A', null, 'Fordøyelse', 'Alimentary tract']

async function write(file: string, content: unknown): Promise<void> {
  await writeFile(join(folder, file), JSON.stringify(content))
}

describe('readTerminology', () => {
  it('reads both lists', async () => {
    await write('atc.json', { system: 'atc', edition: '2026', source: 'Test', entries: [chapter] })
    await write('icd-10.json', { system: 'icd-10', edition: '2026', source: 'Test', entries: [chapter] })
    const terminology = await readTerminology(folder)
    expect(terminology.ok && terminology.value.origin('atc')).toEqual({ edition: '2026', source: 'Test' })
  })

  it('names the list that is missing or does not fit', async () => {
    await write('icd-10.json', { system: 'icd-10', edition: '2026', source: 'Test', entries: [chapter] })
    expect(await readTerminology(folder)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { file: join(folder, 'atc.json') } },
    })
    await write('atc.json', { system: 'atc', edition: '2026', source: 'Test', entries: [] })
    expect(await readTerminology(folder)).toMatchObject({ error: { details: { file: 'atc.json' } } })
  })
})
