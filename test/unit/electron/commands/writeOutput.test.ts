import type * as FileSystem from 'node:fs/promises'
import { readdir } from 'node:fs/promises'
import { expect, it, vi } from 'vitest'
import { exitCodes } from '#electron/commands/exitCodes'
import { checkOutput } from '#electron/commands/writeOutput'
import { temporaryFolder } from '#test/support/temporaryFolder'

/** Folders that the system lets nobody write to; modes would not hold for an administrator. */
const closed = vi.hoisted(() => new Set<string>())

vi.mock('node:fs/promises', async (importOriginal) => {
  const actual = await importOriginal<typeof FileSystem>()
  return {
    ...actual,
    access: (path: string, mode: number) =>
      closed.has(path) && mode === actual.constants.W_OK
        ? Promise.reject(Object.assign(new Error('closed'), { code: 'EACCES' }))
        : actual.access(path, mode),
  }
})

it.each([false, true])(
  'refuses a folder that may not be written to before the work begins (force %s)',
  async (force) => {
    const folder = temporaryFolder()
    expect(await checkOutput('report.pdf', folder, force)).toMatchObject({ ok: true })
    closed.add(folder)
    expect(await checkOutput('report.pdf', folder, force)).toEqual({
      ok: false,
      failure: {
        code: exitCodes.outputRefused,
        message:
          'report.pdf: The file cannot be written (EACCES). Nothing was written. Choose another place.',
      },
    })
    expect(await readdir(folder)).toEqual([])
  },
)
