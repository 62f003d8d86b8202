import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const tokenBytes = 32
const handleBytes = 18

/** 256 random bits in URL-safe text: proves that a page was opened from the address the host printed. */
export function createToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** 144 random bits in URL-safe text, for handles and nonces that nobody can guess. */
export function createHandle(): string {
  return randomBytes(handleBytes).toString('base64url')
}

/** Compares in constant time, also when the lengths differ: both sides are hashed first. */
export function equalTokens(expected: string, given: string | undefined): boolean {
  if (given === undefined) return false
  return timingSafeEqual(digest(expected), digest(given))
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
