const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function utf8Of(text: string): readonly number[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) return [code]
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)]
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]
  })
}

/** A text as base64 of its UTF-8 (RFC 4648, section 4). */
export function toBase64(text: string): string {
  const bytes = utf8Of(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3)
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    const sextet = (shift: number) => alphabet.charAt((bits >> shift) & 63)
    written += sextet(18) + sextet(12)
    written += (second === undefined ? '=' : sextet(6)) + (third === undefined ? '=' : sextet(0))
  }
  return written
}

function bytesOf(base64: string): readonly number[] | null {
  const plain = base64.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of plain) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes.push((bits >> held) & 0xff)
    }
  }
  return bytes
}

/** The text of base64 of UTF-8; null when it is neither. */
export function fromBase64(base64: string): string | null {
  const bytes = bytesOf(base64)
  if (bytes === null) return null
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return null
  }
}
