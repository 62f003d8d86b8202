import { mkdir } from 'node:fs/promises'
import { fail, type Outcome } from '#shared/contract/outcome'
import { lockDirectory, type DirectoryLock } from './directoryLock'
import { describeRefusal } from './notSaved'
import { errorCode } from './writeDurably'

/** Makes the data directory where it is missing and takes its lock; says so when the system refuses either. */
export async function takeDataDirectory(directory: string): Promise<Outcome<DirectoryLock>> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return await lockDirectory(directory)
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return fail(
      'unreadable-file',
      `The data folder ${directory} cannot be used: ${explain(directory, reason)}`,
      {
        directory,
        reason,
      },
    )
  }
}

function explain(directory: string, reason: string): string {
  if (reason === 'EEXIST') return 'this is a file. Name a folder with --data or KOHORT_DATA.'
  if (reason === 'ENOTDIR') return 'a part of this path is a file. Name a folder with --data or KOHORT_DATA.'
  const { meaning, remedy } = describeRefusal(reason)
  return `${meaning} (${reason}). ${remedy} ${directory}, or choose another folder with --data or KOHORT_DATA.`
}
