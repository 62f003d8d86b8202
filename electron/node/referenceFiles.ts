import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { succeed, type Outcome } from '#shared/contract/outcome'
import type { NamedText } from '#shared/domain/sources/readStarterDataset'
import { installationDamaged, readInstalledText } from './installedFile'
import { sha256 } from './sha256'

export interface ReferenceFiles {
  readonly files: readonly NamedText[]
  /** SHA-256 over names and contents: equal hashes, equal dataset. */
  readonly hash: string
}

/** Reads the JSON files of the starter dataset, in the order of their names; `unreadable-file` names what cannot be read. */
export async function readReferenceFiles(directory: string): Promise<Outcome<ReferenceFiles>> {
  const names = await listNames(directory)
  if (!names.ok) return names
  const texts = await Promise.all(names.value.map((name) => readInstalledText(join(directory, name))))
  const files: NamedText[] = []
  for (const [index, name] of names.value.entries()) {
    const text = texts[index]
    if (text?.ok === false) return text
    if (text !== undefined) files.push({ name, text: text.value })
  }
  return succeed({ files, hash: sha256(JSON.stringify(files)) })
}

async function listNames(directory: string): Promise<Outcome<readonly string[]>> {
  try {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort()
    return names.length > 0 ? succeed(names) : installationDamaged(directory, 'it holds no reference data')
  } catch (error) {
    return installationDamaged(directory, error instanceof Error ? error.message : String(error))
  }
}
