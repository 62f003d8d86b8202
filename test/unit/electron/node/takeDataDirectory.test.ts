import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeDataDirectory } from '#electron/node/takeDataDirectory'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kohort-directory-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('takeDataDirectory', () => {
  it.skipIf(process.platform === 'win32')('makes the folder for its owner alone', async () => {
    const directory = join(folder, 'a', 'b')
    const lock = await takeDataDirectory(directory)
    expect((await stat(directory)).mode & 0o777).toBe(0o700)
    if (lock.ok) await lock.value.release()
  })

  it('gives the folder to one at a time', async () => {
    const first = await takeDataDirectory(folder)
    expect(await takeDataDirectory(folder)).toMatchObject({ ok: false, error: { code: 'database-locked' } })
    if (first.ok) await first.value.release()
    const second = await takeDataDirectory(folder)
    expect(second.ok).toBe(true)
    if (second.ok) await second.value.release()
  })

  it('says in words that the system refuses the folder', async () => {
    await writeFile(join(folder, 'file'), '')
    const directory = join(folder, 'file', 'data')
    expect(await takeDataDirectory(directory)).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { directory, reason: 'ENOTDIR' } },
    })
  })
})
