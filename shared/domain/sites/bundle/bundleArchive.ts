import { strToU8, unzipSync, zipSync } from 'fflate'
import { bundleLimits, manifestFile, profileFile, signatureFile, tableFolder } from './bundleFormat'
import { sameBytes } from './canonicalJson'

/** Nothing in a bundle depends on when or where it was made. */
const date = '1980-01-02T00:00:00'

export interface BundleFiles {
  readonly manifest: Uint8Array
  readonly profile: Uint8Array
  readonly signature: Uint8Array
}

/** What is signed: the manifest behind a line that says what the signature is for. */
export function signedMessage(manifest: Uint8Array): Uint8Array {
  const context = strToU8('kohort-bundle manifest\n')
  const message = new Uint8Array(context.length + manifest.length)
  message.set(context)
  message.set(manifest, context.length)
  return message
}

/** The three files, not packed: the same files are the same bytes with every version of the library that writes them. */
export function packBundle({ manifest, profile, signature }: BundleFiles): Uint8Array {
  return zipSync(
    { [manifestFile]: manifest, [profileFile]: profile, [signatureFile]: signature },
    { level: 0, mtime: date },
  )
}

class NotPlain extends Error {}

/** Names and contents of an archive of which nothing is packed; null when it cannot be opened or is packed. */
function open(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    const files = unzipSync(bytes, {
      filter({ size, originalSize, compression }) {
        // What is not packed unpacks to no more than the file has.
        if (compression !== 0 || size !== originalSize || size > bytes.length) throw new NotPlain()
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch {
    return null
  }
}

/** Whether the archive is a bundle of tables: nothing of it is unpacked. */
function holdsTables(bytes: Uint8Array): boolean {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name)
        return false
      },
    })
  } catch {
    return false
  }
  return names.includes(manifestFile) && names.some((name) => name.startsWith(tableFolder))
}

export type OpenedBundle =
  | {
      readonly kind: 'bundle'
      readonly files: BundleFiles
      /** False when the archive was altered around its files. */ readonly intact: boolean
    }
  | { readonly kind: 'damaged' }
  /** A bundle of tables, which is imported elsewhere. */
  | { readonly kind: 'tables' }
  /** An archive of something else. */
  | { readonly kind: 'unrecognised' }

export function openBundle(bytes: Uint8Array): OpenedBundle {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { kind: 'unrecognised' }
  if (holdsTables(bytes)) return { kind: 'tables' }
  const files = open(bytes)
  if (files === null) return { kind: 'damaged' }
  const [manifest, profile, signature] = [manifestFile, profileFile, signatureFile].map((name) =>
    files.get(name),
  )
  if (profile === undefined && signature === undefined) return { kind: 'unrecognised' }
  if (manifest === undefined || profile === undefined || signature === undefined) return { kind: 'damaged' }
  const found = { manifest, profile, signature }
  return { kind: 'bundle', files: found, intact: sameBytes(packBundle(found), bytes) }
}

/** Whether a file is the bundle of a profile, sound or not. */
export function isSiteBundle(bytes: Uint8Array): boolean {
  return bytes.length <= bundleLimits.bytes && openBundle(bytes).kind === 'bundle'
}
