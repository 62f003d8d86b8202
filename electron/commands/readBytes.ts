import { importLimits } from '#shared/imports/importFormat'
import type { CommandOutcome } from './commandEnvironment'
import { readNamedFile } from './readText'

const importedFile = {
  limit: importLimits.bytes,
  whenFolder: 'This is a folder. Name the file in it.',
  whenMissing: 'There is no such file.',
}

/** The bytes of a file to import, at most as many as are read. */
export function readBytes(file: string, directory: string): Promise<CommandOutcome<Uint8Array>> {
  return readNamedFile(file, directory, importedFile)
}
