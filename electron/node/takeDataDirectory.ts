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
    const { meaning, remedy } = describeRefusal(reason)
    return fail(
      'unreadable-file',
      `The data folder ${directory} cannot be used: ${meaning} (${reason}). ${remedy} ${directory}, or choose another folder with --data or KOHORT_DATA.`,
      { directory, reason },
    )
  }
}
