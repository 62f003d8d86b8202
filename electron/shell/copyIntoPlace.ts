import { randomBytes } from 'node:crypto'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Copies a file beside its destination, flushes it and renames it, so that nobody ever sees half a document and a
 * failure leaves what was there. Rejects with the error of the file system.
 */
export async function copyIntoPlace(source: string, destination: string): Promise<void> {
  const part = join(
    dirname(destination),
    `.${basename(destination).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  )
  try {
    await copyFile(source, part)
    const file = await open(part, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, destination)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
