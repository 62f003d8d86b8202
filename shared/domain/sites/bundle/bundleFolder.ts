import { strToU8, zipSync } from 'fflate'
import { indexFile, type SubscriptionIndex } from './subscription'

/** A bundle with the name under which it lies in a folder. */
export interface FolderFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Nothing of a folder depends on when or where it was made. */
const date = '1980-01-02T00:00:00'

/** Names of bundles in one folder, none twice. */
export function folderNames(names: readonly string[]): readonly string[] {
  const used = new Map<string, number>()
  return names.map((name) => {
    const key = name.toLowerCase()
    const times = (used.get(key) ?? 0) + 1
    used.set(key, times)
    return `${name}${times === 1 ? '' : `.${times}`}.kohort-bundle`
  })
}

/** `index.json` of a folder, in the order of names. `sha256` answers in hexadecimal. */
export function writeIndex(
  bundles: readonly FolderFile[],
  sha256: (bytes: Uint8Array) => string,
): Uint8Array {
  const index: SubscriptionIndex = {
    format: 'kohort-bundle-index',
    formatVersion: 1,
    bundles: [...bundles]
      .sort((one, other) => (one.file < other.file ? -1 : 1))
      .map(({ file, bytes }) => ({ file, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return strToU8(`${JSON.stringify(index, null, 2)}\n`)
}

/** The folder as an archive, not packed: the same bundles are the same bytes. */
export function packFolder(
  bundles: readonly FolderFile[],
  sha256: (bytes: Uint8Array) => string,
): Uint8Array {
  const files = Object.fromEntries(bundles.map(({ file, bytes }) => [file, bytes]))
  return zipSync({ ...files, [indexFile]: writeIndex(bundles, sha256) }, { level: 0, mtime: date })
}
