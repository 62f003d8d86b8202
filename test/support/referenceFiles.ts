import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { NamedText } from '#shared/domain/sources/readStarterDataset'

const folder = resolve(import.meta.dirname, '../../resources/reference')

/** The files of the starter dataset as they ship. */
export function readReferenceFiles(): readonly NamedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}
