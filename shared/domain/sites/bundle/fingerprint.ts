import { strToU8 } from 'fflate'

const groups = 6
const digits = 5
const bytesPerGroup = 5

/** What is hashed before the key, so that the digits are those of no other use of the key. */
const context = 'kohort fingerprint\n'

/**
 * A public key as thirty digits in six groups of five, for reading aloud: of the SHA-256 of a fixed word and the 32 bytes of
 * the key, every five bytes are one number, of which the last five digits are taken. About 99 bits: nobody finds another key
 * with the same digits. Equal in all languages.
 */
export function keyFingerprint(key: string, sha256: (bytes: Uint8Array) => string): string {
  const hash = sha256(new Uint8Array([...strToU8(context), ...bytesOf(key)]))
  return Array.from({ length: groups }, (_, group) => {
    const piece = hash.slice(group * bytesPerGroup * 2, (group + 1) * bytesPerGroup * 2)
    return String(Number.parseInt(piece, 16) % 10 ** digits).padStart(digits, '0')
  }).join(' ')
}

/** The bytes of hexadecimal text. */
export function bytesOf(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** The digits that a person typed or pasted, without what stands between them. */
export function plainFingerprint(text: string): string {
  return text.replace(/\D/g, '')
}
