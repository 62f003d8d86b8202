import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTextFile } from '#electron/shell/readTextFile'
import { sharedTemporaryFolder } from '#test/support/temporaryFolder'

const folder = sharedTemporaryFolder()

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('readTextFile', () => {
  it('answers the name and the text, never the folder', async () => {
    expect(await readTextFile(write('a.json', '{"å":1}'), 100)).toEqual({
      ok: true,
      value: { name: 'a.json', text: '{"å":1}' },
    })
  })

  it('drops a byte order mark and takes an empty file', async () => {
    expect(await readTextFile(write('mark.json', '\uFEFF{}'), 100)).toMatchObject({ value: { text: '{}' } })
    expect(await readTextFile(write('empty.json', ''), 100)).toMatchObject({ value: { text: '' } })
  })

  it('counts the limit in bytes and includes it', async () => {
    const path = write('limit.txt', 'ååå')
    expect(await readTextFile(path, 6)).toMatchObject({ ok: true })
    expect(await readTextFile(path, 5)).toMatchObject({
      ok: false,
      error: { code: 'too-large', details: { fileName: 'limit.txt', maximumBytes: 5 } },
    })
  })

  it.each([
    ['text in another encoding', write('latin.txt', Uint8Array.of(0x61, 0xe5, 0x62))],
    ['a file that is gone', join(folder, 'gone.json')],
    ['a folder', folder],
  ])('refuses %s', async (_name, path) => {
    expect(await readTextFile(path, 100)).toMatchObject({ ok: false, error: { code: 'unreadable-file' } })
  })
})
