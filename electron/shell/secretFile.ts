import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { fail, succeed } from '#shared/contract/outcome'
import type { SecretKeeper } from '../node/secretKeeper'

/** The part of Electron's `safeStorage` that is used: the store of secrets of the operating system. */
export interface SecretStore {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(encrypted: Buffer): string
  /** Linux only: `basic_text` stands for no store at all. */
  getSelectedStorageBackend?(): string
}

const secretFile = v.object({
  format: v.literal(1),
  /** Encrypted with a key that the operating system keeps; Base64. */
  tokens: v.record(
    v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
    v.pipe(v.string(), v.base64(), v.maxLength(100_000)),
  ),
})

/** Tokens in a file, encrypted with a key of the operating system: another person or machine cannot read them. */
export function openSecretFile(path: string, store: SecretStore, platform: NodeJS.Platform): SecretKeeper {
  function isSafe(): boolean {
    if (!store.isEncryptionAvailable()) return false
    return platform !== 'linux' || store.getSelectedStorageBackend?.() !== 'basic_text'
  }
  function load(): Readonly<Record<string, string>> {
    try {
      return v.parse(secretFile, JSON.parse(readFileSync(path, 'utf8'))).tokens
    } catch {
      // Missing, damaged or of a newer version: the person gives the token again.
      return {}
    }
  }
  function decrypt(encrypted: string): string | null {
    try {
      return store.decryptString(Buffer.from(encrypted, 'base64'))
    } catch {
      return null
    }
  }
  return {
    read() {
      if (!isSafe()) return {}
      const pairs = Object.entries(load()).flatMap(([source, encrypted]) => {
        const token = decrypt(encrypted)
        return token === null ? [] : [[source, token] as const]
      })
      return Object.fromEntries(pairs)
    },
    keep(source, token) {
      if (!isSafe())
        return fail(
          'not-available-here',
          'This machine has no store for secrets that Kohort can use. The token is used until Kohort is closed.',
          { source },
        )
      const tokens = new Map(Object.entries(load()))
      if (token === null) tokens.delete(source)
      else tokens.set(source, store.encryptString(token).toString('base64'))
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(`${path}.part`, JSON.stringify({ format: 1, tokens: Object.fromEntries(tokens) }), {
          mode: 0o600,
        })
        renameSync(`${path}.part`, path)
        return succeed(null)
      } catch {
        return fail(
          'not-saved',
          'The token could not be written to the disk. It is used until Kohort is closed.',
          { source },
        )
      }
    },
  }
}
