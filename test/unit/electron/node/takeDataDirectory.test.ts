import type * as FileSystem from 'node:fs/promises'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { takeDataDirectory } from '#electron/node/takeDataDirectory'

const disk = vi.hoisted(() => ({ full: false }))

vi.mock('node:fs/promises', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  return {
    ...actual,
    open: async (...parameters: Parameters<typeof actual.open>) => {
      const file = await actual.open(...parameters)
      if (disk.full)
        file.writeFile = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      return file
    },
  }
})

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

  it('says that the disk is full, and leaves no lock behind', async () => {
    disk.full = true
    onTestFinished(() => {
      disk.full = false
    })
    const refused = await takeDataDirectory(folder)
    expect(refused).toMatchObject({ error: { code: 'unreadable-file', details: { reason: 'ENOSPC' } } })
    expect(refused.ok ? '' : refused.error.message).toContain('there is no room left on the disk (ENOSPC)')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['file', 'EEXIST', 'this is a file'],
    ['file/data', 'ENOTDIR', 'a part of this path is a file'],
  ])('says in words that %s is no folder', async (name, reason, words) => {
    await writeFile(join(folder, 'file'), '')
    const directory = join(folder, name)
    const refused = await takeDataDirectory(directory)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', details: { directory, reason } },
    })
    expect(refused.ok ? '' : refused.error.message).toBe(
      `The data folder ${directory} cannot be used: ${words}. Name a folder with --data or KOHORT_DATA.`,
    )
  })
})
