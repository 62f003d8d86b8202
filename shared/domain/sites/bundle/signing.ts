/** What checking a bundle needs from the host. Keys and signatures are Ed25519 (RFC 8032), in hexadecimal. */
export interface VerifyingTools {
  /** SHA-256, hexadecimal. */
  sha256(bytes: Uint8Array): string
  /** False also for a key or a signature that is none. */
  verify(key: string, message: Uint8Array, signature: string): boolean
}

/** What making a bundle needs besides: a signature by a key that the tools hold. */
export interface SigningTools extends VerifyingTools {
  readonly key: string
  sign(message: Uint8Array): string
}
