import type * as FileSystem from 'node:fs/promises'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeDurably } from '#electron/node/writeDurably'

/** What was asked of the system, in order; renames fail while `refusals` holds codes. */
const system = vi.hoisted(() => ({ calls: [] as string[], refusals: [] as string[] }))

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof FileSystem>()
  return {
    ...original,
    open: async (path: string, ...rest: [string, number?]) => {
      const handle = await original.open(path, ...rest)
      const kind = path.endsWith('.tmp') ? 'file' : 'directory'
      const { sync, close } = handle
      handle.sync = () => {
        system.calls.push(`sync ${kind}`)
        return sync.call(handle)
      }
      handle.close = () => {
        system.calls.push(`close ${kind}`)
        return close.call(handle)
      }
      return handle
    },
    rename: (from: string, to: string) => {
      const code = system.refusals.shift()
      system.calls.push(code === undefined ? 'rename' : `rename refused ${code}`)
      if (code !== undefined) return Promise.reject(Object.assign(new Error(code), { code }))
      return original.rename(from, to)
    },
  }
})

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kohort-write-'))
  system.calls.length = 0
  system.refusals.length = 0
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe.skipIf(process.platform === 'win32')('writeDurably', () => {
  const bytes = new TextEncoder().encode('new')

  it('has the content on the disk before it is put in place, and the place before it returns', async () => {
    const path = join(directory, 'file')
    await writeDurably(path, bytes)
    expect(system.calls).toEqual(['sync file', 'close file', 'rename', 'sync directory', 'close directory'])
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(directory)).toEqual(['file'])
  })

  it('tries again while another program holds the file open', async () => {
    system.refusals.push('EBUSY', 'EPERM')
    const path = join(directory, 'file')
    await writeDurably(path, bytes)
    expect(system.calls.filter((call) => call.startsWith('rename'))).toEqual([
      'rename refused EBUSY',
      'rename refused EPERM',
      'rename',
    ])
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('leaves the old content and no temporary file when the disk is full', async () => {
    const path = join(directory, 'file')
    await writeDurably(path, new TextEncoder().encode('old'))
    system.refusals.push('ENOSPC')
    await expect(writeDurably(path, bytes)).rejects.toThrow('ENOSPC')
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(directory)).toEqual(['file'])
  })
})
