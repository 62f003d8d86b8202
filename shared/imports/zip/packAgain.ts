import { zipSync } from 'fflate'

/** The files as an archive that needs no unpacking: what reads it next can be led astray by no announced size. */
export function packAgain(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 })
}
