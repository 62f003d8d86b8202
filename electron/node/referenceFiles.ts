import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NamedText } from '#shared/domain/sources/readStarterDataset'
import { sha256 } from './sha256'

export interface ReferenceFiles {
  readonly files: readonly NamedText[]
  /** SHA-256 over names and contents: equal hashes, equal dataset. */
  readonly hash: string
}

/** Reads the JSON files of the starter dataset, in the order of their names. */
export async function readReferenceFiles(directory: string): Promise<ReferenceFiles> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  )
  return { files, hash: sha256(JSON.stringify(files)) }
}
