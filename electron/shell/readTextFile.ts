import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, succeed, type Outcome } from '#shared/contract/outcome'

export interface TextFile {
  readonly name: string
  readonly text: string
}

/**
 * Reads a file of at most `maximumBytes` as UTF-8. What was asked is checked on the open file and once more on what was
 * read, since a file may grow. A byte order mark is dropped.
 */
export async function readTextFile(path: string, maximumBytes: number): Promise<Outcome<TextFile>> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const status = await file.stat()
      if (!status.isFile()) return unreadable(name)
      if (status.size > maximumBytes) return tooLarge(name, maximumBytes)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(maximumBytes + 1), 0, maximumBytes + 1, 0)
      if (bytesRead > maximumBytes) return tooLarge(name, maximumBytes)
      return succeed({
        name,
        text: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead)),
      })
    } finally {
      await file.close()
    }
  } catch {
    return unreadable(name)
  }
}

function tooLarge(name: string, maximumBytes: number): Outcome<never> {
  return fail(
    'too-large',
    `“${name}” is larger than ${String(maximumBytes)} bytes, the most that is read. Nothing was changed. Choose a smaller file.`,
    { fileName: name, maximumBytes },
  )
}

function unreadable(name: string): Outcome<never> {
  return fail(
    'unreadable-file',
    `“${name}” could not be read as UTF-8 text. Nothing was changed. Check that the file opens elsewhere and is the one you meant.`,
    { fileName: name },
  )
}
