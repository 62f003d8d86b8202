import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { errorCode } from './writeDurably'

/** Templates of a person, together and each, in bytes. */
const limits = { files: 100, bytes: 1_000_000 } as const

/** A template by its name as the compiler knows it, with a slash in front. */
export interface OwnTemplate {
  readonly name: string
  readonly source: string
}

/**
 * The `.typ` files of the folder in which a person puts templates of the own; none where there is no such folder. Throws where
 * there are too many, or one is too large or not UTF-8.
 */
export async function readOwnTemplates(directory: string): Promise<readonly OwnTemplate[]> {
  let entries
  try {
    entries = await readdir(directory, { recursive: true, withFileTypes: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.typ'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (paths.length > limits.files)
    throw new Error(`There are more than ${String(limits.files)} templates in ${directory}.`)
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path)
      if (bytes.byteLength > limits.bytes)
        throw new Error(`The template ${path} is larger than ${String(limits.bytes / 1000)} kB.`)
      const name = `/${relative(directory, path).split(sep).join('/')}`
      try {
        return { name, source: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
      } catch {
        throw new Error(`The template ${path} is not UTF-8 text.`)
      }
    }),
  )
}
