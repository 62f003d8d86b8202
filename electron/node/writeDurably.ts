import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between attempts to put a file in place; scanners on Windows hold new files open for a moment. */
const renameDelays = [20, 50, 100, 200, 400, 800] as const
const heldOpen = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Ending of files that are being written; one that is left over belongs to a process that was stopped. */
export const temporaryEnding = '.tmp'

let counter = 0

/**
 * Puts `bytes` in the place of the file, which afterwards holds either its old or its new content, whole, even when the
 * process or the machine stops in between. Returns once the new content is on the disk.
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  counter += 1
  const temporary = `${path}.${process.pid}-${counter}${temporaryEnding}`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await putInPlace(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncDirectory(dirname(path))
}

/** Makes renames and links inside a directory durable, where the system has a way to ask for that. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows keeps its directories in order by itself and refuses to open them.
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

async function putInPlace(temporary: string, path: string): Promise<void> {
  for (const delay of renameDelays) {
    try {
      await rename(temporary, path)
      return
    } catch (error) {
      if (!heldOpen.has(errorCode(error))) throw error
      await wait(delay)
    }
  }
  await rename(temporary, path)
}

/** `ENOENT` and the like; empty for what is no error of the system. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
