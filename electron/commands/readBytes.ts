import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { importLimits } from '#shared/imports/importFormat'
import { errorCode } from '../node/writeDurably'
import { done, type CommandOutcome } from './commandEnvironment'
import { unreadable } from './readText'

/** The bytes of a file to import, at most as many as are read; larger ones are refused before they are read. */
export async function readBytes(file: string, directory: string): Promise<CommandOutcome<Uint8Array>> {
  const path = resolve(directory, file)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return unreadable(file, 'This is a folder. Name the file in it.')
    if (found.size > importLimits.bytes)
      return unreadable(
        file,
        `The file is larger than ${importLimits.bytes / 1_000_000} MB, the most that is read.`,
      )
    return done(await readFile(path))
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return unreadable(
      file,
      reason === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${reason}).`,
    )
  }
}
