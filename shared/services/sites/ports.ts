import * as v from 'valibot'
import type { ImportTools } from '../../imports/importTools'
import type { Outcome } from '../../contract/outcome'
import type { VerifyingTools } from '../../domain/sites/bundle/signing'

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(200))
const power = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

/** A private key under a passphrase: scrypt (RFC 7914) makes the key with which AES-256-GCM encrypts it. */
export const sealedKey = v.strictObject({
  format: v.literal('kohort-key'),
  formatVersion: v.literal(1),
  /** Public key, hexadecimal. */
  key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  derivation: v.strictObject({
    name: v.literal('scrypt'),
    cost: v.pipe(power(1 << 18), v.minValue(1 << 14)),
    blockSize: power(16),
    parallelisation: power(4),
    salt: base64,
  }),
  encryption: v.strictObject({ name: v.literal('AES-256-GCM'), nonce: base64, tag: base64, content: base64 }),
})
export type SealedKey = v.InferOutput<typeof sealedKey>

/** Ed25519 keys of the host, in hexadecimal. */
export interface SigningPorts extends VerifyingTools {
  /** Whether the host keeps secrets between runs; else a key is kept under a passphrase. */
  readonly secretStore: boolean
  /** A new private key, 32 bytes by chance. */
  createPrivateKey(): string
  publicKeyOf(privateKey: string): string
  sign(privateKey: string, message: Uint8Array): string
  seal(privateKey: string, passphrase: string): Promise<SealedKey>
  /** Null when the passphrase is another, or the sealed key was altered. */
  unseal(sealed: SealedKey, passphrase: string): Promise<string | null>
}

/** Files of profiles, besides those that travel as JSON. */
export interface SiteFilePorts {
  /** The bytes of base64 text; null when it is none. */
  decodeBase64(text: string): Uint8Array | null
  readonly tools: ImportTools
  /** A file of a folder on the web that a person added; nothing but the request is sent. */
  fetch(request: FolderRequest): Promise<Outcome<Uint8Array>>
}

export interface FolderRequest {
  readonly folder: string
  readonly file: string
  readonly mostBytes: number
  /** Null for none. */
  readonly proxy: string | null
  /** Is given what breaks the request off; it then fails with `cancelled`. */
  readonly onStart?: (cancel: () => void) => void
}
